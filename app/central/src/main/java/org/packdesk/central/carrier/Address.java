package org.packdesk.central.carrier;

/// @param country ISO 3166 alpha-2
public record Address(String name, String street, String postcode, String city, String country) {}

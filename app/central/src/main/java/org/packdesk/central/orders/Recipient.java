package org.packdesk.central.orders;

/// @param country ISO 3166 alpha-2
public record Recipient(String name, String street, String postcode, String city, String country) {}

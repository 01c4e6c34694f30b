package org.packdesk.persistence.work;

/// Where an order goes. Personal. @param country ISO 3166-1 alpha-2
public record Recipient(String name, String street, String postcode, String city, String country) {}

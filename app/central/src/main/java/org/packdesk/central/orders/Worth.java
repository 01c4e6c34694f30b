package org.packdesk.central.orders;

/// What goods are worth. @param cents hundredths of the currency; @param currency ISO 4217
public record Worth(long cents, String currency) {}

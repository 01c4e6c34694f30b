package org.packdesk.printing.label;

/// A barcode as read from the dots of a label.
public record ReadBarcode(Symbology symbology, String text) {}

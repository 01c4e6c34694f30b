package org.packdesk.central.orders;

/// A type of carton. Dimensions are inside measures.
public record Carton(String type, String name, String barcode, long tareMg, int lengthMm, int widthMm, int heightMm) {}

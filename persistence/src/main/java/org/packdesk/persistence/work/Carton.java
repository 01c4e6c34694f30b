package org.packdesk.persistence.work;

/// A type of carton. @param barcode on its shelf (`PDKC...`); @param tareMg milligrams; inner sizes in millimetres
public record Carton(String type, String name, String barcode, long tareMg, int lengthMm, int widthMm, int heightMm) {}

package org.packdesk.central.orders;

import java.util.List;

/// @param massMg of one unit, milligrams
public record Product(String sku, String name, List<String> barcodes, long massMg, int lengthMm, int widthMm, int heightMm,
    List<String> flags) {
  public Product {
    barcodes = List.copyOf(barcodes);
    flags = List.copyOf(flags);
  }
}

package org.packdesk.persistence.work;

import java.util.List;

/// A trade item. @param massMg one unit's, milligrams; sizes in millimetres; @param flags lithium, fragile ...
public record Product(String sku, String name, List<String> barcodes, long massMg, int lengthMm, int widthMm, int heightMm,
    List<String> flags) {
  public Product {
    barcodes = List.copyOf(barcodes);
    flags = List.copyOf(flags);
  }
}

package org.packdesk.central.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param massMg  of one unit, milligrams
/// @param sigmaMg one standard deviation between units; null when nobody knows
public record Product(String sku, String name, List<String> barcodes, long massMg, int lengthMm, int widthMm, int heightMm,
    List<String> flags, @Nullable Long sigmaMg) {
  public Product {
    barcodes = List.copyOf(barcodes);
    flags = List.copyOf(flags);
  }
}

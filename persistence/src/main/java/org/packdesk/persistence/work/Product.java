package org.packdesk.persistence.work;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A trade item. Sizes in millimetres.
///
/// @param massMg one unit's, milligrams
/// @param flags lithium, fragile ...
/// @param sigmaMg by which one unit differs from another, one standard deviation, or null when nobody knows
public record Product(String sku, String name, List<String> barcodes, long massMg, int lengthMm, int widthMm, int heightMm,
    List<String> flags, @Nullable Long sigmaMg) {
  public Product {
    barcodes = List.copyOf(barcodes);
    flags = List.copyOf(flags);
  }

  /// Nobody knows how surely it weighs that.
  public Product(String sku, String name, List<String> barcodes, long massMg, int lengthMm, int widthMm, int heightMm,
      List<String> flags) {
    this(sku, name, barcodes, massMg, lengthMm, widthMm, heightMm, flags, null);
  }
}

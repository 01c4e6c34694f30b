package org.packdesk.persistence.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as it was when a desk opened it; nothing personal.
///
/// @param reference what people call the order
/// @param flags lithium, fragile, gift ...
/// @param version grows with every change at central
/// @param shipVersion grows when labels bought before are no longer right
/// @param client whose goods it holds, empty when central does not say
public record OrderContent(String reference, List<Line> lines, List<PlannedParcel> parcels, List<String> instructions,
    List<String> flags, int version, int shipVersion, String client) {

  public OrderContent {
    lines = List.copyOf(lines);
    parcels = List.copyOf(parcels);
    instructions = List.copyOf(instructions);
    flags = List.copyOf(flags);
  }

  /// Of which central does not say whose it is.
  public OrderContent(String reference, List<Line> lines, List<PlannedParcel> parcels, List<String> instructions,
      List<String> flags, int version, int shipVersion) {
    this(reference, lines, parcels, instructions, flags, version, shipVersion, "");
  }

  public OrderContent in(int newVersion, int newShipVersion) {
    return new OrderContent(reference, lines, parcels, instructions, flags, newVersion, newShipVersion, client);
  }

  /// @param units how many are wanted, 1 or more
  /// @param massMg one unit's, milligrams
  /// @param sigmaMg by which one unit differs from another, one standard deviation, or null when nobody knows
  public record Line(int lineNo, String sku, String name, List<String> barcodes, int units, long massMg, @Nullable Long sigmaMg) {
    public Line {
      barcodes = List.copyOf(barcodes);
    }

    /// Nobody knows how surely it weighs that.
    public Line(int lineNo, String sku, String name, List<String> barcodes, int units, long massMg) {
      this(lineNo, sku, name, barcodes, units, massMg, null);
    }
  }

  /// A parcel as central planned it.
  public record PlannedParcel(int parcelNo, String cartonType, List<Share> contents) {
    public PlannedParcel {
      contents = List.copyOf(contents);
    }
  }

  /// A line's units in one parcel.
  public record Share(int lineNo, int units) {}
}

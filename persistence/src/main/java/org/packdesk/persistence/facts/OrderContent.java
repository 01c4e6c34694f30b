package org.packdesk.persistence.facts;

import java.util.List;

/// An order as it was when a desk opened it; nothing personal.
///
/// @param reference what people call the order
/// @param flags lithium, fragile, gift ...
/// @param version grows with every change at central
/// @param shipVersion grows when labels bought before are no longer right
public record OrderContent(String reference, List<Line> lines, List<PlannedParcel> parcels, List<String> instructions,
    List<String> flags, int version, int shipVersion) {

  public OrderContent {
    lines = List.copyOf(lines);
    parcels = List.copyOf(parcels);
    instructions = List.copyOf(instructions);
    flags = List.copyOf(flags);
  }

  public OrderContent in(int newVersion, int newShipVersion) {
    return new OrderContent(reference, lines, parcels, instructions, flags, newVersion, newShipVersion);
  }

  /// @param units how many are wanted, 1 or more
  /// @param massMg one unit's, milligrams
  public record Line(int lineNo, String sku, String name, List<String> barcodes, int units, long massMg) {
    public Line {
      barcodes = List.copyOf(barcodes);
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

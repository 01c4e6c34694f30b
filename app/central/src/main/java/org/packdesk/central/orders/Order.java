package org.packdesk.central.orders;

import java.util.List;

/// An order with its parcel plan, as stations see it.
///
/// @param parcels every unit of every line is in exactly one of them
public record Order(String id, String reference, String state, String tote, List<Line> lines, List<Parcel> parcels,
    List<String> instructions, boolean gift, Recipient recipient) {
  public static final String OPEN = "open";
  public static final String PACKED = "packed";

  public Order {
    lines = List.copyOf(lines);
    parcels = List.copyOf(parcels);
    instructions = List.copyOf(instructions);
  }

  Order packed() {
    return new Order(id, reference, PACKED, tote, lines, parcels, instructions, gift, recipient);
  }

  public record Line(int lineNo, String sku, int units) {}

  public record Parcel(int parcelNo, String cartonType, List<Content> contents) {
    public Parcel {
      contents = List.copyOf(contents);
    }
  }

  public record Content(int lineNo, int units) {}
}

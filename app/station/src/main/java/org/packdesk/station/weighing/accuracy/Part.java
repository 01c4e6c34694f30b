package org.packdesk.station.weighing.accuracy;

/// Something that parcels hold and whose mass the catalogue states.
///
/// @param name a unit's SKU, or the type of carton
public record Part(Kind kind, String name) {
  public enum Kind {
    UNIT, CARTON
  }
}

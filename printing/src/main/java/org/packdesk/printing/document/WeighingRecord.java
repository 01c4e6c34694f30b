package org.packdesk.printing.document;

import java.util.List;

/// What a weigh line has on record of parcels, for whoever disputes a weight.
///
/// @param about what was asked for
/// @param zone whose times
public record WeighingRecord(String station, String about, String made, String zone,
    List<Weighing> weighings) implements Document {
  public WeighingRecord {
    weighings = List.copyOf(weighings);
  }

  /// One parcel's way over the scale.
  ///
  /// @param order may be empty
  public record Weighing(String tracking, String order, String weight, String at, List<Entry> entries) {
    public Weighing {
      entries = List.copyOf(entries);
    }
  }

  public record Entry(String name, String words) {}
}

package org.packdesk.printing.document;

import java.util.List;

/// What a weigh line has on record of parcels, for whoever disputes a weight; up to 5,000 weighings on as many pages as they need.
///
/// @param language of all its words, as `de`
/// @param about what was asked for
/// @param explains what this is, in a sentence or two
/// @param foot stands under each page
public record WeighingRecord(String language, String title, String about, String explains, String foot,
    List<Weighing> weighings) implements Document {
  static final int WEIGHINGS_MAX = 5_000;

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

package org.packdesk.station.packing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One label of this desk, as a person who looks after labels sees it.
///
/// @param key names it
/// @param order the order's reference as people say it
/// @param tracking empty before it is bought; the same holds for `carrier` and `documentId`
/// @param documentId where its bytes lie
/// @param words why it was refused or given back, empty otherwise
/// @param paper its newest paper, or null before the first
/// @param decodability of the tracking number's bars (ISO/IEC 15416), hundredths; null while nobody knows
/// @param mayBe what can be done with it now
public record LabelRow(String key, String order, int parcelNo, int parcels, String tracking, String carrier, String documentId,
    Stage stage, String words, @Nullable Paper paper, @Nullable Integer decodability, Set<Wish> mayBe) {

  public LabelRow {
    mayBe = Set.copyOf(mayBe);
  }

  /// Its newest paper's number; 0 before the first.
  public int copy() {
    return paper == null ? 0 : paper.copy();
  }

  /// How far a label and its newest paper are. UNKNOWN: nobody knows whether the paper came out.
  public enum Stage {
    ASKED_FOR, READY, QUEUED, PRINTING, UNKNOWN, PRINTED, APPLIED, GIVING_BACK, GIVEN_BACK, REFUSED
  }

  /// @param serial four signs that stand on the paper where there is room
  /// @param printer it went to last, empty before
  public record Paper(int copy, String serial, String printer) {}

  /// REPRINT: the same again, as a new copy. RELABEL: given back, and another one bought in its place.
  public enum Wish {
    REPRINT, RELABEL
  }
}

package org.packdesk.persistence.work;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A labelled parcel somewhere on the floor, by one of its labels. Nothing personal.
///
/// @param barcode the text of the label's Code 128
/// @param labelId by which central voids it
/// @param reference what people call the order
/// @param client whose goods it holds; empty when central does not say
/// @param expectedMassMg by the desk that packed it, or by whoever packed it anew or released it; milligrams, null when nobody has said
/// @param expectedSigmaMg one standard deviation of that; null when a part of it has none
/// @param standing whether its order may go on
/// @param station that packed it; empty when its word has not come yet
/// @param packedAt null when that station's word has not come yet
/// @param cutOff when its carrier drives, or null
public record FloorParcel(String barcode, String labelKey, String labelId, String orderId, String reference, int parcelNo,
    String client, String carrier, @Nullable Long expectedMassMg, @Nullable Long expectedSigmaMg, String cartonType,
    List<Content> contents, LabelState labelState, WorkOrder.Standing standing, String station, @Nullable Instant packedAt,
    @Nullable Instant cutOff, @Nullable Worth value) {

  public FloorParcel {
    contents = List.copyOf(contents);
  }

  /// @param units of this line in this parcel, 1 or more
  public record Content(int lineNo, String sku, String name, int units) {}

  /// DOUBLED: two desks put this label on a parcel. OTHER: in a way this version does not know. Only READY may leave.
  public enum LabelState {
    READY, VOIDED, DOUBLED, OTHER
  }
}

package org.packdesk.central.parcels;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.orders.Worth;

/// A labelled parcel by one of its labels, as the contract words it. What is null nobody has said.
///
/// @param labelState ready, voided, or doubled: two desks put it on a parcel
/// @param station    that packed it
public record FloorParcel(String barcode, String labelKey, String labelId, String orderId, String reference, int parcelNo,
    @Nullable String client, @Nullable String carrier, @Nullable Long expectedMassMg, @Nullable Long expectedSigmaMg,
    String cartonType, List<Content> contents, String labelState, String orderState, @Nullable String reason,
    @Nullable String station, @Nullable Instant packedAt, @Nullable Instant cutOff, @Nullable Worth value) {
  public FloorParcel {
    contents = List.copyOf(contents);
  }

  public record Content(int lineNo, String sku, String name, int units) {}
}

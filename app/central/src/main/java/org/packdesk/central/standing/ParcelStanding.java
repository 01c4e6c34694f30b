package org.packdesk.central.standing;

import org.jspecify.annotations.Nullable;
import org.packdesk.central.parcels.FloorParcel;

/// Whether a labelled parcel may go on.
///
/// @param stop           to the problem desk, or to be intercepted when it is loaded
/// @param reason         in words, when it must stop
/// @param expectedMassMg by the desk that packed it; null before
public record ParcelStanding(String orderId, int parcelNo, String orderState, String labelState, boolean stop,
    @Nullable String reason, @Nullable Long expectedMassMg, FloorParcel parcel) {}

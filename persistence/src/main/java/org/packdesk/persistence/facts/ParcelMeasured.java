package org.packdesk.persistence.facts;

import org.jspecify.annotations.Nullable;

/// The in-motion scale told of a parcel.
///
/// @param massMg milligrams, or null when it gave none
/// @param barcode that the scale's own reader read, or null
public record ParcelMeasured(long pass, int trackId, MeasureState state, @Nullable Long massMg, @Nullable String barcode,
    WeighEvidence evidence) implements Fact {}

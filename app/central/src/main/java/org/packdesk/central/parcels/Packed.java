package org.packdesk.central.parcels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a desk says of a parcel that it has packed.
///
/// @param massMg  expected, milligrams
/// @param sigmaMg one standard deviation of that; null when the desk does not know
/// @param at      by the desk's clock, never later than central's
public record Packed(String orderId, int parcelNo, long massMg, @Nullable Long sigmaMg, @Nullable String cartonType,
    String station, Instant at) {}

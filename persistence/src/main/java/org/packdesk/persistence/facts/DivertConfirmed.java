package org.packdesk.persistence.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A lane eye saw the parcel, in the lane commanded or in another one.
///
/// @param at of what was seen while the program stood: when the control told it
/// @param barcode by whichever scanner, or null
public record DivertConfirmed(long pass, int trackId, int lane, Instant at, @Nullable String barcode) implements Fact {}

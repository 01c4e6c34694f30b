package org.packdesk.persistence.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A parcel came onto the weigh line.
///
/// @param pass counts the parcels of this line from 1; track ids come back, this never does
/// @param trackId the number that the line's control gave it
/// @param barcode null when none could be read
/// @param round 1, or more when the same parcel came here before
/// @param doubt why it cannot pass whatever it weighs, or null
public record ParcelInducted(long pass, int trackId, @Nullable String barcode, int round, @Nullable VerdictCause doubt,
    String device, Instant at) implements Fact {}

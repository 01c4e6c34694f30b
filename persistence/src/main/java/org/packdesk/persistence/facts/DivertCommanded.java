package org.packdesk.persistence.facts;

import java.time.Instant;

/// The gate is told where a parcel goes; stored before a byte of it leaves.
///
/// @param lane 1 is the good one
/// @param sequence names the command
/// @param deadline when the parcel is at the gate
public record DivertCommanded(long pass, int trackId, int lane, int sequence, Instant deadline) implements Fact {}

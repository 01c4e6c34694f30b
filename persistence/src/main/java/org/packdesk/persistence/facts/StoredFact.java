package org.packdesk.persistence.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A fact as it stands in the journal, with its envelope.
///
/// @param v the version of the fact's payload as it was stored; the fact itself is in today's form
/// @param epoch names one life of the journal file; `(station, epoch, seq)` is the fact's identity
/// @param seq from 1, without a gap
/// @param hlc hybrid logical clock, for display only
/// @param monoNanos nanoseconds since the program started
/// @param operator who was at the desk, or null
public record StoredFact(String type, int v, String station, String epoch, long seq, String hlc, Instant at, long monoNanos,
    @Nullable String operator, Fact fact) {}

package org.packdesk.persistence.facts;

import java.time.Instant;

/// A lane eye saw a parcel that the line does not know.
public record StrangerSeen(int trackId, int lane, Instant at) implements Fact {}

package org.packdesk.persistence.facts;

import java.time.Instant;

/// A lane eye saw the parcel, in the lane commanded or in another one.
public record DivertConfirmed(long pass, int trackId, int lane, Instant at) implements Fact {}

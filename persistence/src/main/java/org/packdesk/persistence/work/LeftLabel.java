package org.packdesk.persistence.work;

/// A label that this line has seen in its good lane, and that nobody has held since. @param pass of its parcel, the newest
public record LeftLabel(long pass, int trackId) {}

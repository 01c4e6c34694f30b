package org.packdesk.persistence.journal;

/// Where a start goes on: the session after fact `seq`, as the station gave it. A session that the version before kept has no parts.
public record Snapshot(long seq, SessionParts session) {}

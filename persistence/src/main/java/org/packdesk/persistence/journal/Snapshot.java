package org.packdesk.persistence.journal;

/// Where a start goes on: the session after fact `seq`, as the bytes that the station gave.
public record Snapshot(long seq, byte[] bytes) {}

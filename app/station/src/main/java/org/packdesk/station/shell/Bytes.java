package org.packdesk.station.shell;

/// The size of a file.
public record Bytes(long count) {}

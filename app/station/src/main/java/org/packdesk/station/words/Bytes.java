package org.packdesk.station.words;

/// The size of a file.
public record Bytes(long count) {}

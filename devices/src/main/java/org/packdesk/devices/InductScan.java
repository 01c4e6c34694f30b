package org.packdesk.devices;

import org.jspecify.annotations.Nullable;

/// What the scanner at a line's beginning says of one parcel: the number that the line's control gave it, and its barcode; null when none
/// could be read.
public record InductScan(int trackId, @Nullable String barcode) implements Reading {}

package org.packdesk.station.problem;

/// Why a weight is typed in instead of read from the scale. Stored by name.
public enum ManualReason {
  SCALE_AWAY, SCALE_WRONG, TOO_LARGE
}

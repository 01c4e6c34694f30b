package org.packdesk.devices.virtual;

/// What can be wrong with a virtual scale.
public enum ScaleFault {
  /// Answers with bytes that mean nothing, as at a wrong speed.
  BABBLE,
  /// Answers nothing.
  SILENT,
  /// Says that the load is over its capacity.
  OVER
}

package org.packdesk.devices.virtual;

/// What can be wrong with a virtual weigh line until it is repaired. Those of parcels hold for the parcels that are put on meanwhile.
public enum LineFault {
  NO_READ, TWO_ON_BELT, TOO_LONG, UNSETTLED, WEIGHT_MISSING,
  /// The telegram comes when the parcel is at the gate.
  WEIGHT_LATE,
  /// Two parcels one after the other have the same track id.
  TRACK_REUSED,
  /// Everything goes where the last parcel went.
  GATE_STUCK, LANE_EYE_SILENT,
  /// The belt stops when a parcel comes that has to go there.
  PROBLEM_LANE_FULL,
  /// The control starts anew, once: it forgets what is on the belt.
  PLC_RESTART,
  /// The control's program stands still, while its network card still answers.
  PLC_HALTED,
  /// All connections are cut.
  NETWORK_CUT
}

package org.packdesk.devices;

/// What became of a gate command: perhaps `Acknowledged`, then exactly one of the others. Nothing here is ever sent a second time.
public sealed interface DivertOutcome {

  /// The gate's control took the command.
  record Acknowledged() implements DivertOutcome {}

  /// A lane eye saw the parcel, in the lane commanded or in another one.
  record Confirmed(int lane) implements DivertOutcome {}

  /// The command does not count: the parcel goes to the problem lane.
  record Refused(Refusal reason, String detail) implements DivertOutcome {}

  /// The command may count, and no lane eye saw the parcel in time. Should one see it yet, that is a [DeviceEvent.LaneSeen].
  record Lost(Loss reason, String detail) implements DivertOutcome {}

  /// Why a command does not count. The first three: it never left us; the others: the gate's control said so.
  enum Refusal {
    /// Its deadline had passed.
    LATE,
    /// No connection, or the gate's heartbeat stands still.
    OFFLINE,
    /// Too many commands wait already.
    LINE_FULL, UNKNOWN_TRACK, TOO_LATE, NO_SUCH_LANE, LANE_FULL, GATE_FAULT,
    /// The control had not seen our heartbeat.
    NO_HEARTBEAT
  }

  /// Why nobody knows where the parcel is.
  enum Loss {
    /// The command was written, perhaps, and the control did not say that it took it.
    NO_ANSWER,
    /// It took the command, and no lane eye saw the parcel.
    NOT_CONFIRMED,
    /// The control started anew and knows no parcel on the belt.
    RESTARTED,
    /// The station closed.
    CLOSED
  }
}

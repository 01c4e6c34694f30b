package org.packdesk.station.weighing;

import java.time.Instant;
import org.packdesk.persistence.facts.InductStop;

/// What the rules of the line want done after the commit. None is repeated by whoever runs it.
public sealed interface LineEffect {

  /// Tell the gate where a parcel goes. @param lane 1 is the good one @param deadline when the parcel is at the gate
  record Divert(long pass, int trackId, int lane, int sequence, Instant deadline) implements LineEffect {}

  /// Ask central once for the parcel behind a barcode, for a short time; the answer goes to the local copy before it is told.
  record AskCentral(String barcode) implements LineEffect {}

  /// Let parcels enter the line.
  record RunInduct() implements LineEffect {}

  /// Let none enter.
  record StopInduct() implements LineEffect {}

  /// A parcel, by its number on this line, that a person has to look for.
  record ParcelAlarm(long pass, Alarm alarm) implements LineEffect {}

  /// The induct stands.
  record InductAlarm(InductStop cause) implements LineEffect {}

  /// Expectations are missing as a class: a lead may switch the line to record only.
  record ExpectationsMissing() implements LineEffect {}

  /// A lead's switch was not made.
  record NotSwitched(Why why) implements LineEffect {}

  enum Alarm {
    LOST,
    /// It is in the good lane and must not be there.
    IN_GOOD_LANE
  }

  enum Why {
    NO_SUCH_MODE, NO_REASON, TOO_LONG
  }
}

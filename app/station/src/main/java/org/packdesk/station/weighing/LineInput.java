package org.packdesk.station.weighing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.LineMode;
import org.packdesk.persistence.facts.LossCause;
import org.packdesk.persistence.facts.MeasureState;
import org.packdesk.persistence.facts.WeighEvidence;
import org.packdesk.persistence.work.ProblemCase;

/// What can happen to a weigh line, as its rules see it. Track ids are 1 to 65535.
public sealed interface LineInput {

  /// A parcel came onto the line. @param barcode null when none could be read
  record Inducted(int trackId, @Nullable String barcode, String device, Instant at) implements LineInput {
    public Inducted {
      check(trackId);
    }
  }

  /// The scale told of a parcel. @param barcode that the scale's own reader read, or null
  record Measured(int trackId, MeasureState state, @Nullable Long massMg, @Nullable String barcode, WeighEvidence evidence)
      implements
        LineInput {
    public Measured {
      check(trackId);
    }
  }

  /// Central answered what it was asked, or did not: the catalogue knows all there is to know of this barcode.
  record ParcelTold(String barcode) implements LineInput {}

  /// A gate command does not count, in the gate's words or because it never left.
  record DivertRefused(int sequence, String words) implements LineInput {}

  /// Nobody knows what became of a command's parcel.
  record DivertLost(int sequence, LossCause cause) implements LineInput {}

  /// A lane eye saw a parcel, commanded or not. @param trackId 0 when the line's control gave it none
  record LaneSeen(int trackId, int lane, Instant at) implements LineInput {
    public LaneSeen {
      if (trackId != 0) {
        check(trackId);
      }
    }
  }

  /// The line's control started anew: it knows no parcel that is on the belt.
  record ControlRestarted(int starts) implements LineInput {}

  /// The gate's control is heard first since the program runs.
  ///
  /// @param starts of the control @param seenEver by its lane eyes
  /// @param newest what they saw last, the oldest first
  record GateHeard(int starts, int seenEver, List<InLane> newest, Instant at) implements LineInput {
    public GateHeard {
      newest = List.copyOf(newest);
    }
  }

  record InLane(int trackId, int lane) {}

  /// A person read a code by hand.
  record Scanned(String code, String operator) implements LineInput {}

  /// A lead, known by PIN, switches how the line judges. @param lasts of no meaning for CHECKING
  record ModeAsked(LineMode mode, Duration lasts, String reason, String operator) implements LineInput {}

  /// A person has looked after what stopped the induct for good.
  record ResumeAsked(String operator) implements LineInput {}

  /// A problem desk has ended a case. @param pass of the parcel, or 0 when this line did not open the case
  record CaseEnded(long pass, ProblemCase problemCase) implements LineInput {}

  /// Time has passed, or a light has changed.
  record Tick() implements LineInput {}

  /// The program has just started and the journal is replayed: what was on the belt when it stopped is taken up.
  record Started() implements LineInput {}

  private static void check(int trackId) {
    if (trackId < 1 || trackId > 65_535) {
      throw new IllegalArgumentException("a track id is 1 to 65535, not " + trackId);
    }
  }
}

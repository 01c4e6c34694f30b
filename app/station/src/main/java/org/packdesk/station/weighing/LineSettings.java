package org.packdesk.station.weighing;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A weigh line as its site describes it.
///
/// @param problemLane where everything goes that may not leave; 2 or more
/// @param reference the parcel of known weight, or null where a site has none
public record LineSettings(Verdict.Scale scale, Tolerances tolerances, Travel travel, int problemLane,
    @Nullable Reference reference) {
  public static final int GOOD_LANE = 1;
  /// More parcels are not followed.
  public static final int BELT_MAX = 64;
  static final int BELT_RESUMES = 48;
  /// So many lost one after the other stop the induct.
  static final int LOST_IN_A_ROW = 2;
  static final Duration RECORD_ONLY_MOST = Duration.ofHours(4);
  static final Duration SHADOW_MOST = Duration.ofDays(31);

  public LineSettings(Verdict.Scale scale, Tolerances tolerances, Travel travel, int problemLane) {
    this(scale, tolerances, travel, problemLane, null);
  }

  public LineSettings {
    if (problemLane <= GOOD_LANE) {
      throw new IllegalArgumentException("the problem lane is 2 or more, not " + problemLane);
    }
  }

  /// How long things take on the belt, counted from the induct scanner where nothing else is said.
  ///
  /// @param scaleFrom no result of the scale comes sooner
  /// @param scaleUntil nor later
  /// @param gate until the parcel is at the gate
  /// @param eye from the gate to the lane eyes, at most
  /// @param ask from the weight, for which central's answer is waited for
  /// @param rest before the control may give a track id again
  public record Travel(Duration scaleFrom, Duration scaleUntil, Duration gate, Duration eye, Duration ask, Duration rest) {
    public Travel {
      List<Duration> all = List.of(scaleFrom, scaleUntil, gate, eye, ask, rest);
      if (all.stream().anyMatch(Duration::isNegative) || scaleFrom.compareTo(scaleUntil) >= 0
          || scaleUntil.compareTo(gate) >= 0) {
        throw new IllegalArgumentException("a parcel comes to the scale and then to the gate, not " + all);
      }
    }
  }
}

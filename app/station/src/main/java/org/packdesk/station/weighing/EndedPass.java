package org.packdesk.station.weighing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.LossCause;
import org.packdesk.persistence.facts.ParcelInducted;

/// A parcel that is no longer on the belt.
///
/// @param code its barcode, or null
/// @param lane where a lane eye saw it, or null while it is lost
/// @param cause why nobody knew where it was, or null when it never was lost
/// @param mayLeave whether the good lane is right for it
/// @param found by a scan after it was lost, or by a person's after a lane eye saw it
public record EndedPass(ParcelInducted inducted, @Nullable String code, @Nullable Integer lane, @Nullable LossCause cause,
    boolean mayLeave, boolean found) {

  static EndedPass of(LineParcel parcel, @Nullable Integer lane, @Nullable LossCause cause) {
    return new EndedPass(parcel.inducted(), parcel.code(), lane, cause, parcel.mayLeave(), false);
  }

  public boolean isLost() {
    return lane == null && !found;
  }

  /// Whether a person has read its label where it left the belt.
  boolean isInHand() {
    return lane != null && found;
  }

  /// Whether it is, or may be, in the good lane. A lane eye that was watched and saw nothing says that it is not.
  boolean mayHaveLeft() {
    if (lane != null) {
      return lane == LineSettings.GOOD_LANE;
    }
    return mayLeave
        && (cause == LossCause.STATION_RESTARTED || cause == LossCause.CONTROL_RESTARTED || cause == LossCause.TRACK_REUSED);
  }

  boolean inductedAfter(Instant moment) {
    return inducted.at().isAfter(moment);
  }

  EndedPass seen(int where) {
    return new EndedPass(inducted, code, where, cause, mayLeave, found);
  }

  EndedPass foundAgain() {
    return new EndedPass(inducted, code, lane, cause, mayLeave, true);
  }
}

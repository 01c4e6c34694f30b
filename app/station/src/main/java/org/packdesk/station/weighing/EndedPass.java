package org.packdesk.station.weighing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.ParcelInducted;

/// A parcel that is no longer on the belt.
///
/// @param code its barcode, or null
/// @param lane where a lane eye saw it, or null while it is lost
/// @param mayLeave whether the good lane is right for it
/// @param found by a scan after it was lost
public record EndedPass(ParcelInducted inducted, @Nullable String code, @Nullable Integer lane, boolean mayLeave, boolean found) {

  static EndedPass of(LineParcel parcel, @Nullable Integer lane) {
    return new EndedPass(parcel.inducted(), parcel.code(), lane, parcel.mayLeave(), false);
  }

  public boolean isLost() {
    return lane == null && !found;
  }

  boolean left() {
    return lane != null && lane == LineSettings.GOOD_LANE;
  }

  boolean inductedAfter(Instant moment) {
    return inducted.at().isAfter(moment);
  }

  EndedPass seen(int where) {
    return new EndedPass(inducted, code, where, mayLeave, found);
  }

  EndedPass foundAgain() {
    return new EndedPass(inducted, code, lane, mayLeave, true);
  }
}

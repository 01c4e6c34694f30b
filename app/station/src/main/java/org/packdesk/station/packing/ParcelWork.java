package org.packdesk.station.packing;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.OrderContent.PlannedParcel;
import org.packdesk.persistence.facts.OrderContent.Share;

/// One parcel of an order at this desk.
///
/// @param scanned units in the parcel, by line number
/// @param carton the scanned carton's type, or null before it is scanned
/// @param closed all units are in and the carton is known
/// @param label the newest label, or null before one is asked for
record ParcelWork(PlannedParcel plan, Map<Integer, Integer> scanned, @Nullable String carton, boolean closed,
    @Nullable LabelWork label) {

  ParcelWork {
    scanned = Map.copyOf(scanned);
  }

  static ParcelWork planned(PlannedParcel plan) {
    return new ParcelWork(plan, Map.of(), null, false, null);
  }

  int number() {
    return plan.parcelNo();
  }

  int scanned(int lineNo) {
    return Objects.requireNonNullElse(scanned.get(lineNo), 0);
  }

  int wanted(int lineNo) {
    return plan.contents().stream().filter(share -> share.lineNo() == lineNo).mapToInt(Share::units).sum();
  }

  boolean wantsMore(int lineNo) {
    return scanned(lineNo) < wanted(lineNo);
  }

  boolean complete() {
    return plan.contents().stream().noneMatch(share -> wantsMore(share.lineNo()));
  }

  int unitsLeft() {
    return plan.contents().stream().mapToInt(share -> Math.max(0, share.units() - scanned(share.lineNo()))).sum();
  }

  boolean done() {
    return label != null && label.state() == LabelWork.LabelState.APPLIED;
  }

  ParcelWork with(int lineNo) {
    Map<Integer, Integer> next = new HashMap<>(scanned);
    next.merge(lineNo, 1, Integer::sum);
    return new ParcelWork(plan, next, carton, closed, label);
  }

  ParcelWork in(String cartonType) {
    return new ParcelWork(plan, scanned, cartonType, closed, label);
  }

  ParcelWork close() {
    return new ParcelWork(plan, scanned, carton, true, label);
  }

  ParcelWork with(LabelWork next) {
    return new ParcelWork(plan, scanned, carton, closed, next);
  }
}

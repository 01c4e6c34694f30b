package org.packdesk.station.packing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.OrderContent.PlannedParcel;
import org.packdesk.persistence.facts.OrderContent.Share;
import org.packdesk.persistence.facts.ParcelAdopted;

/// One parcel of an order at this desk.
///
/// @param scanned units in the parcel, by line number
/// @param carton the scanned carton's type, or null before it is scanned
/// @param place where it is in its way
/// @param label the newest label, or null before one is asked for
/// @param plate stuck on while it waited for its label, or null
record ParcelWork(PlannedParcel plan, Map<Integer, Integer> scanned, @Nullable String carton, Place place,
    @Nullable LabelWork label, @Nullable String plate) {

  /// CLOSED: all units are in and the carton is known. ON_SHELF: closed, and waiting there for its label. ELSEWHERE: another desk has
  /// finished it.
  enum Place {
    FILLING, CLOSED, ON_SHELF, ELSEWHERE
  }

  ParcelWork {
    scanned = Map.copyOf(scanned);
  }

  static ParcelWork planned(PlannedParcel plan) {
    return new ParcelWork(plan, Map.of(), null, Place.FILLING, null, null);
  }

  /// Another desk packed it and put this label on it.
  static ParcelWork adopted(ParcelAdopted fact) {
    List<Share> shares = fact.contents().stream().map(content -> new Share(content.lineNo(), content.units())).toList();
    Map<Integer, Integer> units = shares.stream().collect(Collectors.toMap(Share::lineNo, Share::units, Integer::sum));
    return new ParcelWork(new PlannedParcel(fact.parcelNo(), fact.cartonType(), shares), units, fact.cartonType(), Place.CLOSED,
        LabelWork.adopted(fact), null);
  }

  /// Nothing of it is known here.
  static ParcelWork elsewhere(int number) {
    return planned(new PlannedParcel(number, "", List.of())).at(Place.ELSEWHERE);
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
    return place != Place.ELSEWHERE && scanned(lineNo) < wanted(lineNo);
  }

  boolean complete() {
    return plan.contents().stream().noneMatch(share -> wantsMore(share.lineNo()));
  }

  int unitsLeft() {
    return place == Place.ELSEWHERE
        ? 0
        : plan.contents().stream().mapToInt(share -> Math.max(0, share.units() - scanned(share.lineNo()))).sum();
  }

  boolean closed() {
    return place == Place.CLOSED || place == Place.ON_SHELF;
  }

  boolean done() {
    return place == Place.ELSEWHERE || (label != null && label.state() == LabelWork.LabelState.APPLIED);
  }

  boolean carries(String labelKey) {
    return label != null && label.key().equals(labelKey);
  }

  boolean onShelf() {
    return place == Place.ON_SHELF;
  }

  ParcelWork with(int lineNo) {
    Map<Integer, Integer> next = new HashMap<>(scanned);
    next.merge(lineNo, 1, Integer::sum);
    return new ParcelWork(plan, next, carton, place, label, plate);
  }

  ParcelWork in(String cartonType) {
    return new ParcelWork(plan, scanned, cartonType, place, label, plate);
  }

  ParcelWork at(Place next) {
    return new ParcelWork(plan, scanned, carton, next, label, plate);
  }

  ParcelWork with(LabelWork next) {
    return new ParcelWork(plan, scanned, carton, place, next, plate);
  }

  ParcelWork onShelf(String plateCode) {
    return new ParcelWork(plan, scanned, carton, Place.ON_SHELF, label, plateCode);
  }
}

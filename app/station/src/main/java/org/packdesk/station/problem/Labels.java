package org.packdesk.station.problem;

import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.ParcelAdopted;

/// The label that came with a parcel, and the one that takes its place.
///
/// @param old null while the parcel is not known
/// @param next null while none is asked for
/// @param plate stuck on while the parcel waits for its label, or null
record Labels(@Nullable Label old, @Nullable Label next, @Nullable String plate) {
  static final Labels NONE = new Labels(null, null, null);

  /// LIVE and ON: it is the parcel's label. ASKED: for central. READY: bought. REFUSED: not to be had.
  enum State {
    LIVE, GIVEN_BACK, VOIDED, ASKED, READY, REFUSED, ON
  }

  /// @param tracking empty before it is bought
  /// @param words why it was refused, empty otherwise
  record Label(String key, String tracking, State state, String words) {
    Label in(State now) {
      return new Label(key, tracking, now, words);
    }
  }

  static Labels of(ParcelAdopted.Label label) {
    State state = label.state() == ParcelAdopted.State.LIVE ? State.LIVE : State.VOIDED;
    return new Labels(new Label(label.key(), label.tracking(), state, ""), null, null);
  }

  /// The label that may leave with the parcel now, or null.
  @Nullable
  Label live() {
    if (next != null && next.state() == State.ON) {
      return next;
    }
    return old != null && old.state() == State.LIVE ? old : null;
  }

  /// A new one is being bought, printed or stuck on.
  boolean underWay() {
    return old != null && (next == null
        ? old.state() == State.GIVEN_BACK
        : next.state() == State.ASKED || next.state() == State.READY);
  }

  boolean oldIs(String tracking) {
    return old != null && !tracking.isEmpty() && old.tracking().equals(tracking);
  }

  boolean nextIs(String tracking) {
    return next != null && !tracking.isEmpty() && next.tracking().equals(tracking);
  }

  Labels givenBack(String key) {
    if (next != null && next.key().equals(key)) {
      return new Labels(next.in(State.GIVEN_BACK), null, plate);
    }
    return old != null && old.key().equals(key) ? new Labels(old.in(State.GIVEN_BACK), next, plate) : this;
  }

  Labels voided(String key) {
    Labels back = givenBack(key);
    return back.old != null && back.old.key().equals(key) ? new Labels(back.old.in(State.VOIDED), back.next, plate) : this;
  }

  Labels asked(String key) {
    return new Labels(old, new Label(key, "", State.ASKED, ""), plate);
  }

  Labels ready(String key, String tracking) {
    return carries(key) ? new Labels(old, new Label(key, tracking, State.READY, ""), plate) : this;
  }

  Labels refused(String key, String words) {
    return carries(key) ? new Labels(old, new Label(key, "", State.REFUSED, words), plate) : this;
  }

  Labels on(String key) {
    return next != null && carries(key) ? new Labels(old, next.in(State.ON), plate) : this;
  }

  private boolean carries(String key) {
    return next != null && next.key().equals(key);
  }

  Labels under(@Nullable String newPlate) {
    return new Labels(old, next, newPlate);
  }
}

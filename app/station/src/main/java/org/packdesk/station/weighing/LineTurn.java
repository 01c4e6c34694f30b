package org.packdesk.station.weighing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.LineMode;
import org.packdesk.station.weighing.LineSettings.Travel;

/// One input being worked out: every fact is applied the moment it is found, by the same function that replays it. Lives for one
/// call on one thread.
final class LineTurn {
  private final LineSession before;
  private final LineCatalogue catalogue;
  private final LineSurroundings around;
  private final List<LineStep.Happening> happenings = new ArrayList<>();
  private final List<LineEffect> effects = new ArrayList<>();
  private LineSession session;

  LineTurn(LineSession session, LineCatalogue catalogue, LineSurroundings around) {
    this.before = session;
    this.session = session;
    this.catalogue = catalogue;
    this.around = around;
  }

  LineSession session() {
    return session;
  }

  Belt belt() {
    return session.belt();
  }

  /// As it is after the facts found so far. @throws java.util.NoSuchElementException when it is not on the belt
  LineParcel parcel(long pass) {
    return belt().of(pass).orElseThrow();
  }

  Lookup lookup(@Nullable String code) {
    if (code == null) {
      return new Lookup.NotKnown();
    }
    return isReference(code) ? new Lookup.NotOurs() : catalogue.parcel(code);
  }

  /// Whether it is the barcode of the parcel of known weight.
  boolean isReference(@Nullable String code) {
    Reference reference = around.settings().reference();
    return reference != null && reference.barcode().equals(code);
  }

  /// The parcel with this label that may be in the good lane and left it into nobody's hands, by what was stored.
  Optional<LineCatalogue.Left> left(String code) {
    return catalogue.left(code);
  }

  /// Whether a parcel with this label is, or may be, in the good lane or beyond. What the belt knows is newer.
  boolean mayHaveLeft(String code) {
    return belt().lastWord(code).map(past -> !past.isInHand()).orElseGet(() -> left(code).isPresent());
  }

  LineSurroundings around() {
    return around;
  }

  Instant now() {
    return around.now();
  }

  Travel travel() {
    return around.settings().travel();
  }

  LineMode mode() {
    return session.mode(around.now());
  }

  void happen(Fact fact) {
    happen(fact, null);
  }

  void happen(Fact fact, @Nullable String operator) {
    session = session.after(fact);
    happenings.add(new LineStep.Happening(operator, fact));
  }

  void then(LineEffect effect) {
    effects.add(effect);
  }

  LineStep end() {
    if (session.expectationsMissing() && !before.expectationsMissing()) {
      then(new LineEffect.ExpectationsMissing());
    }
    return new LineStep(session, happenings, effects);
  }

  /// The newest parcel that left the belt with this track id, so short a time before that its messages may still be under way.
  Optional<EndedPass> restless(int trackId, Instant at) {
    Instant since = at.minus(travel().rest());
    return belt().newest(past -> past.inducted().trackId() == trackId && past.inductedAfter(since));
  }
}

package org.packdesk.station.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.DivertCommanded;
import org.packdesk.persistence.facts.DivertConfirmed;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.InductStop;
import org.packdesk.persistence.facts.LossCause;
import org.packdesk.persistence.facts.MeasureState;
import org.packdesk.persistence.facts.ParcelFound;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.WeighEvidence;
import org.packdesk.station.weighing.Lookup.Standing;
import org.packdesk.station.weighing.Tolerance.Limit;

/// A weigh line on paper for the rules' tests: parcels of 1 kg ± 9 g that may be 30 g off, and everything that came of the inputs so
/// far. A result of the scale comes 0.2 to 2 s after the induct, the gate after 4 s, lane eyes 2 s later at most.
final class Line implements LineCatalogue {
  static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
  static final int GOOD = LineSettings.GOOD_LANE;
  static final int PROBLEM = 2;
  static final LineSettings SETTINGS = new LineSettings(new Verdict.Scale("belt-scale", 4_000, 60_000_000),
      new Tolerances(Tolerance.even(new Limit(30_000, BigDecimal.ZERO, BigDecimal.ZERO), List.of()), List.of()),
      new LineSettings.Travel(Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(2),
          Duration.ofMillis(300), Duration.ofSeconds(30)),
      PROBLEM);

  final List<Fact> facts = new ArrayList<>();
  final List<LineEffect> effects = new ArrayList<>();
  final Map<String, Lookup> known = new HashMap<>();
  private final Map<String, Left> left = new HashMap<>();
  final Set<InductStop> troubles = EnumSet.noneOf(InductStop.class);
  LineSettings settings = SETTINGS;
  LineSession session = LineSession.empty();
  Instant now = START;
  LineStep step = new LineStep(session, List.of(), List.of());

  static Lookup ours(Standing standing) {
    return new Lookup.Ours("o-1", 1, "tea", "post", standing, new Expectation.Known(1_000_000, 9_000));
  }

  @Override
  public Lookup parcel(String barcode) {
    return known.getOrDefault(barcode, barcode.startsWith("TC") ? ours(Standing.FREE) : new Lookup.NotKnown());
  }

  @Override
  public Optional<Left> left(String barcode) {
    return Optional.ofNullable(left.get(barcode));
  }

  Line on(LineInput input) {
    step = session.on(input, this, new LineSurroundings(now, settings, troubles));
    session = step.next();
    step.happenings().forEach(happening -> stored(happening.fact()));
    effects.addAll(step.effects());
    return this;
  }

  private void stored(Fact fact) {
    facts.add(fact);
    if (fact instanceof DivertConfirmed seen && seen.lane() == GOOD && seen.barcode() != null) {
      left.put(seen.barcode(), new Left(seen.pass(), seen.trackId()));
    } else if (fact instanceof ParcelFound found) {
      left.remove(found.code(), new Left(found.pass(), found.trackId()));
    }
  }

  Line after(long millis) {
    now = now.plusMillis(millis);
    return this;
  }

  /// Time passes, in steps of 100 ms.
  Line pass(long millis) {
    for (long left = millis; left > 0; left -= 100) {
      after(Math.min(100, left)).on(new LineInput.Tick());
    }
    return this;
  }

  Line induct(int trackId, @Nullable String barcode) {
    return on(new LineInput.Inducted(trackId, barcode, "induct", now));
  }

  Line weigh(int trackId, long grams) {
    return measure(trackId, MeasureState.OK, grams * 1000, null);
  }

  Line measure(int trackId, MeasureState state, @Nullable Long massMg, @Nullable String barcode) {
    return on(new LineInput.Measured(trackId, state, massMg, barcode,
        new WeighEvidence("belt-scale", Integer.toHexString(0x1000 + trackId), null, now)));
  }

  Line seen(int trackId, int lane) {
    return on(new LineInput.LaneSeen(trackId, lane, now));
  }

  Line gateLoses(LossCause cause) {
    return on(new LineInput.DivertLost(facts(DivertCommanded.class).getLast().sequence(), cause));
  }

  /// One parcel comes, is weighed, and is seen in the lane where it was sent.
  Line goes(int trackId, @Nullable String barcode, long grams) {
    induct(trackId, barcode).after(500).weigh(trackId, grams).after(3500);
    return seen(trackId, command().lane()).after(100);
  }

  /// The program stops and starts again on the same journal.
  Line restart() {
    session = replayed();
    return on(new LineInput.Started());
  }

  /// The facts replayed, with a snapshot kept and read again after each.
  LineSession replayed() {
    LineSession again = LineSession.empty();
    for (Fact fact : facts) {
      again = LineSnapshot.read(LineSnapshot.write(again)).orElseThrow().after(fact);
    }
    return again;
  }

  ParcelJudged verdict() {
    return facts(ParcelJudged.class).getLast();
  }

  DivertCommanded command() {
    return facts(DivertCommanded.class).getLast();
  }

  LineParcel onBelt() {
    assertThat(session.onBelt()).hasSize(1);
    return session.onBelt().getFirst();
  }

  <F extends Fact> List<F> facts(Class<F> type) {
    return facts.stream().filter(type::isInstance).map(type::cast).toList();
  }

  <E extends LineEffect> List<E> effects(Class<E> type) {
    return effects.stream().filter(type::isInstance).map(type::cast).toList();
  }
}

package org.packdesk.station.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.packdesk.persistence.facts.DivertConfirmed;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.ParcelInducted;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.ParcelLost;
import org.packdesk.persistence.facts.ParcelMeasured;
import org.packdesk.station.weighing.BusyBelt.Thing;

/// An hour of a busy line, five parcels a second, on the virtual belt of `devices`: nobody lost without an alarm, nothing in the good
/// lane without a verdict that leads there on its own weight, and what slips through for the scale's noise is what theory says.
/// `-Dpackdesk.busy.parcels=18000` is the hour, 100000 the long one.
final class BusyBeltTest {
  private static final int PARCELS = Integer.getInteger("packdesk.busy.parcels", 3_000);

  private final Watched station = new Watched(11, 0);
  private final BusyBelt belt = new BusyBelt(11, station);

  @Test
  void aBusyHourLosesNobodyAndLetsThroughOnlyWhatTheScaleCannotTell() {
    belt.run(PARCELS);
    assertThat(station.broken).isEmpty();
    assertThat(station.session().onBelt()).isEmpty();
    Map<Long, ParcelInducted> passes = passes();
    Set<String> known = new HashSet<>();
    Set<Long> ended = new HashSet<>();
    for (Fact fact : station.facts()) {
      if (fact instanceof DivertConfirmed seen) {
        ended.add(seen.pass());
      } else if (fact instanceof ParcelLost lost) {
        ended.add(lost.pass());
      }
    }
    passes.values().stream().filter(pass -> pass.barcode() != null && ended.contains(pass.pass()))
        .forEach(pass -> known.add(String.valueOf(pass.barcode())));
    long unread = passes.values().stream().filter(pass -> pass.barcode() == null).count();
    assertThat(belt.things.size() - known.size()).as("every parcel was seen in a lane or has an alarm")
        .isLessThanOrEqualTo((int) unread);
    assertThat(ended).as("every pass ended").isEqualTo(passes.keySet());
    assertThat(unproved()).as("in the good lane without its own good weight").isEmpty();
    Noise noise = noise();
    assertThat(Math.abs(noise.leaked() - noise.theory())).isLessThan(4 * Math.sqrt(noise.variance()) + 1);
    report(noise);
  }

  private Map<Long, ParcelInducted> passes() {
    Map<Long, ParcelInducted> passes = new HashMap<>();
    station.facts().stream().filter(ParcelInducted.class::isInstance).map(ParcelInducted.class::cast)
        .forEach(in -> passes.put(in.pass(), in));
    return passes;
  }

  /// The newest verdict of each label.
  private Map<String, ParcelJudged> verdicts() {
    Map<Long, ParcelInducted> passes = passes();
    Map<String, ParcelJudged> verdicts = new HashMap<>();
    for (Fact fact : station.facts()) {
      if (fact instanceof ParcelJudged judged) {
        ParcelInducted in = passes.get(judged.pass());
        if (in != null && in.barcode() != null) {
          verdicts.put(in.barcode(), judged);
        }
      }
    }
    return verdicts;
  }

  /// What is really in the good lane for another reason than a gate that stuck.
  private List<String> unproved() {
    Map<String, ParcelJudged> verdicts = verdicts();
    Map<Long, ParcelMeasured> measured = new HashMap<>();
    station.facts().stream().filter(ParcelMeasured.class::isInstance).map(ParcelMeasured.class::cast)
        .forEach(weight -> measured.putIfAbsent(weight.pass(), weight));
    return belt.things.stream().filter(thing -> thing.lane == Line.GOOD && !thing.gateStuck).filter(thing -> {
      ParcelJudged judged = verdicts.get(thing.code);
      ParcelMeasured weight = judged == null ? null : measured.get(judged.pass());
      return judged == null || weight == null || !judged.verdict().leadsToGoodLane()
          || !weight.evidence().frameHex().startsWith("%04x".formatted(judged.trackId()));
    }).map(thing -> thing.code).toList();
  }

  /// Parcels that were off by more than is allowed, were judged by weight, and passed.
  private record Noise(int judged, int off, int leaked, double theory, double variance) {}

  private Noise noise() {
    Map<String, ParcelJudged> verdicts = verdicts();
    int judged = 0;
    int off = 0;
    int leaked = 0;
    double theory = 0;
    double variance = 0;
    for (Thing thing : belt.things) {
      ParcelJudged verdict = verdicts.get(thing.code);
      if (verdict == null || verdict.figures().expectedMg() == null) {
        continue;
      }
      judged++;
      if (Math.abs(thing.offMg()) > thing.allowedMg()) {
        double chance = Normal.within(thing.allowedMg(), thing.offMg(), BusyBelt.SCALE_SIGMA_MG);
        off++;
        leaked += verdict.verdict() == LineVerdict.PASS ? 1 : 0;
        theory += chance;
        variance += chance * (1 - chance);
      }
    }
    return new Noise(judged, off, leaked, theory, variance);
  }

  private void report(Noise noise) {
    LineCounts counts = station.session().counts();
    System.getLogger("BusyBeltTest").log(Level.INFO,
        () -> belt.things.size() + " parcels, verdicts " + counts.verdicts() + ", " + counts.confirmed() + " confirmed, "
            + counts.lost() + " lost with as many alarms, " + station.goodAlarms + " alarms for the good lane (gate stuck); "
            + "by weight " + noise.judged() + ", really off " + noise.off() + ", of them passed " + noise.leaked()
            + ", theory %.1f ± %.1f"
                .formatted(noise.theory(), Math.sqrt(noise.variance())));
  }
}

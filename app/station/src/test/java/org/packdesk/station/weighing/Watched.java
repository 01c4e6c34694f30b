package org.packdesk.station.weighing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.packdesk.persistence.facts.DivertConfirmed;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.ParcelInducted;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.ParcelLost;
import org.packdesk.persistence.facts.ParcelMeasured;

/// A station's rules on a journal, stopped now and then around its commit, and a referee beside it that holds each step against the laws.
final class Watched {
  private final Random random;
  private final int stopsOneIn;
  private final Map<Long, ParcelJudged> judged = new HashMap<>();
  private final Map<Long, ParcelMeasured> measured = new HashMap<>();
  private final List<Fact> sinceKept = new ArrayList<>();
  final List<String> broken = new ArrayList<>();
  private byte[] kept = LineSnapshot.write(LineSession.empty());
  private LineSession session = LineSession.empty();
  private boolean down;
  long goodLane;
  long confirmed;
  long lost;
  long inducted;
  long alarmed;
  long goodAlarms;
  long starts;
  long steps;

  /// @param stopsOneIn 0: never
  Watched(long seed, int stopsOneIn) {
    this.random = new Random(seed);
    this.stopsOneIn = stopsOneIn;
  }

  LineSession session() {
    return session;
  }

  /// Since the last start.
  List<Fact> facts() {
    return sinceKept;
  }

  boolean isDown() {
    return down;
  }

  /// One input: facts are stored, then effects run. The program may stop before, between or after.
  List<LineEffect> hears(LineInput input, LineCatalogue catalogue, LineSurroundings around) {
    steps++;
    int stop = stopsOneIn > 0 && random.nextInt(stopsOneIn) == 0 ? random.nextInt(3) : 3;
    down = stop < 3;
    if (stop == 0) {
      return List.of();
    }
    LineStep step = session.on(input, catalogue, around);
    session = step.next();
    step.happenings().forEach(happening -> stored(happening.fact()));
    step.effects().forEach(effect -> commanded(effect, step));
    alarms(step);
    return stop == 1 ? List.of() : step.effects();
  }

  /// The program starts: the session comes from the snapshot kept last and the facts since.
  void starts() {
    down = false;
    starts++;
    LineSession again = LineSnapshot.read(kept).orElseThrow();
    for (Fact fact : sinceKept) {
      again = again.after(fact);
    }
    if (!again.equals(session)) {
      broken.add("a replay ends elsewhere: " + again + " instead of " + session);
    }
    session = again;
    kept = LineSnapshot.write(session);
    sinceKept.clear();
  }

  private void stored(Fact fact) {
    sinceKept.add(fact);
    switch (fact) {
      case ParcelInducted _ -> inducted++;
      case ParcelMeasured result -> measured.putIfAbsent(result.pass(), result);
      case ParcelJudged verdict -> judged.put(verdict.pass(), verdict);
      case DivertConfirmed seen -> {
        confirmed++;
        forget(seen.pass());
      }
      case ParcelLost gone -> {
        lost++;
        forget(gone.pass());
      }
      default -> {
        // of no matter to the laws
      }
    }
  }

  private void forget(long pass) {
    judged.remove(pass);
    measured.remove(pass);
  }

  private void commanded(LineEffect effect, LineStep step) {
    if (!(effect instanceof LineEffect.Divert divert) || divert.lane() != Line.GOOD) {
      return;
    }
    goodLane++;
    ParcelJudged verdict = judged.get(divert.pass());
    ParcelMeasured weight = measured.get(divert.pass());
    if (verdict == null || !verdict.verdict().leadsToGoodLane()) {
      broken.add("the good lane without a verdict that leads there: " + step);
    } else if (weight == null || weight.trackId() != divert.trackId() || weight.massMg() == null
        || !weight.massMg().equals(verdict.figures().measuredMg())) {
      broken.add("the good lane without its own weight: " + step);
    }
  }

  private void alarms(LineStep step) {
    long losses = step.happenings().stream().filter(happening -> happening.fact() instanceof ParcelLost).count();
    long alarms = step.effects().stream()
        .filter(effect -> effect instanceof LineEffect.ParcelAlarm alarm && alarm.alarm() == LineEffect.Alarm.LOST).count();
    alarmed += alarms;
    goodAlarms += step.effects().stream()
        .filter(effect -> effect instanceof LineEffect.ParcelAlarm alarm && alarm.alarm() == LineEffect.Alarm.IN_GOOD_LANE)
        .count();
    if (losses != alarms) {
      broken.add("lost without an alarm: " + step);
    }
  }
}

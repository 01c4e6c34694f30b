package org.packdesk.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.packdesk.persistence.central.CentralApi;
import org.packdesk.persistence.central.ChangesAnswer;
import org.packdesk.persistence.central.FactToSend;
import org.packdesk.persistence.central.FactsAnswer;
import org.packdesk.persistence.central.Hello;
import org.packdesk.persistence.central.HelloAnswer;
import org.packdesk.persistence.work.ChangePage;

/// A central in virtual time that serves one call after the other, 2 ms each and 3,000 facts a second, and is away for a while. A
/// call's work is done at once; how long its caller waits for the answer is told beside it.
final class VirtualCentral {

  private static final long CALL_NANOS = Duration.ofMillis(2).toNanos();
  private static final long FACT_NANOS = Duration.ofSeconds(1).toNanos() / 3000;
  private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();
  private static final long REFUSED_NANOS = Duration.ofMillis(5).toNanos();

  private final VirtualTime time;
  private final Duration awayFrom;
  private final Duration awayUntil;
  private final Map<Integer, Long> marks = new HashMap<>();
  private final Map<Long, Integer> callsInSecond = new HashMap<>();
  private long freeAt;
  private long took;

  VirtualCentral(VirtualTime time, Duration awayFrom, Duration awayUntil) {
    this.time = time;
    this.awayFrom = awayFrom;
    this.awayUntil = awayUntil;
  }

  void roundBegins() {
    took = 0;
  }

  /// How long the round's call took, 0 when it made none.
  long tookNanos() {
    return took;
  }

  long mark(int station) {
    return marks.getOrDefault(station, 0L);
  }

  int callsIn(Duration second) {
    return callsInSecond.getOrDefault(second.toSeconds(), 0);
  }

  /// @return false while it is away
  boolean labelBought() {
    return call(0, 0, () -> true, _ -> false);
  }

  CentralApi as(int station) {
    return new OnlySyncCentral() {
      @Override
      public HelloAnswer hello(Hello hello) {
        return call(0, 0, () -> new HelloAnswer.Known(mark(station), false, true, time.instant()),
            words -> new HelloAnswer.Failed(words, null));
      }

      @Override
      public FactsAnswer sendFacts(String epoch, List<FactToSend> facts) {
        return call(facts.size(), 0, () -> keep(station, facts), words -> new FactsAnswer.Failed(words, null));
      }

      @Override
      public ChangesAnswer changes(Optional<String> after, Duration wait) {
        String newest = time.nanos() < awayFrom.toNanos() ? "c1" : "c2";
        long held = after.equals(Optional.of(newest)) ? wait.toNanos() : 0;
        return call(0, held, () -> new ChangesAnswer.Page(new ChangePage(List.of(), newest, false)),
            words -> new ChangesAnswer.Failed(words, null));
      }

      @Override
      public ChangesAnswer snapshot(Optional<String> page) {
        return new ChangesAnswer.NotOffered();
      }
    };
  }

  private FactsAnswer keep(int station, List<FactToSend> facts) {
    long mark = mark(station);
    assertThat(facts.getFirst().seq()).as("a gap, station %d", station).isLessThanOrEqualTo(mark + 1);
    for (FactToSend fact : facts) {
      mark += fact.seq() == mark + 1 ? 1 : 0;
    }
    marks.put(station, mark);
    return new FactsAnswer.Kept(mark, List.of());
  }

  /// @param heldNanos how long central holds its answer back
  private <T> T call(int facts, long heldNanos, Supplier<T> work, Function<String, T> failed) {
    long now = time.nanos();
    if (now >= awayFrom.toNanos() && now < awayUntil.toNanos()) {
      took = REFUSED_NANOS;
      return failed.apply("central cannot be reached");
    }
    callsInSecond.merge(now / Duration.ofSeconds(1).toNanos(), 1, Integer::sum);
    freeAt = Math.max(now, freeAt) + CALL_NANOS + facts * FACT_NANOS;
    long answered = freeAt + heldNanos;
    if (now < awayFrom.toNanos() && answered > awayFrom.toNanos()) {
      took = awayFrom.toNanos() - now;
      return failed.apply("the line to central broke");
    }
    T answer = work.get();
    boolean late = answered - now > PATIENCE_NANOS + heldNanos;
    took = late ? PATIENCE_NANOS + heldNanos : answered - now;
    return late ? failed.apply("central did not answer within 10 s") : answer;
  }
}

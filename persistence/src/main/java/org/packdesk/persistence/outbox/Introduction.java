package org.packdesk.persistence.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.central.CentralApi;
import org.packdesk.persistence.central.Hello;
import org.packdesk.persistence.central.HelloAnswer;

/// Introduces an epoch's journal to central and measures its clock, now and then again. Where central knows another history of the
/// epoch it finds the last fact on which both agree, and waits for a new epoch. One thread.
final class Introduction {

  private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);
  private static final Duration EPOCH_LOOK = Duration.ofSeconds(1);
  private static final String FORK = "central knows another history of this station (a restored or copied data folder?); "
      + "nothing is sent until the station has begun a new one";

  private final SyncSource source;
  private final CentralApi central;
  private final Sync.Identity identity;
  private final Teller teller;
  private final Retries retries;
  private final InstantSource clock;
  private String epoch = "";
  private @Nullable Instant met;
  private @Nullable Fork fork;

  /// The last fact on which both agree is not before `least` and not after `most`.
  private record Fork(long least, long most) {}

  sealed interface Outcome {
    /// @param mark central holds every fact up to it
    record Met(long mark) implements Outcome {}

    record NotYet(Pause pause) implements Outcome {}
  }

  Introduction(Rounds.Ends ends, Sync.Identity identity, Teller teller, Retries retries, InstantSource clock) {
    this.source = ends.source();
    this.central = ends.central();
    this.identity = identity;
    this.teller = teller;
    this.retries = retries;
    this.clock = clock;
  }

  boolean due(String now) {
    if (met == null || !now.equals(epoch)) {
      return true;
    }
    Duration age = Duration.between(met, clock.instant());
    return age.isNegative() || age.compareTo(AGAIN_AFTER) >= 0;
  }

  void again() {
    met = null;
  }

  /// One call at most.
  Outcome round(String now) {
    if (!now.equals(epoch)) {
      epoch = now;
      met = null;
      fork = null;
    }
    return fork == null ? introduce() : new Outcome.NotYet(part(fork));
  }

  private Outcome introduce() {
    long last = source.lastSeq();
    Instant before = clock.instant();
    HelloAnswer answer = hello(last);
    Instant after = clock.instant();
    return switch (answer) {
      case HelloAnswer.Failed failed -> new Outcome.NotYet(retries.failed(failed.words(), failed.retryAfter()));
      case HelloAnswer.Known known -> {
        measured(Duration.between(before, after), Duration.between(before, known.centralTime()));
        yield known.fork() || known.ackedThrough() > last ? forked(known, last) : met(known, after);
      }
    };
  }

  private HelloAnswer hello(long seq) {
    return central.hello(new Hello(identity.site(), epoch, seq, source.hashAt(seq), identity.version()));
  }

  /// Central looked at its clock at any moment of the call; a clock that went back meanwhile measures nothing.
  private void measured(Duration call, Duration ahead) {
    if (!call.isNegative()) {
      Duration half = call.dividedBy(2);
      teller.tell(new SyncEvent.ClockMeasured(ahead.minus(half), half));
    }
  }

  private Outcome met(HelloAnswer.Known known, Instant at) {
    met = at;
    retries.succeeded();
    return new Outcome.Met(known.ackedThrough());
  }

  private Outcome forked(HelloAnswer.Known known, long last) {
    met = null;
    long both = Math.min(last, known.ackedThrough());
    fork = new Fork(known.agreed() ? both : 0, both);
    retries.stopped(FORK);
    return new Outcome.NotYet(settled(fork));
  }

  private Pause part(Fork known) {
    if (known.least() == known.most()) {
      return untilANewEpoch();
    }
    long middle = known.most() - (known.most() - known.least()) / 2;
    return switch (hello(middle)) {
      case HelloAnswer.Failed failed -> retries.failed(failed.words(), failed.retryAfter());
      case HelloAnswer.Known answer -> {
        fork = answer.agreed() ? new Fork(middle, known.most()) : new Fork(known.least(), middle - 1);
        yield settled(fork);
      }
    };
  }

  private Pause settled(Fork now) {
    if (now.least() < now.most()) {
      return Pause.NONE;
    }
    teller.tell(new SyncEvent.Forked(now.least(), FORK));
    return untilANewEpoch();
  }

  private Pause untilANewEpoch() {
    return new Pause.Commit(source.commits(), EPOCH_LOOK);
  }
}

package org.packdesk.persistence.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.packdesk.persistence.central.CentralApi;
import org.packdesk.persistence.central.FactToSend;
import org.packdesk.persistence.central.FactsAnswer;
import org.packdesk.persistence.central.FactsAnswer.FactOutcome;
import org.packdesk.persistence.central.Hello;
import org.packdesk.persistence.central.HelloAnswer;

/// Sends the journal in order, from where central's mark is; central's mark decides, not what the station remembers of it. Thread
/// `sync`.
final class FactSender {

  static final int FACTS_MAX = 200;
  static final int BYTES_MAX = 256 * 1024;

  private static final Logger LOG = System.getLogger(FactSender.class.getName());
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration COMMIT_WAIT = Duration.ofSeconds(5);
  private static final Duration COMMIT_LOOK = Duration.ofSeconds(1);
  private static final String FORK = "central knows another history of this station (a restored or copied data folder?); "
      + "nothing is sent until a person decides";

  private final SyncSource source;
  private final CentralApi central;
  private final Sync.Identity identity;
  private final Teller teller;
  private final Retries retries;
  private final InstantSource clock;
  private boolean introduced;
  private boolean stopped;
  private boolean gapBefore;
  private long sentThrough;

  FactSender(SyncSource source, CentralApi central, Sync.Identity identity, Teller teller, Retries retries, InstantSource clock) {
    this.source = source;
    this.central = central;
    this.identity = identity;
    this.teller = teller;
    this.retries = retries;
    this.clock = clock;
  }

  boolean stopped() {
    return stopped;
  }

  /// One call or one wait.
  void round() throws InterruptedException {
    if (introduced) {
      send();
    } else {
      introduce();
    }
  }

  private void introduce() throws InterruptedException {
    long last = source.lastSeq();
    Hello hello = new Hello(identity.site(), source.epoch(), last, source.hashAt(last), identity.version());
    switch (central.hello(hello)) {
      case HelloAnswer.Failed failed -> retries.failed(failed.words(), failed.retryAfter());
      case HelloAnswer.Known known when known.fork() || known.ackedThrough() > last -> stop();
      case HelloAnswer.Known known -> {
        introduced = true;
        sentThrough = known.ackedThrough();
        retries.succeeded();
        if (sentThrough > source.ackedThrough()) {
          acknowledge(List.of());
        }
      }
    }
  }

  private void send() throws InterruptedException {
    long seen = source.commits();
    List<FactToSend> batch = source.after(sentThrough, FACTS_MAX, BYTES_MAX);
    if (batch.isEmpty()) {
      source.awaitCommit(seen, IDLE);
      return;
    }
    long sent = Math.max(source.lastSeq(), batch.getLast().seq());
    switch (central.sendFacts(source.epoch(), batch)) {
      case FactsAnswer.Failed failed -> retries.failed(failed.words(), failed.retryAfter());
      case FactsAnswer.Gap gap when gap.ackedThrough() > sent -> stop();
      case FactsAnswer.Gap gap -> goBack(gap.ackedThrough());
      case FactsAnswer.Kept kept when kept.ackedThrough() > sent -> stop();
      case FactsAnswer.Kept kept when kept.ackedThrough() <= sentThrough ->
        retries.failed("central takes facts but its mark stays at " + kept.ackedThrough(), null);
      case FactsAnswer.Kept kept -> {
        gapBefore = false;
        sentThrough = kept.ackedThrough();
        retries.succeeded();
        acknowledge(kept.notAccepted());
      }
    }
  }

  /// Central lost facts that it had. Going back once costs nothing; a second time in a row it waits.
  private void goBack(long mark) throws InterruptedException {
    boolean useless = gapBefore || mark == sentThrough;
    LOG.log(Level.WARNING, "central has facts only up to {0}, not up to {1}: they are sent again", mark, sentThrough);
    gapBefore = true;
    sentThrough = mark;
    if (useless) {
      retries.failed("central misses facts after " + mark + " that were sent", null);
    } else {
      retries.succeeded();
    }
  }

  private void stop() throws InterruptedException {
    stopped = true;
    retries.stopped(FORK);
  }

  /// Going on before the station has committed the mark would be harmless, but a station that is slow should not be fed faster.
  private void acknowledge(List<FactOutcome> notAccepted) throws InterruptedException {
    teller.tell(new SyncEvent.Acknowledged(sentThrough, notAccepted));
    Instant due = clock.instant().plus(COMMIT_WAIT);
    long seen = source.commits();
    while (source.ackedThrough() < sentThrough && clock.instant().isBefore(due)) {
      source.awaitCommit(seen, COMMIT_LOOK);
      seen = source.commits();
    }
  }
}

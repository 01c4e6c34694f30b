package org.packdesk.persistence.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.central.CentralApi;
import org.packdesk.persistence.central.FactToSend;
import org.packdesk.persistence.central.FactsAnswer;
import org.packdesk.persistence.central.FactsAnswer.FactOutcome;

/// Sends the journal in order, from where central's mark is; central's mark decides, not what the station remembers of it. Thread
/// `sync`.
final class FactSender {

  static final int BYTES_MAX = 256 * 1024;

  private static final Logger LOG = System.getLogger(FactSender.class.getName());
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration COMMIT_WAIT = Duration.ofSeconds(5);
  private static final Duration COMMIT_LOOK = Duration.ofSeconds(1);

  private final SyncSource source;
  private final CentralApi central;
  private final Introduction introduction;
  private final Teller teller;
  private final Retries retries;
  private final InstantSource clock;
  private final BatchSize size = new BatchSize();
  private @Nullable Instant markDue;
  private boolean gapBefore;
  private long sentThrough;
  private long stuckAt;

  FactSender(Rounds.Ends ends, Sync.Identity identity, Teller teller, Retries retries, InstantSource clock) {
    this.source = ends.source();
    this.central = ends.central();
    this.introduction = new Introduction(ends, identity, teller, retries, clock);
    this.teller = teller;
    this.retries = retries;
    this.clock = clock;
  }

  /// One call at most.
  Pause round() {
    String epoch = source.epoch();
    long seen = source.commits();
    if (introduction.due(epoch)) {
      return introduce(epoch);
    }
    if (markDue != null && source.ackedThrough() < sentThrough && clock.instant().isBefore(markDue)) {
      return new Pause.Commit(seen, COMMIT_LOOK);
    }
    markDue = null;
    List<FactToSend> batch = source.after(sentThrough, size.facts(), BYTES_MAX);
    return batch.isEmpty() ? new Pause.Commit(seen, IDLE) : send(epoch, batch);
  }

  private Pause introduce(String epoch) {
    return switch (introduction.round(epoch)) {
      case Introduction.Outcome.NotYet(Pause pause) -> pause;
      case Introduction.Outcome.Met(long mark) -> {
        sentThrough = mark;
        gapBefore = false;
        yield sentThrough > source.ackedThrough() ? acknowledge(List.of()) : Pause.NONE;
      }
    };
  }

  private Pause send(String epoch, List<FactToSend> batch) {
    long sent = Math.max(source.lastSeq(), batch.getLast().seq());
    if (!epoch.equals(source.epoch())) {
      return Pause.NONE;
    }
    return switch (central.sendFacts(epoch, batch)) {
      case FactsAnswer.Failed failed -> retries.failed(failed.words(), failed.retryAfter());
      case FactsAnswer.Refused(String words) -> refused(batch, words);
      case FactsAnswer.Gap gap when gap.ackedThrough() > sent -> beyond(gap.ackedThrough());
      case FactsAnswer.Gap gap -> goBack(gap.ackedThrough());
      case FactsAnswer.Kept kept when kept.ackedThrough() > sent -> beyond(kept.ackedThrough());
      case FactsAnswer.Kept kept when kept.ackedThrough() <= sentThrough ->
        retries.failed("central takes facts but its mark stays at " + kept.ackedThrough(), null);
      case FactsAnswer.Kept kept -> {
        gapBefore = false;
        sentThrough = kept.ackedThrough();
        size.taken();
        retries.succeeded();
        yield acknowledge(kept.notAccepted());
      }
    };
  }

  /// What is in front of a bad fact goes up in smaller batches; the bad one itself cannot be left out, so a person must hear of it.
  private Pause refused(List<FactToSend> batch, String words) {
    if (batch.size() > 1) {
      size.refused(batch.size());
      return Pause.NONE;
    }
    long seq = batch.getFirst().seq();
    if (seq != stuckAt) {
      stuckAt = seq;
      teller.tell(new SyncEvent.Stuck(seq, words));
    }
    return retries.failed("central does not take fact " + seq + ": " + words, null);
  }

  /// A mark beyond the journal is a fork: the next introduction finds where it began.
  private Pause beyond(long mark) {
    introduction.again();
    return retries.failed("central claims fact " + mark + ", which this station has not written", null);
  }

  /// Central lost facts that it had. Going back once costs nothing; a second time in a row it waits.
  private Pause goBack(long mark) {
    boolean useless = gapBefore || mark == sentThrough;
    LOG.log(Level.WARNING, "central has facts only up to {0}, not up to {1}: they are sent again", mark, sentThrough);
    gapBefore = true;
    sentThrough = mark;
    if (useless) {
      return retries.failed("central misses facts after " + mark + " that were sent", null);
    }
    retries.succeeded();
    return Pause.NONE;
  }

  /// Going on before the station has committed the mark would be harmless, but a station that is slow should not be fed faster.
  private Pause acknowledge(List<FactOutcome> notAccepted) {
    teller.tell(new SyncEvent.Acknowledged(sentThrough, notAccepted));
    markDue = clock.instant().plus(COMMIT_WAIT);
    return Pause.NONE;
  }
}

package org.packdesk.persistence.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.central.CentralApi;
import org.packdesk.persistence.central.ChangesAnswer;
import org.packdesk.persistence.work.ChangePage;

/// Fetches what changed at central, one page at a time, each from where the last committed one ended. Where the log of changes cannot
/// be gone on with, and at the very first, it takes a snapshot and then what changed since that began; a central that has none is
/// asked for all its changes. Thread `sync-down`.
final class ChangeFetcher {

  /// A hundred busy days' orders, their labels and products.
  static final int SNAPSHOT_PAGES_MAX = 100_000;

  private static final Logger LOG = System.getLogger(ChangeFetcher.class.getName());
  private static final Duration LONG_POLL = Duration.ofSeconds(20);
  private static final Duration COMMIT_LOOK = Duration.ofSeconds(1);
  private static final Duration REST = Duration.ofMillis(500);

  private final SyncSource source;
  private final CentralApi central;
  private final RetryPolicy policy;
  private final Teller teller;
  private final Retries retries;
  private @Nullable BooleanSupplier committed;
  private boolean fromTheBeginning;
  private boolean snapshotAnew;
  private boolean afterSnapshot;
  private int snapshotsLost;
  private int snapshotPages;

  ChangeFetcher(Rounds.Ends ends, RetryPolicy policy, Teller teller, Retries retries) {
    this.source = ends.source();
    this.central = ends.central();
    this.policy = policy;
    this.teller = teller;
    this.retries = retries;
  }

  /// One call at most and what comes of it.
  Pause round() {
    long seen = source.commits();
    if (committed != null && !committed.getAsBoolean()) {
      return new Pause.Commit(seen, COMMIT_LOOK);
    }
    committed = null;
    if (fromTheBeginning) {
      return log(Optional.empty());
    }
    Optional<String> page = snapshotAnew ? Optional.empty() : source.snapshotPage();
    Optional<String> cursor = source.cursor();
    return snapshotAnew || page.isPresent() || cursor.isEmpty() ? snapshot(page) : log(cursor);
  }

  /// After a failure the call does not wait: that central is back should show at once.
  private Pause log(Optional<String> after) {
    return switch (central.changes(after, retries.failing() ? Duration.ZERO : LONG_POLL)) {
      case ChangesAnswer.Failed failed -> retries.failed(failed.words(), failed.retryAfter());
      case ChangesAnswer.NotOffered _ -> retries.failed("central tells of no changes", null);
      case ChangesAnswer.BeginAgain _ -> tooOld(after);
      case ChangesAnswer.Page(ChangePage page) -> changed(after, page);
    };
  }

  private Pause tooOld(Optional<String> after) {
    fromTheBeginning = false;
    if (after.isEmpty()) {
      return retries.failed("central has no beginning of its changes", null);
    }
    LOG.log(Level.INFO, "central no longer knows the cursor of its changes: a snapshot is taken");
    snapshotAnew = true;
    if (afterSnapshot) {
      return retries.failed("central does not know where its own snapshot ended", null);
    }
    retries.succeeded();
    return Pause.NONE;
  }

  private Pause changed(Optional<String> after, ChangePage page) {
    boolean moves = !after.equals(Optional.of(page.next()));
    if (!moves && !page.changes().isEmpty()) {
      return retries.failed("central tells the same changes again and again", null);
    }
    retries.succeeded();
    afterSnapshot = false;
    if (!moves) {
      return new Pause.Rest(policy.spread(REST));
    }
    fromTheBeginning = false;
    return arrived(page, () -> source.cursor().equals(Optional.of(page.next())));
  }

  private Pause snapshot(Optional<String> asked) {
    return switch (central.snapshot(asked)) {
      case ChangesAnswer.Failed failed -> retries.failed(failed.words(), failed.retryAfter());
      case ChangesAnswer.NotOffered _ -> {
        fromTheBeginning = true;
        snapshotAnew = false;
        yield Pause.NONE;
      }
      case ChangesAnswer.BeginAgain _ -> snapshotLost("central cannot go on with its snapshot");
      case ChangesAnswer.Page(ChangePage page) when page.snapshot() == null || asked.equals(Optional.of(page.next())) ->
        snapshotLost("central tells the same page of its snapshot again and again");
      case ChangesAnswer.Page _ when snapshotPages >= SNAPSHOT_PAGES_MAX -> snapshotLost("central's snapshot has no end");
      case ChangesAnswer.Page(ChangePage page) -> told(page);
    };
  }

  /// A snapshot that is too old is nothing to speak of once; the second in a row is a failure, or it would be begun without end.
  private Pause snapshotLost(String words) {
    snapshotAnew = true;
    snapshotPages = 0;
    snapshotsLost++;
    return snapshotsLost > 1 ? retries.failed(words, null) : Pause.NONE;
  }

  private Pause told(ChangePage page) {
    retries.succeeded();
    snapshotAnew = false;
    snapshotPages++;
    if (!page.next().isEmpty()) {
      return arrived(page, () -> source.snapshotPage().equals(Optional.of(page.next())));
    }
    snapshotPages = 0;
    snapshotsLost = 0;
    afterSnapshot = true;
    Optional<String> end = Optional.ofNullable(page.snapshot()).map(ChangePage.Snapshot::cursor);
    return arrived(page, () -> source.snapshotPage().isEmpty() && source.cursor().equals(end));
  }

  /// A page may leave the marks as an earlier one left them: at least one commit must have come after it.
  private Pause arrived(ChangePage page, BooleanSupplier done) {
    long before = source.commits();
    teller.tell(new SyncEvent.ChangesArrived(page));
    committed = () -> source.commits() > before && done.getAsBoolean();
    return Pause.NONE;
  }
}

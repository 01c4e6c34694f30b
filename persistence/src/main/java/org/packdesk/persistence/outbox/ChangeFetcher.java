package org.packdesk.persistence.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import org.packdesk.persistence.central.CentralApi;
import org.packdesk.persistence.central.ChangesAnswer;
import org.packdesk.persistence.work.ChangePage;

/// Fetches what changed at central, one page at a time, each from where the last committed one ended. Thread `sync-down`.
final class ChangeFetcher {

  private static final Logger LOG = System.getLogger(ChangeFetcher.class.getName());
  private static final Duration LONG_POLL = Duration.ofSeconds(20);
  private static final Duration COMMIT_LOOK = Duration.ofSeconds(1);

  private final SyncSource source;
  private final CentralApi central;
  private final Teller teller;
  private final Retries retries;
  private final Closing closing;
  private boolean fromTheBeginning;

  ChangeFetcher(SyncSource source, CentralApi central, Teller teller, Retries retries, Closing closing) {
    this.source = source;
    this.central = central;
    this.teller = teller;
    this.retries = retries;
    this.closing = closing;
  }

  /// One call and what comes of it. After a failure the call does not wait: that central is back should show at once.
  void round() throws InterruptedException {
    Optional<String> after = fromTheBeginning ? Optional.empty() : source.cursor();
    switch (central.changes(after, retries.failing() ? Duration.ZERO : LONG_POLL)) {
      case ChangesAnswer.Failed failed -> retries.failed(failed.words(), failed.retryAfter());
      case ChangesAnswer.NotOffered none -> retries.failed("central tells of no changes", null);
      case ChangesAnswer.BeginAgain again when after.isEmpty() ->
        retries.failed("central has no beginning of its changes", null);
      case ChangesAnswer.BeginAgain again -> {
        LOG.log(Level.INFO, "central no longer knows the cursor of its changes: from the beginning");
        fromTheBeginning = true;
        retries.succeeded();
      }
      case ChangesAnswer.Page page -> arrived(after, page.page());
    }
  }

  private void arrived(Optional<String> after, ChangePage page) throws InterruptedException {
    boolean moves = !after.equals(Optional.of(page.next()));
    if (!moves && !page.changes().isEmpty()) {
      retries.failed("central tells the same changes again and again", null);
      return;
    }
    retries.succeeded();
    if (moves) {
      teller.tell(new SyncEvent.ChangesArrived(page));
      awaitCommitted(page.next());
      fromTheBeginning = false;
    } else {
      retries.rest();
    }
  }

  private void awaitCommitted(String cursor) throws InterruptedException {
    long seen = source.commits();
    while (!source.cursor().equals(Optional.of(cursor)) && !closing.begun()) {
      source.awaitCommit(seen, COMMIT_LOOK);
      seen = source.commits();
    }
  }
}

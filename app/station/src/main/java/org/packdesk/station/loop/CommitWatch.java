package org.packdesk.station.loop;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.Opening;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.facts.StationStarted;
import org.packdesk.persistence.facts.StoreSetAside;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.journal.CommitReceipt;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// Commits, and keeps what people have to know of it: that an older file was set aside, that the disk is slow. Station thread only.
final class CommitWatch {
  private static final Duration SLOW = Duration.ofMillis(50);

  private final StationStore store;
  private @Nullable Words slow;
  private @Nullable Words setAside;

  CommitWatch(StationStore store) {
    this.store = store;
  }

  /// The first facts of a start.
  ///
  /// @param version the program's
  void begin(@Nullable String operator, String version) {
    Commit.Builder first = new Commit.Builder().add(operator, new StationStarted(version));
    if (store.opening().found() instanceof Opening.Damaged damaged) {
      String file = String.valueOf(damaged.setAside().getFileName());
      first.add(null, new StoreSetAside(file, damaged.words()));
      setAside = Words.of(Say.STORE_SET_ASIDE, file);
    }
    store.journal().commit(first.build());
  }

  CommitReceipt commit(Commit commit) {
    CommitReceipt receipt = store.journal().commit(commit);
    slow = receipt.took().compareTo(SLOW) > 0 ? Words.of(Say.COMMITS_SLOW, receipt.took().toMillis()) : null;
    return receipt;
  }

  /// The last commit took long; null when it did not.
  @Nullable
  Words slow() {
    return slow;
  }

  @Nullable
  Words setAside() {
    return setAside;
  }
}

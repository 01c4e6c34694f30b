package org.packdesk.persistence.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.packdesk.persistence.central.FactToSend;

/// What the sync may know of the store. Each call is one short read outside any transaction of the writer; thread-safe.
public interface SyncSource {
  /// Which life of the journal this is; facts are numbered anew in each.
  String epoch();

  /// The newest committed fact's number, 0 before the first.
  long lastSeq();

  /// Lower-case hex of the fact at `seq`; 64 zeros for 0.
  String hashAt(long seq);

  /// Up to where central's acknowledgement is committed.
  long ackedThrough();

  /// The cursor of the last committed page of changes.
  Optional<String> cursor();

  /// The page with which a snapshot that was begun goes on.
  Optional<String> snapshotPage();

  /// The next facts after `seq`, in order: at most so many, and at most so many bytes (but always one if there is one).
  List<FactToSend> after(long seq, int factsMax, int bytesMax);

  /// Waits until something was committed after the call of `commits()` that returned `seen`, or the time is up.
  void awaitCommit(long seen, Duration atMost) throws InterruptedException;

  /// How many commits this store has made since it was opened.
  long commits();
}

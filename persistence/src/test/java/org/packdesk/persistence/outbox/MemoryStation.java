package org.packdesk.persistence.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.packdesk.persistence.central.FactToSend;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.ChangePage;

/// A station that keeps its journal in memory: offers go into a short queue, a thread of its own commits them. Thread-safe.
final class MemoryStation implements SyncSource, SyncListener, AutoCloseable {

  private static final int QUEUE_MAX = 4;
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<FactToSend> facts = new ArrayList<>();
  private final List<SyncEvent> queue = new ArrayList<>();
  private final List<SyncEvent> events = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<SyncEvent.ClockMeasured> clocks = new ArrayList<>();
  private Optional<String> cursor = Optional.empty();
  private Optional<String> snapshotPage = Optional.empty();
  private volatile String epoch = "e1";
  private long acked;
  private long commits;
  private int waiting;
  private int refusals;
  private int readFaults;
  private boolean closed;

  MemoryStation() {
    Thread.ofVirtual().start(this::commitForEver);
  }

  MemoryStation with(int factCount) {
    for (int i = 0; i < factCount; i++) {
      commit("{\"fact\":" + i + "}");
    }
    return this;
  }

  void commit(String fact) {
    locked(() -> {
      byte[] bytes = fact.getBytes(UTF_8);
      facts.add(new FactToSend(facts.size() + 1L, hash(hashAt(facts.size()), bytes), bytes));
      committed();
    });
  }

  void cursorIs(String text) {
    locked(() -> cursor = Optional.of(text));
  }

  void snapshotPageIs(String page) {
    locked(() -> snapshotPage = Optional.of(page));
  }

  void refuses(int offers) {
    locked(() -> refusals = offers);
  }

  void cannotRead(int times) {
    locked(() -> readFaults = times);
  }

  static String hash(String previous, byte[] bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(HexFormat.of().parseHex(previous));
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  List<SyncEvent> events() {
    return copy(events);
  }

  List<SyncEvent.ClockMeasured> clocks() {
    return copy(clocks);
  }

  List<Change> changes() {
    return copy(changes);
  }

  List<String> texts() {
    return copy(facts).stream().map(fact -> new String(fact.bytes(), UTF_8)).toList();
  }

  void await(String what, BooleanSupplier condition) throws InterruptedException {
    lock.lock();
    try {
      long left = DEADLINE.toNanos();
      while (!condition.getAsBoolean()) {
        if (left <= 0) {
          throw new AssertionError("not in time: " + what + "; events: " + events);
        }
        left -= LOOK_NANOS - Math.max(0, changed.awaitNanos(LOOK_NANOS));
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public String epoch() {
    return epoch;
  }

  /// What was not agreed is written again, in a new life of the journal.
  void beginEpoch(String name) {
    locked(() -> {
      epoch = name;
      acked = 0;
      committed();
    });
  }

  @Override
  public long lastSeq() {
    return asked(() -> facts.size());
  }

  @Override
  public String hashAt(long seq) {
    return asked(() -> seq == 0 ? "0".repeat(64) : facts.get((int) seq - 1).hash());
  }

  @Override
  public long ackedThrough() {
    return asked(() -> acked);
  }

  @Override
  public Optional<String> cursor() {
    return asked(() -> cursor);
  }

  @Override
  public Optional<String> snapshotPage() {
    return asked(() -> snapshotPage);
  }

  @Override
  public List<FactToSend> after(long seq, int factsMax, int bytesMax) {
    lock.lock();
    try {
      if (readFaults > 0) {
        readFaults--;
        throw new IllegalStateException("the disk is gone");
      }
      List<FactToSend> next = new ArrayList<>();
      int bytes = 0;
      for (FactToSend fact : facts.subList((int) seq, (int) Math.min(facts.size(), seq + factsMax))) {
        bytes += fact.bytes().length;
        if (bytes > bytesMax && !next.isEmpty()) {
          break;
        }
        next.add(fact);
      }
      return next;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void awaitCommit(long seen, Duration atMost) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      waiting++;
      changed.signalAll();
      long left = atMost.toNanos();
      while (commits <= seen && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      waiting--;
      lock.unlock();
    }
  }

  @Override
  public long commits() {
    return asked(() -> commits);
  }

  @Override
  public boolean offer(SyncEvent event) {
    lock.lock();
    try {
      if (refusals > 0) {
        refusals--;
        return false;
      }
      boolean room = queue.size() < QUEUE_MAX;
      if (room) {
        queue.add(event);
        changed.signalAll();
      }
      return room;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    locked(() -> closed = true);
  }

  /// Commits what is still in the queue, as a station does that goes on after its sync was closed.
  void settle() {
    locked(() -> {
      while (!queue.isEmpty()) {
        take(queue.removeFirst());
      }
    });
  }

  /// Commits only when somebody waits for it or the queue is full, as late as can be: a sync that does not wait shows.
  private void commitForEver() {
    lock.lock();
    try {
      while (!closed) {
        if (queue.isEmpty() || (needsCommit(queue.getFirst()) && waiting == 0 && queue.size() < QUEUE_MAX)) {
          changed.await();
        } else {
          take(queue.removeFirst());
        }
      }
    } catch (InterruptedException wanted) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private static boolean needsCommit(SyncEvent event) {
    return event instanceof SyncEvent.Acknowledged || event instanceof SyncEvent.ChangesArrived;
  }

  private void take(SyncEvent event) {
    if (event instanceof SyncEvent.ClockMeasured measured) {
      clocks.add(measured);
      return;
    }
    events.add(event);
    switch (event) {
      case SyncEvent.Acknowledged acknowledged -> acked = Math.max(acked, acknowledged.through());
      case SyncEvent.ChangesArrived arrived -> keep(arrived.page());
      default -> {
      }
    }
    committed();
  }

  private void keep(ChangePage page) {
    changes.addAll(page.changes());
    ChangePage.Snapshot snapshot = page.snapshot();
    snapshotPage = snapshot == null || page.next().isEmpty() ? Optional.empty() : Optional.of(page.next());
    if (snapshotPage.isEmpty()) {
      cursor = Optional.of(snapshot == null ? page.next() : snapshot.cursor());
    }
  }

  private void committed() {
    commits++;
    changed.signalAll();
  }

  private <T> T asked(Supplier<T> answer) {
    lock.lock();
    try {
      return answer.get();
    } finally {
      lock.unlock();
    }
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private <T> List<T> copy(List<T> list) {
    return asked(() -> List.copyOf(list));
  }
}

package org.packdesk.central.orders;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.packdesk.central.json.Json;
import org.packdesk.central.sqlite.Database;
import org.packdesk.central.sqlite.Tx;
import tools.jackson.databind.util.RawValue;

/// Changes in commit order. A cursor is text that names this log and a position in it; only this class looks inside. Thread-safe.
public final class ChangeLog implements AutoCloseable {
  /// Nothing is ever trimmed.
  public static final long KEEP_ALL = Long.MAX_VALUE;
  private static final String LAST = "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'change_log'";
  private static final int DIGITS_MAX = 18;
  private static final int PAGE_CHARS_MAX = 1 << 20;

  private final Database database;
  private final String identity;
  private final long kept;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private long wakes;
  private boolean closed;

  /// @param kept     so many newest entries stay, all with [#KEEP_ALL]
  /// @param instants names a log that has no name yet
  public ChangeLog(Database database, long kept, InstantSource instants) {
    this.database = database;
    this.kept = kept;
    String fresh = Long.toString(instants.millis(), Character.MAX_RADIX) + UUID.randomUUID().toString().substring(0, 8);
    this.identity = database.write(tx -> {
      tx.update("INSERT INTO log_identity (id) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM log_identity)", fresh);
      trim(tx, kept);
      return tx.first("SELECT id FROM log_identity", row -> row.getString(1)).orElse(fresh);
    });
  }

  /// Call [#wake] once the transaction has committed.
  void append(Tx tx, String kind, Object body) throws SQLException {
    tx.update("INSERT INTO change_log (kind, body) VALUES (?, ?)", kind, Json.text(Map.of("kind", kind, kind, body)));
    trim(tx, kept);
  }

  /// Forgets all but the newest entries; who is not as far takes a snapshot.
  public void trim(long keep) {
    database.write(tx -> {
      trim(tx, keep);
      return keep;
    });
  }

  private static void trim(Tx tx, long keep) throws SQLException {
    if (keep < KEEP_ALL) {
      tx.update("DELETE FROM change_log WHERE position <= (" + LAST + ") - ?", keep);
    }
  }

  /// The position of the newest entry ever made, trimmed or not; 0 before the first.
  public long last(Tx tx) throws SQLException {
    return tx.count(LAST);
  }

  /// A reader at this position misses nothing.
  public boolean holds(Tx tx, long position) throws SQLException {
    long last = last(tx);
    return position <= last && position >= tx.first("SELECT min(position) - 1 FROM change_log HAVING count(*) > 0",
        row -> row.getLong(1)).orElse(last);
  }

  /// Lets the waiting readers look again.
  void wake() {
    lock.lock();
    try {
      wakes++;
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }

  public Changes from(int limit) {
    return page(0, limit);
  }

  public Changes after(String cursor, int limit) {
    OptionalLong position = position(cursor);
    return position.isPresent() ? page(position.getAsLong(), limit) : new Changes.Gone();
  }

  /// As [#after], but blocks up to `wait` while there is nothing to tell.
  public Changes awaitAfter(String cursor, int limit, Duration wait) throws InterruptedException {
    long left = wait.toNanos();
    while (true) {
      long seen = wakesSoFar();
      Changes changes = after(cursor, limit);
      if (!(changes instanceof Changes.Page page) || !page.changes().isEmpty() || left <= 0) {
        return changes;
      }
      left = awaitWake(seen, left);
    }
  }

  private long wakesSoFar() {
    lock.lock();
    try {
      return wakes;
    } finally {
      lock.unlock();
    }
  }

  private long awaitWake(long seen, long nanos) throws InterruptedException {
    lock.lock();
    try {
      long left = nanos;
      while (wakes == seen && !closed && left > 0) {
        left = grown.awaitNanos(Math.min(left, TimeUnit.MINUTES.toNanos(1)));
      }
      return closed ? 0 : left;
    } finally {
      lock.unlock();
    }
  }

  private Changes page(long position, int limit) {
    record Entry(long position, String body) {}
    return database.read(tx -> {
      if (!holds(tx, position)) {
        return new Changes.Gone();
      }
      List<Entry> found = tx.all("SELECT position, body FROM change_log WHERE position > ? ORDER BY position LIMIT ?",
          row -> new Entry(row.getLong(1), row.getString(2)), position, limit + 1);
      List<Entry> shown = found.subList(0, fitting(found.stream().map(Entry::body).toList(), limit));
      long next = shown.isEmpty() ? position : shown.getLast().position();
      return new Changes.Page(shown.stream().map(entry -> new RawValue(entry.body())).toList(), cursor(next),
          found.size() > shown.size());
    });
  }

  /// Bought labels are long: a page ends where it would grow too long, but has one entry at least.
  private static int fitting(List<String> bodies, int limit) {
    int count = 0;
    long chars = 0;
    while (count < Math.min(limit, bodies.size()) && (count == 0 || chars + bodies.get(count).length() <= PAGE_CHARS_MAX)) {
      chars += bodies.get(count).length();
      count++;
    }
    return count;
  }

  public String cursor(long position) {
    return identity + "-" + position;
  }

  /// Empty when the cursor is of another log, or none at all.
  public OptionalLong position(String cursor) {
    String start = identity + "-";
    String digits = cursor.startsWith(start) ? cursor.substring(start.length()) : "";
    boolean number = !digits.isEmpty() && digits.length() <= DIGITS_MAX && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
  }

  /// Sends the waiting readers home with what there is.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }
}

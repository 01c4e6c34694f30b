package org.packdesk.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.journal.Journal;
import org.packdesk.persistence.sqlite.Backups;
import org.packdesk.persistence.sqlite.Database;
import org.packdesk.persistence.sqlite.StationClock;
import org.packdesk.persistence.sqlite.StorageException;
import org.packdesk.persistence.sqlite.Upkeep;
import org.packdesk.persistence.sqlite.Upkeep.Checkpoint;

/// The thread `housekeeping`: carries the log into the file, looks at the disk, takes backups while nobody packs, checks the file once
/// after a clean stop. It writes no data; what it cannot do it says once and tries again.
final class Housekeeping implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());
  private static final Duration ROUND = Duration.ofMillis(200);
  private static final Duration IDLE = Duration.ofSeconds(2);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration BACKUP_EVERY = Duration.ofHours(6);
  private static final Duration BACKUP_AGAIN = Duration.ofMinutes(10);
  private static final long WAL_PAGES = 1000;
  private static final long WAL_EMPTIED_BYTES = 16L << 20;

  private final Database database;
  private final Journal journal;
  private final Backups backups;
  private final StationClock clock;
  private final Upkeep upkeep;
  private final Thread thread = new Thread(this::run, "housekeeping");
  private final CountDownLatch stopped = new CountDownLatch(1);
  private boolean checkDue;
  private long lookedNanos;
  private Instant backupDue;
  private String lastTrouble = "";
  private volatile @Nullable String damaged;

  /// @param opening says whether the file was read before the start
  Housekeeping(Database database, Journal journal, Backups backups, StationClock clock, Opening opening) {
    this.database = database;
    this.journal = journal;
    this.backups = backups;
    this.clock = clock;
    this.upkeep = database.upkeep();
    this.checkDue = opening.found() instanceof Opening.AsItWas && opening.checked().isZero();
    this.backupDue = backups.last().orElse(clock.wall().instant()).plus(BACKUP_EVERY);
    this.lookedNanos = clock.nanos().getAsLong();
    this.thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /// @return what the check in the background found, or null
  @Nullable
  String damaged() {
    return damaged;
  }

  private void run() {
    try {
      do {
        round();
      } while (!stopped.await(ROUND.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Everything that is due now.
  synchronized void round() {
    try {
      boolean idle = journal.pulse().idle().compareTo(IDLE) >= 0;
      carry(idle);
      look();
      check();
      if (idle) {
        journal.archive().write();
        backUp();
      }
      lastTrouble = "";
    } catch (StorageException e) {
      tell(e);
    }
  }

  private void tell(StorageException e) {
    String words = String.valueOf(e.getMessage());
    if (!words.equals(lastTrouble) && stopped.getCount() > 0) {
      LOG.log(System.Logger.Level.WARNING, "housekeeping could not do its work: {0}", words);
    }
    lastTrouble = words;
  }

  private void carry(boolean idle) {
    Upkeep.Log log = upkeep.log();
    boolean large = log.pages() > WAL_PAGES;
    if (!log.isCarried() && (idle || large)) {
      log = upkeep.checkpoint(Checkpoint.PASSIVE);
      if (large) {
        upkeep.checkpoint(Checkpoint.RESTART);
      }
    }
    if (idle && log.isCarried() && database.walBytes() > WAL_EMPTIED_BYTES) {
      upkeep.checkpoint(Checkpoint.TRUNCATE);
    }
  }

  private void look() {
    long now = clock.nanos().getAsLong();
    if (now - lookedNanos >= LOOK_EVERY.toNanos()) {
      lookedNanos = now;
      database.reserve().look();
    }
  }

  private void check() {
    if (checkDue) {
      String found = upkeep.quickCheck();
      checkDue = false;
      if (!found.equals("ok")) {
        damaged = found;
        LOG.log(System.Logger.Level.ERROR, "the data file is damaged: {0}", found);
      }
    }
  }

  private void backUp() {
    Instant now = clock.wall().instant();
    if (now.isBefore(backupDue)) {
      return;
    }
    backupDue = now.plus(BACKUP_AGAIN);
    if (backups.hasRoom()) {
      backups.take(upkeep);
      backupDue = now.plus(BACKUP_EVERY);
    }
  }

  /// Ends what is under way.
  @Override
  public void close() {
    stopped.countDown();
    upkeep.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    upkeep.close();
  }
}

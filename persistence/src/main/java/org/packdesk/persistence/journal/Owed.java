package org.packdesk.persistence.journal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.sqlite.Database;
import org.packdesk.persistence.sqlite.StorageException;

/// What central does not hold yet, and what it set apart; kept in memory. Written by the committing thread, read by any.
public final class Owed {
  private static final System.Logger LOG = System.getLogger(Owed.class.getName());

  private final Database database;
  private final Function<Rows.FactRow, Instant> timeOf;
  private volatile @Nullable Instant oldest;
  private volatile long quarantined;
  private volatile long exceptions;

  Owed(Database database, Function<Rows.FactRow, Instant> timeOf) {
    this.database = database;
    this.timeOf = timeOf;
  }

  /// When the oldest fact was stored that central does not hold.
  public Optional<Instant> oldest() {
    return Optional.ofNullable(oldest);
  }

  public long quarantined() {
    return quarantined;
  }

  /// Facts that central keeps otherwise than told.
  public long exceptions() {
    return exceptions;
  }

  /// The commit is stored whatever happens here: a look into the file that fails leaves what was known.
  ///
  /// @param first when its first fact was stored, or null when it had none
  void after(Commit commit, JournalState state, @Nullable Instant first) {
    if (oldest == null && first != null) {
      oldest = first;
    }
    try {
      if (commit.acknowledged() > 0) {
        findOldest(state.ackedThrough());
      }
      if (!commit.notAccepted().isEmpty()) {
        countOutcomes();
      }
    } catch (StorageException e) {
      LOG.log(System.Logger.Level.WARNING, "what central does not hold cannot be looked up: {0}", e.getMessage());
    }
  }

  void lookUp(long ackedThrough) {
    findOldest(ackedThrough);
    countOutcomes();
  }

  private void findOldest(long ackedThrough) {
    oldest = database.read(connection -> Rows.after(connection, ackedThrough, 1)).stream().findFirst().map(timeOf).orElse(null);
  }

  private void countOutcomes() {
    quarantined = count("quarantined");
    exceptions = count("exception");
  }

  private long count(String outcome) {
    return database.read(connection -> {
      try (PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM outcomes WHERE outcome = ?")) {
        Database.bind(statement, outcome);
        try (ResultSet row = statement.executeQuery()) {
          return row.next() ? row.getLong(1) : 0L;
        }
      }
    });
  }
}

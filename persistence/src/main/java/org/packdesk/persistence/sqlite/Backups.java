package org.packdesk.persistence.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whole copies of the data file, the newest three; the keys are never among them. Thread-safe.
public final class Backups {
  private static final int KEPT = 3;
  /// What must stay free behind a copy.
  private static final long SPARE_BYTES = 128L << 20;

  private final StoreFiles files;
  private final InstantSource clock;
  private volatile List<Path> kept;

  public Backups(StoreFiles files, InstantSource clock) {
    this.files = files;
    this.clock = clock;
    this.kept = list();
  }

  /// @throws StorageException when it could not be made; then nothing of it stays
  public void take(Upkeep upkeep) {
    Path target = target();
    upkeep.copyTo(target);
    keepNewest();
  }

  /// Of a file that nobody has open.
  void takeOfClosed(String url) {
    try (Connection connection = DriverManager.getConnection(url)) {
      Upkeep.copy(connection, target());
    } catch (SQLException e) {
      throw new StorageException("the data file cannot be copied", e);
    }
    keepNewest();
  }

  /// The copy and the work of the day must both fit.
  public boolean hasRoom() {
    try {
      return Files.getFileStore(files.folder()).getUsableSpace() > Files.size(files.file()) + SPARE_BYTES;
    } catch (IOException e) {
      return false;
    }
  }

  public int count() {
    return kept.size();
  }

  public Optional<Instant> last() {
    return kept.isEmpty() ? Optional.empty() : at(kept.getLast());
  }

  private Path target() {
    return files.backups().resolve(files.stem() + "-" + StoreFiles.stamp(clock.instant()) + ".db");
  }

  private Optional<Instant> at(Path backup) {
    String name = backup.getFileName().toString();
    String stamp = name.substring(files.stem().length() + 1, name.length() - ".db".length());
    try {
      return Optional.of(Instant.parse(stamp.replaceFirst("(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z",
          "$1-$2-$3T$4:$5:$6Z")));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private synchronized void keepNewest() {
    List<Path> all = list();
    int tooMany = Math.max(0, all.size() - KEPT);
    try {
      for (Path old : all.subList(0, tooMany)) {
        Files.delete(old);
      }
    } catch (IOException e) {
      throw new StorageException("an old backup cannot be deleted", e);
    }
    kept = all.subList(tooMany, all.size());
  }

  /// The oldest first; their names sort by time.
  private List<Path> list() {
    if (!Files.isDirectory(files.backups())) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(files.backups())) {
      return all.filter(path -> isBackup(path.getFileName().toString())).sorted().toList();
    } catch (IOException e) {
      throw new StorageException("the backups cannot be listed", e);
    }
  }

  private boolean isBackup(String name) {
    return name.startsWith(files.stem() + "-") && name.endsWith("Z.db");
  }
}

package org.packdesk.persistence;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.packdesk.persistence.Opening.Found;
import org.packdesk.persistence.sqlite.Backups;
import org.packdesk.persistence.sqlite.Damage;
import org.packdesk.persistence.sqlite.Database;
import org.packdesk.persistence.sqlite.FileLook;
import org.packdesk.persistence.sqlite.StationClock;
import org.packdesk.persistence.sqlite.StorageException;
import org.packdesk.persistence.sqlite.StoreFiles;

/// Looks at the file, sets a damaged one aside, refuses another station's, and opens what is left.
final class StoreOpening {
  private static final System.Logger LOG = System.getLogger(StoreOpening.class.getName());

  private final StoreSettings settings;
  private final StoreFiles files;
  private final StationClock clock;

  /// The file, open to be worked with.
  record Opened(StoreFiles files, Database database, Backups backups, Opening opening) {}

  /// Makes the store of an open file, or fails.
  interface Begin {
    StationStore with(Opened opened);
  }

  StoreOpening(StoreSettings settings, StationClock clock) {
    this.settings = settings;
    this.files = new StoreFiles(settings.file());
    this.clock = clock;
  }

  StationStore open(Begin begin) {
    return switch (FileLook.at(files, clock.nanos())) {
      case FileLook.NothingThere _ -> open(new Opening.Fresh(), Duration.ZERO, begin);
      case FileLook.Sound(Optional<String> station, Duration checked) -> {
        refuseAnother(station);
        yield openOrSetAside(checked, begin);
      }
      case FileLook.Damaged(String words) -> openAnew(words, begin);
    };
  }

  private void refuseAnother(Optional<String> station) {
    if (station.isPresent() && !station.get().equals(settings.station())) {
      throw new StorageException(settings.file() + " belongs to station " + station.get() + ", not to " + settings.station());
    }
  }

  private StationStore openOrSetAside(Duration checked, Begin begin) {
    try {
      return open(new Opening.AsItWas(), checked, begin);
    } catch (StorageException e) {
      if (Damage.isTold(e)) {
        return openAnew(String.valueOf(e.getMessage()), begin);
      }
      throw e;
    }
  }

  private StationStore openAnew(String words, Begin begin) {
    Path aside = FileLook.setAside(files, clock.wall().instant());
    LOG.log(System.Logger.Level.ERROR, "the data file is damaged and lies now at {0}: {1}", aside, words);
    return open(new Opening.Damaged(aside, words), Duration.ZERO, begin);
  }

  private StationStore open(Found found, Duration checked, Begin begin) {
    Backups backups = new Backups(files, clock.wall());
    Database database = Database.open(files,
        new Database.Around(clock.nanos(), settings.reserveBytes(), settings.faults(), backups));
    try {
      return begin.with(new Opened(files, database, backups, new Opening(found, checked, database.migrated().orElse(null))));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }
}

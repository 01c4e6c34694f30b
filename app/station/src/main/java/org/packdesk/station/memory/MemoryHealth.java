package org.packdesk.station.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.sqlite.Room;
import org.packdesk.station.memory.MemoryReadings.Apart;
import org.packdesk.station.memory.MemoryReadings.Copies;
import org.packdesk.station.memory.MemoryReadings.DataFile;
import org.packdesk.station.memory.MemoryReadings.Disk;
import org.packdesk.station.memory.MemoryReadings.Owed;
import org.packdesk.station.memory.MemoryReadings.Recall;
import org.packdesk.station.memory.MemoryView.RecallRow;
import org.packdesk.station.memory.MemoryView.Row;
import org.packdesk.station.memory.MemoryView.Subject;
import org.packdesk.station.shell.StationView.Light;
import org.packdesk.station.words.Bytes;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Speech;
import org.packdesk.station.words.Words;

/// The judgement of the readings: which light, which words.
public final class MemoryHealth {
  /// So long a backlog may wait for its next acknowledgement.
  static final Duration UNACKNOWLEDGED_MAX = Duration.ofSeconds(60);
  static final Duration COMMIT_MAX = Duration.ofMillis(50);
  static final long WAL_BYTES_MAX = 64L << 20;
  static final Duration COPY_AGE_MAX = Duration.ofHours(24);
  /// A clock that is off by more makes times hard to compare; by still more, wrong.
  static final Duration CLOCK_OFF_SOME = Duration.ofMinutes(2);
  static final Duration CLOCK_OFF_MUCH = Duration.ofMinutes(10);
  private static final int FOUND_CHARACTERS_MAX = 30;

  private MemoryHealth() {}

  public static MemoryView of(MemoryReadings readings, Instant now) {
    List<Row> rows = Stream.of(central(readings.owed(), now), apart(readings.apart()), disk(readings.disk()),
        file(readings.file()), copies(readings.copies(), now), clock(readings.clockOffset()),
        personal(readings.personalOverdue()))
        .sorted(Comparator.comparing(Row::light).reversed()).toList();
    return new MemoryView(rows, readings.recalls().reversed().stream().map(MemoryHealth::recall).toList(),
        alarm(readings.owed(), now));
  }

  /// @return since when facts are only here, when that is too long; else null
  private static @Nullable Instant onlyHereSince(Owed owed, Instant now) {
    Instant oldest = owed.oldestUnacknowledged();
    if (owed.backlog() == 0 || oldest == null) {
      return null;
    }
    Instant acknowledged = owed.acknowledgedAt();
    Instant silentSince = acknowledged == null || acknowledged.isBefore(oldest) ? oldest : acknowledged;
    return Duration.between(silentSince, now).compareTo(UNACKNOWLEDGED_MAX) >= 0 ? oldest : null;
  }

  private static @Nullable Words alarm(Owed owed, Instant now) {
    Instant since = onlyHereSince(owed, now);
    return since == null ? null : Words.of(Say.NOT_BACKED_UP, since);
  }

  private static Row central(Owed owed, Instant now) {
    List<Words> figures = new ArrayList<>(List.of(Words.of(Say.FIGURE_BACKLOG, owed.backlog())));
    if (owed.acknowledgedAt() != null) {
      figures.add(Words.of(Say.FIGURE_ACKNOWLEDGED, owed.acknowledgedAt()));
    }
    Instant since = onlyHereSince(owed, now);
    if (since != null) {
      if (owed.centralAwaySince() != null) {
        figures.add(Words.of(Say.CENTRAL_AWAY, owed.centralAwaySince()));
      }
      var risk = owed.atRisk();
      return new Row(Subject.CENTRAL, Light.BAD,
          Words.of(Say.ONLY_HERE, since, risk.scans(), risk.parcels(), risk.orders()), figures);
    }
    if (owed.centralAwaySince() != null) {
      return new Row(Subject.CENTRAL, Light.WAITING, Words.of(Say.CENTRAL_AWAY, owed.centralAwaySince()), figures);
    }
    return new Row(Subject.CENTRAL, Light.GOOD, Words.of(owed.backlog() == 0 ? Say.CENTRAL_HAS_ALL : Say.ON_ITS_WAY), figures);
  }

  private static Row apart(Apart apart) {
    List<Words> figures = List.of(Words.of(Say.FIGURE_EXCEPTIONS, apart.exceptions()),
        Words.of(Say.FIGURE_UNREADABLE, apart.unreadable()));
    if (apart.quarantined() > 0) {
      return new Row(Subject.APART, Light.BAD, Words.of(Say.QUARANTINED, apart.quarantined()), figures);
    }
    return apart.unreadable() > 0
        ? new Row(Subject.APART, Light.WAITING, Words.of(Say.UNREADABLE, apart.unreadable()), figures)
        : new Row(Subject.APART, Light.GOOD, Words.of(Say.NONE_APART), figures);
  }

  private static Row disk(Disk disk) {
    List<Words> figures = List.of(Words.of(Say.FIGURE_COMMIT, disk.lastCommit()),
        Words.of(Say.FIGURE_SLOWEST, disk.slowestCommit()));
    if (disk.room() == Room.TIGHT) {
      return new Row(Subject.DISK, Light.BAD, Words.of(Say.DISK_FULL), figures);
    }
    if (disk.lastCommit().compareTo(COMMIT_MAX) > 0) {
      return new Row(Subject.DISK, Light.BAD, Words.of(Say.COMMITS_SLOW, disk.lastCommit().toMillis()), figures);
    }
    return disk.slowestCommit().compareTo(COMMIT_MAX) > 0
        ? new Row(Subject.DISK, Light.WAITING, Words.of(Say.COMMITS_WERE_SLOW), figures)
        : new Row(Subject.DISK, Light.GOOD, Words.of(Say.DISK_GOOD), figures);
  }

  private static Row file(DataFile file) {
    if (file.damaged() != null) {
      return new Row(Subject.FILE, Light.BAD, Words.of(Say.FILE_DAMAGED),
          List.of(Words.of(Say.FIGURE_FOUND, Speech.shorten(file.damaged(), FOUND_CHARACTERS_MAX))));
    }
    List<Words> figures = List.of(Words.of(Say.FIGURE_FILE, new Bytes(file.bytes())),
        Words.of(Say.FIGURE_WAL, new Bytes(file.walBytes())));
    return file.walBytes() > WAL_BYTES_MAX
        ? new Row(Subject.FILE, Light.BAD, Words.of(Say.WAL_LONG), figures)
        : new Row(Subject.FILE, Light.GOOD, Words.of(Say.FILE_SOUND), figures);
  }

  private static Row copies(Copies copies, Instant now) {
    List<Words> figures = List.of(Words.of(Say.FIGURE_COPIES, copies.count()));
    Instant last = copies.last();
    if (last == null) {
      return new Row(Subject.COPIES, Light.WAITING, Words.of(Say.NO_COPY), figures);
    }
    Duration age = Duration.between(last, now);
    return age.compareTo(COPY_AGE_MAX) >= 0
        ? new Row(Subject.COPIES, Light.WAITING, Words.of(Say.COPY_OLD, age), figures)
        : new Row(Subject.COPIES, Light.GOOD, Words.of(Say.COPY_FRESH, last), figures);
  }

  private static Row clock(@Nullable Duration offset) {
    if (offset == null) {
      return new Row(Subject.CLOCK, Light.WAITING, Words.of(Say.CLOCK_UNKNOWN), List.of());
    }
    Duration off = offset.abs();
    if (off.compareTo(CLOCK_OFF_SOME) <= 0) {
      return new Row(Subject.CLOCK, Light.GOOD, Words.of(Say.CLOCK_RIGHT), List.of(Words.of(Say.FIGURE_CLOCK, off)));
    }
    Light light = off.compareTo(CLOCK_OFF_MUCH) > 0 ? Light.BAD : Light.WAITING;
    return new Row(Subject.CLOCK, light, Words.of(offset.isPositive() ? Say.CLOCK_BEHIND : Say.CLOCK_AHEAD, off), List.of());
  }

  private static Row personal(@Nullable String overdue) {
    return overdue == null
        ? new Row(Subject.PERSONAL, Light.GOOD, Words.of(Say.PERSONAL_GOES), List.of())
        : new Row(Subject.PERSONAL, Light.BAD, Words.of(Say.PERSONAL_STAYS, overdue), List.of());
  }

  private static RecallRow recall(Recall recall) {
    return new RecallRow(recall.order(), Words.of(switch (recall.cause()) {
      case CANCELLED -> Say.RECALL_CANCELLED;
      case HELD -> Say.RECALL_HELD;
      case CHANGED -> Say.RECALL_CHANGED;
      case TAKEN_OVER -> Say.RECALL_TAKEN_OVER;
      case LABELLED_ELSEWHERE -> Say.RECALL_LABELLED_ELSEWHERE;
      case OTHER -> Say.RECALL_OTHER;
    }));
  }
}

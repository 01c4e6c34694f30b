package org.packdesk.station.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.StopCause;
import org.packdesk.persistence.sqlite.Room;
import org.packdesk.station.memory.MemoryReadings.Apart;
import org.packdesk.station.memory.MemoryReadings.AtRisk;
import org.packdesk.station.memory.MemoryReadings.Copies;
import org.packdesk.station.memory.MemoryReadings.DataFile;
import org.packdesk.station.memory.MemoryReadings.Disk;
import org.packdesk.station.memory.MemoryReadings.Owed;
import org.packdesk.station.memory.MemoryReadings.Recall;

/// Readings of a good day, changed one by one.
public final class Readings {
  private final Instant now;
  private Owed owed;
  private Apart apart = new Apart(0, 2, 0);
  private Disk disk = new Disk(Room.PLENTY, Duration.ofMillis(2), Duration.ofMillis(9));
  private DataFile file = new DataFile(83L << 20, 1_300_000, null);
  private Copies copies;
  private @Nullable Duration clockOffset = Duration.ofMillis(-340);
  private @Nullable String personalOverdue;
  private final List<Recall> recalls = new ArrayList<>();

  private Readings(Instant now) {
    this.now = now;
    owed = new Owed(0, null, now.minusSeconds(2), null, new AtRisk(0, 0, 0));
    copies = new Copies(3, now.minus(Duration.ofHours(5)));
  }

  public static Readings good(Instant now) {
    return new Readings(now);
  }

  /// Everything that can be bad is.
  public static Readings bad(Instant now) {
    return good(now).backlog(Duration.ofMinutes(65), Duration.ofMinutes(65), new AtRisk(1204, 31, 28))
        .away(Duration.ofMinutes(64)).apart(3, 14, 2).room(Room.TIGHT).commits(Duration.ofMillis(180), Duration.ofMillis(1260))
        .file(1_900L << 20, 201L << 20, "row 812 missing from index facts_by_type").copied(3, Duration.ofHours(75))
        .clockOffset(Duration.ofMinutes(125)).personalOverdue("2026-02-23").recall("10482", StopCause.CANCELLED)
        .recall("10511", StopCause.HELD).recall("10390", StopCause.TAKEN_OVER).recall("10401", StopCause.LABELLED_ELSEWHERE);
  }

  /// @param age of the oldest fact
  /// @param silent since the last acknowledgement, or null for none ever
  public Readings backlog(Duration age, @Nullable Duration silent, AtRisk risk) {
    owed = new Owed(4816, now.minus(age), silent == null ? null : now.minus(silent), owed.centralAwaySince(), risk);
    return this;
  }

  public Readings away(Duration since) {
    owed = new Owed(owed.backlog(), owed.oldestUnacknowledged(), owed.acknowledgedAt(), now.minus(since), owed.atRisk());
    return this;
  }

  Readings apart(long quarantined, long exceptions, long unreadable) {
    apart = new Apart(quarantined, exceptions, unreadable);
    return this;
  }

  Readings room(Room room) {
    disk = new Disk(room, disk.lastCommit(), disk.slowestCommit());
    return this;
  }

  Readings commits(Duration last, Duration slowest) {
    disk = new Disk(disk.room(), last, slowest);
    return this;
  }

  Readings file(long bytes, long walBytes, @Nullable String damaged) {
    file = new DataFile(bytes, walBytes, damaged);
    return this;
  }

  Readings copied(int count, @Nullable Duration ago) {
    copies = new Copies(count, ago == null ? null : now.minus(ago));
    return this;
  }

  Readings clockOffset(@Nullable Duration offset) {
    clockOffset = offset;
    return this;
  }

  Readings personalOverdue(String overdue) {
    personalOverdue = overdue;
    return this;
  }

  Readings recall(String order, StopCause cause) {
    recalls.add(new Recall(order, cause));
    return this;
  }

  MemoryReadings read() {
    return new MemoryReadings(owed, apart, disk, file, copies, clockOffset, personalOverdue, recalls);
  }

  public MemoryView judged() {
    return MemoryHealth.of(read(), now);
  }
}

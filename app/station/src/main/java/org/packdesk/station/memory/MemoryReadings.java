package org.packdesk.station.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.StopCause;
import org.packdesk.persistence.sqlite.Room;

/// What can be read of the station's memory at one moment, not yet judged.
///
/// @param clockOffset what this PC's clock must be moved by to show central's time, or null while nobody knows
/// @param personalOverdue the day of the oldest personal data that should be deleted and waits for central, in words, or null
/// @param recalls orders that central wants back though this desk had finished them, the newest last
public record MemoryReadings(Owed owed, Apart apart, Disk disk, DataFile file, Copies copies, @Nullable Duration clockOffset,
    @Nullable String personalOverdue, List<Recall> recalls) {

  public MemoryReadings {
    recalls = List.copyOf(recalls);
  }

  /// What central does not hold yet.
  ///
  /// @param backlog facts that it has not acknowledged
  /// @param oldestUnacknowledged when the first of them was stored, or null when there is none
  /// @param acknowledgedAt when it last acknowledged something, or null before the first time
  /// @param centralAwaySince since when it does not answer, or null while it does
  public record Owed(long backlog, @Nullable Instant oldestUnacknowledged, @Nullable Instant acknowledgedAt,
      @Nullable Instant centralAwaySince, AtRisk atRisk) {}

  /// What would be lost with this PC.
  public record AtRisk(long scans, long parcels, long orders) {}

  /// What did not go the usual way.
  ///
  /// @param quarantined facts that central holds back until a person there has looked
  /// @param exceptions facts that central kept otherwise than told
  /// @param unreadable changes from central that nobody here could read
  public record Apart(long quarantined, long exceptions, long unreadable) {}

  /// @param slowestCommit of the last five minutes
  public record Disk(Room room, Duration lastCommit, Duration slowestCommit) {}

  /// @param damaged what a check found, or null
  public record DataFile(long bytes, long walBytes, @Nullable String damaged) {}

  /// Copies of the file. @param last null before the first
  public record Copies(int count, @Nullable Instant last) {}

  /// @param order as people say it
  public record Recall(String order, StopCause cause) {}
}

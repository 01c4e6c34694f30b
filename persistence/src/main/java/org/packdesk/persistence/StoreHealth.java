package org.packdesk.persistence;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.sqlite.Room;

/// How the station's memory fares.
///
/// @param lastBackup null before the first
/// @param slowestCommitLately of the last five minutes
/// @param damaged what the check in the background found, or null
/// @param oldestUnacknowledged when the oldest fact was stored that central does not hold, or null
/// @param quarantined facts that central set apart
/// @param personalAlarm the day of the oldest personal data that should be purged and waits for an acknowledgement, in words, or null
public record StoreHealth(long fileBytes, long walBytes, @Nullable Instant lastBackup, int backups, Duration lastCommitTook,
    Duration slowestCommitLately, Room room, @Nullable String damaged, @Nullable Instant oldestUnacknowledged, long quarantined,
    @Nullable String personalAlarm) {}

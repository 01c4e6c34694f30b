package org.packdesk.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.journal.Journal;
import org.packdesk.persistence.personal.PersonalStore;
import org.packdesk.persistence.personal.PersonalStore.More;
import org.packdesk.persistence.personal.PersonalStore.Purged;
import org.packdesk.persistence.personal.StillNeeded;

/// Small steps on the thread that commits, when it has nothing else to do.
final class Chores {
  private static final Duration PURGE_EVERY = Duration.ofMinutes(10);

  private final Journal journal;
  private final PersonalStore personal;
  private final InstantSource clock;
  private Instant purgeDue = Instant.MIN;
  private final StillNeeded needed;
  private volatile @Nullable String alarm;

  Chores(Journal journal, PersonalStore personal, InstantSource clock, StillNeeded needed) {
    this.journal = journal;
    this.personal = personal;
    this.clock = clock;
    this.needed = needed;
  }

  @Nullable
  String alarm() {
    return alarm;
  }

  boolean step() {
    Instant now = clock.instant();
    return (!now.isBefore(purgeDue) && purge(now)) || journal.prune();
  }

  private boolean purge(Instant now) {
    Purged purged = personal.purge(now, journal.owed().oldest().orElse(null), needed);
    alarm = purged.alarm().orElse(null);
    if (purged.more() == More.AT_ONCE) {
      return true;
    }
    purgeDue = now.plus(PURGE_EVERY);
    return false;
  }
}

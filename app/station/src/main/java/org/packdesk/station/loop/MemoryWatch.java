package org.packdesk.station.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.StoreHealth;
import org.packdesk.persistence.central.FactToSend;
import org.packdesk.persistence.facts.BadFactException;
import org.packdesk.persistence.facts.FactCodec;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.sqlite.Room;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.station.memory.MemoryHealth;
import org.packdesk.station.memory.MemoryReadings;
import org.packdesk.station.memory.MemoryReadings.Recall;
import org.packdesk.station.memory.MemoryView;
import org.packdesk.station.memory.OnlyHere;
import org.packdesk.station.packing.Catalogue;
import org.packdesk.station.packing.PackSession;
import org.packdesk.station.packing.RecallWork;
import org.packdesk.station.words.Words;

/// Reads how the memory fares. What costs a read of the disk is read again only when it has changed. Station thread only.
final class MemoryWatch {
  private static final Duration AT_MOST_EVERY = Duration.ofMillis(500);
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final int TAIL_FACTS_MAX = 50_000;
  private static final int PAGE_FACTS = 1000;
  private static final int PAGE_BYTES = 1 << 20;

  private final StationStore store;
  private final Catalogue catalogue;
  private final DeskLights lights;
  private final InstantSource clock;
  private final FactCodec codec = new FactCodec();
  private OnlyHere onlyHere = new OnlyHere();
  private List<RecallWork> recallsKnown = List.of();
  private List<Recall> recalls = List.of();
  private long unreadable;
  private Instant looked = Instant.MIN;
  private @Nullable Words alarm;

  MemoryWatch(StationStore store, Catalogue catalogue, DeskLights lights, InstantSource clock) {
    this.store = store;
    this.catalogue = catalogue;
    this.lights = lights;
    this.clock = clock;
  }

  /// Counts anew what central does not hold: at a start, and where facts got new numbers. Of a very long tail only the beginning.
  void begin() {
    onlyHere = new OnlyHere();
    unreadable = store.work().deadLetters().size();
    long seq = store.ackedThrough();
    long last = Math.min(store.lastSeq(), seq + TAIL_FACTS_MAX);
    while (seq < last) {
      List<FactToSend> page = store.after(seq, PAGE_FACTS, PAGE_BYTES);
      if (page.isEmpty()) {
        return;
      }
      page.forEach(this::count);
      seq = page.getLast().seq();
    }
  }

  /// One that cannot be read is said by the replay; here it is only not counted.
  private void count(FactToSend fact) {
    try {
      onlyHere.stored(fact.seq(), codec.decode(fact.bytes()).fact());
    } catch (BadFactException e) {
      System.getLogger(MemoryWatch.class.getName()).log(System.Logger.Level.DEBUG, "not counted: fact " + fact.seq(), e);
    }
  }

  /// @param lastSeq the number of the commit's newest fact
  void stored(Commit commit, long lastSeq) {
    long seq = lastSeq - commit.facts().size();
    for (Commit.Entry entry : commit.facts()) {
      seq++;
      onlyHere.stored(seq, entry.fact());
    }
    if (commit.acknowledged() > 0) {
      onlyHere.acknowledged(store.ackedThrough());
    }
    if (!commit.changes().isEmpty()) {
      unreadable = store.work().deadLetters().size();
    }
  }

  boolean isDue() {
    return Duration.between(looked, clock.instant()).abs().compareTo(AT_MOST_EVERY) >= 0;
  }

  MemoryView look(PackSession session) {
    looked = clock.instant();
    MemoryView view = MemoryHealth.of(read(session), looked);
    alarm = view.alarm();
    return view;
  }

  /// What the rail says of the memory, as of the last look; null on a good day.
  @Nullable
  Words alarm() {
    return alarm;
  }

  private MemoryReadings read(PackSession session) {
    StoreHealth health = store.health();
    if (!session.recalls().equals(recallsKnown)) {
      recallsKnown = session.recalls();
      recalls = recallsKnown.stream().map(RecallWork::recalled)
          .map(recalled -> new Recall(reference(recalled.orderId()), recalled.cause())).toList();
    }
    var owed = new MemoryReadings.Owed(store.journal().state().backlog(), health.oldestUnacknowledged(), lights.acknowledgedAt(),
        lights.centralAwaySince(), onlyHere.atRisk());
    var apart = new MemoryReadings.Apart(health.quarantined(), store.journal().owed().exceptions(), unreadable);
    var disk = new MemoryReadings.Disk(room(), health.lastCommitTook(), health.slowestCommitLately());
    var file = new MemoryReadings.DataFile(health.fileBytes(), health.walBytes(), health.damaged());
    var copies = new MemoryReadings.Copies(health.backups(), health.lastBackup());
    return new MemoryReadings(owed, apart, disk, file, copies, lights.clockOffset(), dayOf(health.personalAlarm()), recalls);
  }

  /// The alarm is an English sentence; its day is said in the screen's language.
  private static @Nullable String dayOf(@Nullable String alarm) {
    if (alarm == null) {
      return null;
    }
    var day = DAY.matcher(alarm);
    return day.find() ? day.group() : alarm;
  }

  Room room() {
    return store.room();
  }

  private String reference(String orderId) {
    return catalogue.orderPackedHere(orderId).or(() -> catalogue.order(orderId)).map(WorkOrder::reference).orElse(orderId);
  }
}

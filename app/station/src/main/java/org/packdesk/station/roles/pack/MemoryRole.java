package org.packdesk.station.roles.pack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.Devices;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.StoreHealth;
import org.packdesk.persistence.central.FactToSend;
import org.packdesk.persistence.facts.BadFactException;
import org.packdesk.persistence.facts.FactCodec;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.station.loop.Pages;
import org.packdesk.station.loop.Role;
import org.packdesk.station.loop.RoleParts;
import org.packdesk.station.loop.StationDisplay;
import org.packdesk.station.loop.StationInput;
import org.packdesk.station.loop.StationLights;
import org.packdesk.station.loop.StationStep;
import org.packdesk.station.memory.MemoryHealth;
import org.packdesk.station.memory.MemoryReadings;
import org.packdesk.station.memory.MemoryReadings.Recall;
import org.packdesk.station.memory.MemoryView;
import org.packdesk.station.memory.OnlyHere;
import org.packdesk.station.packing.Catalogue;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.PackSession;
import org.packdesk.station.packing.RecallWork;
import org.packdesk.station.words.Words;

/// The memory's page, over the packing of its desk. What costs a read of the disk is read again only when it has changed.
public final class MemoryRole implements Role {
  private static final Duration AT_MOST_EVERY = Duration.ofMillis(500);
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final int TAIL_FACTS_MAX = 50_000;
  private static final int PAGE_FACTS = 1000;
  private static final int PAGE_BYTES = 1 << 20;

  private final StationStore store;
  private final Catalogue catalogue;
  private final StationLights lights;
  private final InstantSource clock;
  private final StationDisplay display;
  private final Pages pages;
  private final PackRole pack;
  private final FactCodec codec = new FactCodec();
  private OnlyHere onlyHere = new OnlyHere();
  private List<RecallWork> recallsKnown = List.of();
  private List<Recall> recalls = List.of();
  private long unreadable;
  private Instant looked = Instant.MIN;
  private @Nullable Words alarm;

  MemoryRole(RoleParts parts, Catalogue catalogue, PackRole pack) {
    this.store = parts.station().store();
    this.catalogue = catalogue;
    this.lights = parts.lights();
    this.clock = parts.station().clock();
    this.display = parts.station().outlets().display();
    this.pages = parts.pages();
    this.pack = pack;
  }

  @Override
  public void start(Devices devices) {
    count();
  }

  @Override
  public void renumbered() {
    count();
  }

  @Override
  public boolean on(StationInput input, StationStep step) {
    return switch (input) {
      case StationInput.ByHand(String code) -> touched(code);
      case StationInput.FromDevice _ -> input.scanned().filter(this::touched).isPresent();
      default -> false;
    };
  }

  /// Also a station that has stopped can be looked at.
  @Override
  public boolean touched(String code) {
    boolean turns = DeskCommand.in(code).equals(Optional.of(DeskCommand.MEMORY));
    if (turns) {
      pages.turn(MemoryView.class);
    }
    return turns;
  }

  /// Counts anew what central does not hold. Of a very long tail only the beginning.
  private void count() {
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
      System.getLogger(MemoryRole.class.getName()).log(System.Logger.Level.DEBUG, "not counted: fact " + fact.seq(), e);
    }
  }

  @Override
  public void stored(Stored stored) {
    Commit commit = stored.commit();
    long seq = stored.receipt().lastSeq() - commit.facts().size();
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

  @Override
  public void show() {
    if (Duration.between(looked, clock.instant()).abs().compareTo(AT_MOST_EVERY) >= 0) {
      looked = clock.instant();
      MemoryView view = MemoryHealth.of(read(pack.now()), looked);
      alarm = view.alarm();
      display.show(view);
    }
  }

  /// As of the last look; null on a good day.
  @Override
  public @Nullable Words trouble() {
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
    var disk = new MemoryReadings.Disk(store.room(), health.lastCommitTook(), health.slowestCommitLately());
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

  private String reference(String orderId) {
    return catalogue.orderPackedHere(orderId).or(() -> catalogue.order(orderId)).map(WorkOrder::reference).orElse(orderId);
  }
}

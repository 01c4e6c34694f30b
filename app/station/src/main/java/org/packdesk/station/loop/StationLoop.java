package org.packdesk.station.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.DeviceListener;
import org.packdesk.persistence.Opening;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.facts.StationStarted;
import org.packdesk.persistence.facts.StoreSetAside;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.journal.CommitReceipt;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.persistence.outbox.SyncListener;
import org.packdesk.persistence.sqlite.StorageException;
import org.packdesk.station.packing.Catalogue;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.DeskPicture;
import org.packdesk.station.packing.PackInput;
import org.packdesk.station.packing.PackSession;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.packing.PackView.VerdictKind;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.shell.Say;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.shell.Words;

/// The thread `station`: takes up to 64 waiting inputs, works them out one by one, stores what follows in one commit, and only
/// then shows it, sounds it and starts its effects. [#offer] may be called from any thread and never blocks.
public final class StationLoop implements DeviceListener, SyncListener, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(StationLoop.class.getName());
  private static final int INPUTS_A_COMMIT = 64;
  private static final int URGENT_MAX = 4096;
  private static final int FROM_CENTRAL_MAX = 64;
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration COMMIT_SLOW = Duration.ofMillis(50);
  private static final StationInput TAKE_UP = new StationInput.ForPacking(new PackInput.Started());
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(3);

  private final StationStore store;
  private final Catalogue catalogue;
  private final InstantSource clock;
  private final Outlets outlets;
  private final DeskLights lights;
  private final DeskRail rail;
  private final SessionKeeper keeper;
  private final MemoryWatch memory;
  private final PageTurner pages;
  private final LabelsWatch labels;
  private final InputWork work;
  private final InputQueue queue = new InputQueue(URGENT_MAX, FROM_CENTRAL_MAX);
  private final Thread thread;

  private PackSession session = PackSession.empty();
  private @Nullable Words slowCommit;
  private @Nullable Words setAside;
  private Instant houseKept = Instant.EPOCH;
  private boolean choresDue;
  private boolean takenUp;
  private volatile boolean accepting = true;
  private volatile boolean broken;

  /// Where the loop's results go.
  ///
  /// @param effects runs what the rules want done
  public record Outlets(StationDisplay display, EffectRunner effects, Consumer<VerdictKind> sounds, StationWatch watch) {}

  public StationLoop(StationConfig config, StationStore store, Catalogue catalogue, InstantSource clock, Outlets outlets) {
    this.store = store;
    this.catalogue = catalogue;
    this.clock = clock;
    this.outlets = outlets;
    this.lights = new DeskLights(config, clock);
    this.rail = new DeskRail(config, store, catalogue, lights);
    this.keeper = new SessionKeeper(store.journal());
    this.memory = new MemoryWatch(store, catalogue, lights, clock);
    this.pages = new PageTurner(outlets.display());
    this.labels = new LabelsWatch(outlets.display(), outlets.effects(), pages);
    this.work = new InputWork(new InputWork.World(catalogue, clock, lights, new CentralNews(store), memory), pages, labels);
    this.thread = new Thread(this::run, "station");
  }

  /// Brings the session back on the calling thread, then starts the thread. What was under way when the program stopped is taken up
  /// before anything else: a label sent since then is not one that the stop cut off.
  ///
  /// @param version the program's, written into the journal
  public void start(String version) {
    begin(version);
    thread.start();
  }

  /// Everything of a start but the thread.
  void begin(String version) {
    session = keeper.replayed();
    Commit.Builder first = new Commit.Builder().add(session.operatorId(), new StationStarted(version));
    if (store.opening().found() instanceof Opening.Damaged damaged) {
      String file = String.valueOf(damaged.setAside().getFileName());
      first.add(null, new StoreSetAside(file, damaged.words()));
      setAside = Words.of(Say.STORE_SET_ASIDE, file);
    }
    store.journal().commit(first.build());
    memory.begin();
  }

  @Override
  public boolean offer(DeviceEvent event) {
    return offer(new StationInput.FromDevice(event));
  }

  @Override
  public boolean offer(SyncEvent event) {
    return offer(new StationInput.FromCentral(event));
  }

  /// A command's barcode given by touch.
  public boolean offerByHand(String commandCode) {
    return pages.turned(DeskCommand.in(commandCode).orElse(null)) || offer(new StationInput.ByHand(commandCode));
  }

  boolean offer(PackInput input) {
    return offer(new StationInput.ForPacking(input));
  }

  private boolean offer(StationInput input) {
    return accepting && queue.offer(input);
  }

  private void run() {
    try {
      while (accepting) {
        turn(choresDue ? Duration.ZERO : IDLE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Waits for inputs and works them out. @return false when there were none
  boolean turn(Duration wait) throws InterruptedException {
    List<StationInput> inputs = takenUp ? queue.take(INPUTS_A_COMMIT, wait) : List.of(TAKE_UP);
    takenUp = true;
    try {
      if (inputs.isEmpty()) {
        show();
      } else {
        step(inputs);
      }
      if (queue.isEmpty()) {
        keepHouse();
      }
    } catch (StorageException e) {
      stop(Words.of(Say.CANNOT_STORE, String.valueOf(e.getMessage())), e);
    } catch (RuntimeException e) {
      stop(Words.of(Say.CANNOT_STORE, "a fault in the program"), e);
    }
    return !inputs.isEmpty();
  }

  /// What can wait is done between the inputs, in small steps, at most twice a second while there is little of it.
  private void keepHouse() {
    Instant now = clock.instant();
    if (choresDue || Duration.between(houseKept, now).abs().compareTo(IDLE) >= 0) {
      houseKept = now;
      keeper.idle(session, now);
      choresDue = store.chore();
    }
  }

  private void step(List<StationInput> inputs) {
    Turns turns = new Turns(session);
    for (StationInput input : inputs) {
      work.work(turns, input);
    }
    Commit commit = turns.commit.build();
    if (!commit.isEmpty()) {
      CommitReceipt receipt = store.journal().commit(commit);
      memory.stored(commit, receipt.lastSeq());
      slowCommit = receipt.took().compareTo(COMMIT_SLOW) > 0 ? Words.of(Say.COMMITS_SLOW, receipt.took().toMillis()) : null;
    }
    long storedNanos = System.nanoTime();
    session = turns.session;
    if (turns.forked != null) {
      keeper.beginEpoch(session, turns.forked);
      memory.begin();
    }
    show(turns, storedNanos);
    turns.effects.forEach(outlets.effects()::run);
  }

  private void show(Turns turns, long storedNanos) {
    for (Turns.Scanned scanned : turns.scans) {
      outlets.sounds().accept(scanned.verdict().kind());
      outlets.watch().scanStored(scanned.code(), scanned.verdict().number(), storedNanos);
    }
    if (!turns.scans.isEmpty() && !labels.isOpen()) {
      pages.backToDesk();
    }
    outlets.display().show(DeskPicture.of(session, catalogue, work.around(), work.verdict()));
    show();
  }

  /// What is beside the work.
  private void show() {
    if (memory.isDue()) {
      outlets.display().show(memory.look(session));
    }
    labels.look(session, work.around());
    outlets.display().show(stationView());
  }

  private StationView stationView() {
    Words alarm = memory.alarm() == null ? setAside : memory.alarm();
    return rail.of(session,
        Stream.of(setAside, lights.stuck(), alarm, slowCommit).filter(Objects::nonNull).findFirst().orElse(null));
  }

  /// The last handler: the station takes nothing more and says so, without another look into the store.
  private void stop(Words why, RuntimeException cause) {
    accepting = false;
    broken = true;
    LOG.log(System.Logger.Level.ERROR, "the station stopped taking scans", cause);
    outlets.display().show(new PackView(Words.of(Say.DO_CALL_LEAD), null, List.of(), null, null, why));
    outlets.display().show(rail.known(session, why));
    pages.backToDesk();
  }

  @Override
  public void close() {
    accepting = false;
    try {
      if (thread.join(CLOSE_WITHIN) && !broken) {
        keeper.keep(session);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (StorageException e) {
      LOG.log(System.Logger.Level.WARNING, "the next start reads every fact: where this one ended could not be kept", e);
    }
  }
}

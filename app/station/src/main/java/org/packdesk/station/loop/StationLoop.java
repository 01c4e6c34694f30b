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
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.central.ParcelAnswer;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.persistence.outbox.SyncListener;
import org.packdesk.station.loop.SessionKeeper.Rest;
import org.packdesk.station.packing.Catalogue;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.DeskPicture;
import org.packdesk.station.packing.PackInput;
import org.packdesk.station.packing.PackSession;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.problem.ProblemInput;
import org.packdesk.station.problem.ProblemSnapshot.Sessions;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.setup.StationConfig.Role;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;
import org.packdesk.station.words.Words;

/// A pack desk on the thread `station`: every input is worked out by the rules, what follows is stored in one commit, and only then
/// shown, sounded and its effects started. [#offer] may be called from any thread and never blocks.
public final class StationLoop implements DeviceListener, SyncListener, AutoCloseable {
  private static final StationInput TAKE_UP = new StationInput.ForPacking(new PackInput.Started());

  private final StationStore store;
  private final Catalogue catalogue;
  private final Outlets outlets;
  private final DeskLights lights;
  private final DeskRail rail;
  private final SessionKeeper<Sessions> keeper;
  private final CommitWatch commits;
  private final MemoryWatch memory;
  private final PageTurner pages;
  private final LabelsWatch labels;
  private final @Nullable ProblemWatch problem;
  private final InputWork work;
  private final StationThread<StationInput> thread;

  private Sessions sessions = Sessions.EMPTY;

  /// Where the loop's results go.
  ///
  /// @param effects runs what the rules want done
  public record Outlets(StationDisplay display, EffectRunner effects, Consumer<VerdictKind> sounds, StationWatch watch) {}

  public StationLoop(StationConfig config, StationStore store, Catalogue catalogue, InstantSource clock, Outlets outlets) {
    this.store = store;
    this.catalogue = catalogue;
    this.outlets = outlets;
    this.lights = new DeskLights(config, clock);
    this.rail = new DeskRail(config, store, catalogue, lights);
    this.keeper = new SessionKeeper<>(store.journal(), SessionKeeper.DESK);
    this.commits = new CommitWatch(store);
    this.memory = new MemoryWatch(store, catalogue, lights, clock);
    this.pages = new PageTurner(outlets.display());
    this.labels = new LabelsWatch(outlets.display(), outlets.effects(), pages);
    this.problem = config.roles().contains(Role.PROBLEM) ? problemDesk(config, clock) : null;
    this.work = new InputWork(new InputWork.World(catalogue, clock, lights, new CentralNews(store), memory), pages, labels,
        problem);
    this.thread = new StationThread<>(new Desk(), StationInput.FromCentral.class::isInstance, clock);
  }

  private ProblemWatch problemDesk(StationConfig config, InstantSource clock) {
    LeadCheck leads = new LeadCheck(store.work(), lead -> offer(
        lead.<ProblemInput>map(each -> new ProblemInput.LeadKnown(each.id())).orElseGet(ProblemInput.LeadUnknown::new)));
    return new ProblemWatch(config, new StoreCatalogue(store.work()), clock, outlets.display(),
        new ProblemWatch.Beside(leads, new CaseStories(store, config.screen())));
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
    sessions = keeper.replayed();
    commits.begin(session().operatorId(), version);
    memory.begin();
    if (problem != null) {
      problem.begin();
    }
  }

  @Override
  public boolean offer(DeviceEvent event) {
    return thread.offer(new StationInput.FromDevice(event));
  }

  @Override
  public boolean offer(SyncEvent event) {
    return thread.offer(new StationInput.FromCentral(event));
  }

  /// A command's barcode given by touch.
  public boolean offerByHand(String commandCode) {
    return pages.turned(DeskCommand.in(commandCode).orElse(null)) || thread.offer(new StationInput.ByHand(commandCode));
  }

  boolean offer(PackInput input) {
    return thread.offer(new StationInput.ForPacking(input));
  }

  boolean offer(String barcode, ParcelAnswer answer) {
    return thread.offer(new StationInput.Answered(barcode, answer));
  }

  private void offer(ProblemInput input) {
    thread.offer(new StationInput.ForProblem(input));
  }

  private PackSession session() {
    return sessions.packing();
  }

  boolean turn(Duration wait) throws InterruptedException {
    return thread.turn(wait);
  }

  private final class Desk implements StationThread.Work<StationInput> {
    @Override
    public StationInput takeUp() {
      return TAKE_UP;
    }

    @Override
    public void step(List<StationInput> inputs) {
      StationLoop.this.step(inputs);
    }

    @Override
    public void look() {
      showBeside();
    }

    @Override
    public boolean chore(Instant now) {
      boolean rests = session().restsEmpty() && sessions.cases().restsEmpty();
      keeper.idle(sessions, rests ? Rest.EMPTY : Rest.AT_WORK, now);
      return store.chore();
    }

    @Override
    public void keep() {
      keeper.keep(sessions);
    }

    @Override
    public void stopped(Words why) {
      outlets.display().show(new PackView(Words.of(Say.DO_CALL_LEAD), null, List.of(), null, null, why));
      outlets.display().show(rail.known(session(), why));
      pages.backToDesk();
    }
  }

  private void step(List<StationInput> inputs) {
    Turns turns = new Turns(sessions);
    for (StationInput input : inputs) {
      work.work(turns, input);
    }
    Commit commit = turns.commit.build();
    if (!commit.isEmpty()) {
      memory.stored(commit, commits.commit(commit).lastSeq());
    }
    long storedNanos = System.nanoTime();
    sessions = turns.sessions();
    if (turns.forked != null) {
      keeper.beginEpoch(sessions, turns.forked);
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
    outlets.display().show(DeskPicture.of(session(), catalogue, work.around(), work.verdict()));
    showBeside();
  }

  /// What is beside the work.
  private void showBeside() {
    if (memory.isDue()) {
      outlets.display().show(memory.look(session()));
    }
    labels.look(session(), work.around());
    if (problem != null) {
      problem.show(sessions, work.around(), lights.scale(), work.verdict());
    }
    outlets.display().show(stationView());
  }

  private StationView stationView() {
    Words alarm = memory.alarm() == null ? commits.setAside() : memory.alarm();
    return rail.of(session(),
        Stream.of(commits.setAside(), lights.stuck(), alarm, commits.slow()).filter(Objects::nonNull).findFirst().orElse(null));
  }

  @Override
  public void close() {
    thread.close();
  }
}

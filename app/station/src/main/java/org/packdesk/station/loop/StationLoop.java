package org.packdesk.station.loop;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.DeviceListener;
import org.packdesk.devices.Devices;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.central.ParcelAnswer;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.journal.CommitReceipt;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.persistence.outbox.SyncListener;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.ChangePage;
import org.packdesk.station.words.Words;

/// A station on the thread `station`, whatever its roles: every input is worked out by the role whose it is, what follows is stored in
/// one commit, and only then, for all roles, the sessions go on, what has changed is shown, and the effects start. [#offer] may be called
/// from any thread and never blocks.
public final class StationLoop implements DeviceListener, SyncListener, AutoCloseable {
  static final Duration PATIENCE_MOST = Duration.ofMillis(500);

  private final StationParts parts;
  private final StationStore store;
  private final StationLights lights;
  private final Pages pages;
  private final List<Role> roles;
  private final Rail rail;
  private final SessionKeeper keeper;
  private final CommitWatch commits;
  private final StationStep.Verdicts verdicts = new StationStep.Verdicts();
  private final StationThread thread;
  private final Outcomes outcomes;

  /// @param maker of what the station is
  public StationLoop(StationParts parts, RoleMaker maker) {
    this.parts = parts;
    this.store = parts.store();
    this.lights = new StationLights(parts.config().devices(), parts.clock());
    this.pages = new Pages(parts.outlets().display());
    this.thread = new StationThread(new OnThread(), parts.clock());
    this.outcomes = new Outcomes(thread::offer);
    this.roles = List.copyOf(maker.roles(new RoleParts(parts, lights, pages, outcomes)));
    this.rail = new Rail(parts.config().name(), store, lights, parts.outlets().display());
    this.keeper = new SessionKeeper(store.journal(), roles);
    this.commits = new CommitWatch(store);
  }

  /// Brings the sessions back on the calling thread, then starts the thread. What was under way when the program stopped is taken up
  /// before anything else: a label sent since then is not one that the stop cut off.
  ///
  /// @param devices what effects work on
  /// @param version the program's, written into the journal
  public void start(Devices devices, String version) {
    begin(devices, version);
    thread.start();
  }

  /// Everything of a start but the thread.
  void begin(Devices devices, String version) {
    keeper.replay();
    commits.begin(operator(), version);
    roles.forEach(role -> role.start(devices));
  }

  @Override
  public boolean offer(DeviceEvent event) {
    return thread.offer(new StationInput.FromDevice(event));
  }

  @Override
  public boolean offer(SyncEvent event) {
    return thread.offer(new StationInput.FromCentral(event));
  }

  /// A command's barcode given by touch, or what a page calls a thing on it; any thread.
  public void touched(String code) {
    if (roles.stream().noneMatch(role -> role.touched(code))) {
      thread.offer(new StationInput.ByHand(code));
    }
  }

  boolean offer(StationInput input) {
    return thread.offer(input);
  }

  boolean turn(Duration wait) throws InterruptedException {
    return thread.turn(wait);
  }

  private final class OnThread implements StationThread.Work {
    @Override
    public void step(List<StationInput> inputs) {
      StationLoop.this.step(inputs);
    }

    @Override
    public Duration patience() {
      return roles.stream().map(Role::patience).min(Comparator.naturalOrder()).filter(wait -> wait.compareTo(PATIENCE_MOST) < 0)
          .orElse(PATIENCE_MOST);
    }

    @Override
    public boolean chore(Instant now) {
      keeper.idle(now);
      return store.chore();
    }

    @Override
    public void keep() {
      keeper.keep();
    }

    @Override
    public void stopped(Words why) {
      roles.forEach(role -> role.stopped(why));
      rail.show(why);
      pages.home();
    }
  }

  private void step(List<StationInput> inputs) {
    StationStep step = new StationStep(roles, verdicts);
    store(step, inputs);
    if (step.forked() != null) {
      keeper.beginEpoch(step.forked());
      roles.forEach(Role::renumbered);
    }
    show(step);
    step.runEffects();
  }

  /// Once all of it is on the disk, every role's session is the one after it; after a fault every role's is the one before.
  private void store(StationStep step, List<StationInput> inputs) {
    Optional<CommitReceipt> receipt;
    try {
      inputs.forEach(input -> workOut(step, input));
      Commit commit = step.commit();
      receipt = commit.isEmpty() ? Optional.empty() : Optional.of(commits.commit(commit));
    } catch (RuntimeException | Error e) {
      roles.forEach(role -> role.session().ifPresent(RoleSession::drop));
      throw e;
    }
    long storedNanos = System.nanoTime();
    roles.forEach(role -> role.session().ifPresent(RoleSession::keep));
    receipt.ifPresent(stored -> roles.forEach(role -> role.stored(new Role.Stored(step.commit(), stored, storedNanos))));
    for (StationStep.Judged judged : step.judged()) {
      parts.outlets().sounds().accept(judged.verdict().kind());
      parts.outlets().watch().scanStored(judged.code(), judged.verdict().number(), storedNanos);
    }
  }

  private void workOut(StationStep step, StationInput input) {
    switch (input) {
      case StationInput.FromDevice(DeviceEvent event) -> lights.on(event);
      case StationInput.FromCentral(SyncEvent event) -> {
        lights.on(event);
        step.take(event);
      }
      case StationInput.ParcelTold(_, ParcelAnswer.Found(var parcel)) ->
        step.take(ChangePage.answer(new Change.OfParcel(parcel)));
      default -> {
        // the roles' matter alone
      }
    }
    roles.reversed().forEach(role -> role.hear(input, step));
    for (Role role : roles) {
      if (role.on(input, step)) {
        return;
      }
    }
  }

  private void show(StationStep step) {
    if (!step.judged().isEmpty() && roles.stream().noneMatch(Role::holdsPage)) {
      pages.home();
    }
    roles.reversed().forEach(Role::show);
    rail.show(operator(), Rail.trouble(commits, lights, roles));
  }

  private @Nullable String operator() {
    return roles.stream().map(Role::operator).filter(Objects::nonNull).findFirst().orElse(null);
  }

  @Override
  public void close() {
    thread.close();
    outcomes.close();
    roles.forEach(Role::close);
  }
}

package org.packdesk.station.floor;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.packing.PackView.LineRow;
import org.packdesk.station.packing.PackView.ShelfRow;
import org.packdesk.station.packing.PackView.ShelfState;
import org.packdesk.station.words.Verdict;
import org.packdesk.station.words.VerdictKind;

/// A packer who reads the screen and scans: the next tote, each unit (now and then a wrong one), the carton, the label from
/// the tray, a plate while there is none. Knows nothing of the station's inside. Runs on its own thread.
final class AutopilotPacker implements Runnable {
  private static final Duration BETWEEN_SCANS = Duration.ofMillis(240);
  private static final Duration SCALE_SETTLES = Duration.ofMillis(750);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
  private static final Duration PATIENCE_FOR_PAPER = Duration.ofSeconds(2);
  private static final int LOOKS_UNTIL_HOME = 1500; // five minutes in front of a screen on which nothing happens
  private static final double WRONG_ITEM = 0.06;
  private static final double UNKNOWN_ITEM = 0.02;
  private static final String UNKNOWN_CODE = "QX-0000-NOT-OURS";

  private final StationEyes eyes;
  private final PackerHands hands;
  private final FloorPlan floor;
  private final PaperTray tray;
  private final RandomGenerator random;
  private final Target target;
  private final Set<String> totesTried = new HashSet<>();
  private long verdictSeen;
  private int idleLooks;
  private volatile boolean stopped;

  /// How much to do and how fast.
  ///
  /// @param orders how many are to be packed in all, those of earlier runs too
  /// @param speed 1 is a brisk packer with four scans a second
  record Target(long orders, double speed) {}

  AutopilotPacker(StationEyes eyes, PackerHands hands, FloorPlan floor, PaperTray tray, RandomGenerator random, Target target) {
    this.eyes = eyes;
    this.hands = hands;
    this.floor = floor;
    this.tray = tray;
    this.random = random;
    this.target = target;
  }

  /// Works until the orders are packed, no tote is left, nothing has happened for five minutes, or [#stop].
  @Override
  public void run() {
    try {
      eyes.awaitDevices(ANSWER_WITHIN);
      boolean work = true;
      while (work && !stopped) {
        PackView view = eyes.await(_ -> true, ANSWER_WITHIN);
        work = view == null || act(view);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void stop() {
    stopped = true;
  }

  /// @return false when there is nothing left to do
  private boolean act(PackView view) throws InterruptedException {
    switch (view.todo().todo()) {
      case SIGN_IN -> {
        scanIfThere(floor.badge());
        return idleLooks < LOOKS_UNTIL_HOME;
      }
      case SCAN_TOTE, SET_ASIDE -> {
        return betweenOrders(view);
      }
      case SCAN_FIRST_ITEM, SCAN_NEXT_ITEM -> item(view);
      case SCAN_CARTON -> carton(view);
      case TAKE_LABEL -> label(view);
      case PLATE -> scan(floor.nextPlate());
      case ANSWER_PRINT -> answer(view);
      case CALL_LEAD -> {
        return false;
      }
      default -> {
        waitForChange(view);
        return idleLooks < LOOKS_UNTIL_HOME;
      }
    }
    return true;
  }

  /// A parcel on the shelf whose label is here goes first, and one that must not leave. Then the next tote; then the shelf is waited for.
  private boolean betweenOrders(PackView view) throws InterruptedException {
    Optional<String> plate = view.shelf().stream().filter(row -> row.state() != ShelfState.WAITING).map(ShelfRow::plate)
        .findFirst();
    if (plate.isPresent()) {
      scan(plate.get());
      return true;
    }
    long onShelf = view.shelf().stream().map(ShelfRow::order).distinct().count();
    if (floor.ordersPacked() + onShelf < target.orders() && nextTote()) {
      return true;
    }
    boolean changed = onShelf > 0 && eyes.await(next -> !next.shelf().equals(view.shelf()), LOOK_AGAIN) != null;
    idleLooks = changed ? 0 : idleLooks + 1;
    return onShelf > 0 && idleLooks < LOOKS_UNTIL_HOME;
  }

  private boolean nextTote() throws InterruptedException {
    hands.weigh(0);
    Optional<String> tote = floor.waitingTotes(totesTried.size() + 1).stream().filter(each -> !totesTried.contains(each))
        .findFirst();
    if (tote.isPresent()) {
      totesTried.add(tote.get());
      scan(tote.get());
      return true;
    }
    return moreComes();
  }

  /// Central's orders arrive in the background after a first start: look again for a while before going home.
  private boolean moreComes() throws InterruptedException {
    for (int looks = 0; looks < 50 && floor.waitingTotes(totesTried.size() + 1).size() <= totesTried.size(); looks++) {
      eyes.pause(LOOK_AGAIN);
    }
    return floor.waitingTotes(totesTried.size() + 1).stream().anyMatch(each -> !totesTried.contains(each));
  }

  private void item(PackView view) throws InterruptedException {
    List<LineRow> open = view.lines().stream().filter(row -> !row.complete()).toList();
    if (open.isEmpty()) {
      waitForChange(view);
      return;
    }
    double luck = random.nextDouble();
    if (luck < UNKNOWN_ITEM) {
      scan(UNKNOWN_CODE);
    } else if (luck < WRONG_ITEM) {
      List<String> codes = view.lines().stream().map(LineRow::code).toList();
      scanIfThere(floor.strayProduct(codes, random.nextInt(1000)));
    } else if (luck < WRONG_ITEM + UNKNOWN_ITEM && view.lines().stream().anyMatch(LineRow::complete)) {
      scan(view.lines().stream().filter(LineRow::complete).findFirst().orElseThrow().code());
    } else {
      scan(open.get(random.nextInt(open.size())).code());
    }
  }

  private void carton(PackView view) throws InterruptedException {
    String name = Objects.requireNonNull(view.parcel()).cartonName();
    hands.weigh(400_000L + random.nextInt(3_000_000) / 10 * 10L);
    eyes.pause(Duration.ofNanos((long) (SCALE_SETTLES.toNanos() / target.speed())));
    scanIfThere(floor.cartonCode(name));
  }

  private void label(PackView view) throws InterruptedException {
    Optional<String> code = tray.newest();
    if (code.isEmpty()) {
      waitForChange(view);
    } else if (scan(code.get()) == VerdictKind.ACCEPTED) {
      hands.away(code.get());
    }
  }

  /// Did it print? The answer lies in the tray; paper that is still coming gets a moment.
  private void answer(PackView view) throws InterruptedException {
    String tail = Objects.requireNonNull(view.parcel()).label().trackingTail();
    eyes.pause(PATIENCE_FOR_PAPER);
    PackView.Question question = view.question();
    if (question != null) {
      scan(tray.endingWith(tail).isPresent() ? question.yes().code() : question.no().code());
    }
  }

  private void scanIfThere(Optional<String> code) throws InterruptedException {
    if (code.isPresent()) {
      scan(code.get());
    } else {
      idleLooks++;
      eyes.pause(LOOK_AGAIN);
    }
  }

  /// Scans and waits for the verdict, as a person listens for the beep; without one the same thing is tried again later.
  private @Nullable VerdictKind scan(String code) throws InterruptedException {
    eyes.pause(pace());
    if (!hands.scan(code)) {
      eyes.pause(LOOK_AGAIN);
      return null;
    }
    long before = verdictSeen;
    PackView after = eyes.await(view -> number(view.verdict()) > before, ANSWER_WITHIN);
    @Nullable
    Verdict verdict = after == null ? null : after.verdict();
    if (verdict == null) {
      hands.lost(code);
      return null;
    }
    verdictSeen = verdict.number();
    idleLooks = 0;
    return verdict.kind();
  }

  private static long number(@Nullable Verdict verdict) {
    return verdict == null ? 0 : verdict.number();
  }

  private Duration pace() {
    double factor = (0.6 + 0.8 * random.nextDouble()) / target.speed();
    return Duration.ofNanos((long) (BETWEEN_SCANS.toNanos() * factor));
  }

  private void waitForChange(PackView view) throws InterruptedException {
    boolean changed = eyes.await(next -> next.todo().todo() != view.todo().todo(), LOOK_AGAIN) != null;
    idleLooks = changed ? 0 : idleLooks + 1;
  }
}

package org.packdesk.station.floor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.work.Operator;
import org.packdesk.persistence.work.Product;
import org.packdesk.persistence.work.WorkStore;
import org.packdesk.station.floor.Box.Print;
import org.packdesk.station.floor.Box.Unit;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.problem.ProblemCommand;
import org.packdesk.station.problem.ProblemView;
import org.packdesk.station.problem.ProblemView.CaseStep;
import org.packdesk.station.problem.ProblemView.Choose;
import org.packdesk.station.problem.ProblemView.ContentRow;
import org.packdesk.station.problem.ProblemView.ScaleState;
import org.packdesk.station.problem.ProblemView.StepRow;
import org.packdesk.station.problem.ProblemView.StepState;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.words.Answer;
import org.packdesk.station.words.Verdict;
import org.packdesk.station.words.VerdictKind;

/// A problem clerk who reads the screen: takes the next parcel of the problem lane, scans it, and does what the path says until the
/// parcel is back on the belt. Knows nothing of the station's inside. Runs on its own thread.
final class AutopilotClerk implements Runnable {
  private static final Duration BETWEEN_SCANS = Duration.ofMillis(350);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
  private static final int STEPS_MOST = 400;

  private final Sight<ProblemView> sight;
  private final PackerHands hands;
  private final WorkStore work;
  private final Sight<StationView> rail;
  private final PaperTray tray;
  private final Parcels parcels;
  private final RandomGenerator random;
  private final double speed;
  private final List<String> inHand = new ArrayList<>();
  private ProblemCommand cause = ProblemCommand.NOTHING_FOUND;
  private boolean opened;
  private boolean labelAsked;

  /// What there is around the desk. @param work stands in for shelves and for a lead who is called
  record Around(PackerHands hands, WorkStore work, Sight<StationView> rail, PaperTray tray, Parcels parcels) {}

  AutopilotClerk(Sight<ProblemView> sight, Around around, RandomGenerator random, double speed) {
    this.sight = sight;
    this.hands = around.hands();
    this.work = around.work();
    this.rail = around.rail();
    this.tray = around.tray();
    this.parcels = around.parcels();
    this.random = random;
    this.speed = speed;
  }

  /// Works until every parcel of the floor is gone.
  @Override
  public void run() {
    try {
      while (!parcels.areGone()) {
        @Nullable
        Box box = parcels.nextProblem(LOOK_AGAIN);
        if (box != null) {
          solve(box);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void solve(Box box) throws InterruptedException {
    signIn();
    inHand.clear();
    box.units().forEach(unit -> inHand.add(unit.code()));
    cause = box.print() == Print.SMUDGED ? ProblemCommand.LABEL_UNREADABLE : ProblemCommand.NOTHING_FOUND;
    opened = false;
    labelAsked = false;
    emptyScale();
    if (isOpenAfterScan(box)) {
      for (int steps = 0; steps < STEPS_MOST; steps++) {
        @Nullable
        ProblemView view = sight.await(_ -> true, ANSWER_WITHIN);
        if (view == null || view.open() == null) {
          emptyScale();
          parcels.toInduct(box);
          return;
        }
        act(view, view.open(), box);
      }
    }
    parcels.toProblemLane(box);
  }

  private void emptyScale() throws InterruptedException {
    hands.weigh(0);
    ProblemView _ = sight.await(view -> view.scale().state() == ScaleState.EMPTY, ANSWER_WITHIN);
  }

  private boolean isOpenAfterScan(Box box) throws InterruptedException {
    scan(box.label());
    return sight.await(view -> view.open() != null && view.open().parcel().barcode().equals(box.label()), ANSWER_WITHIN) != null;
  }

  private void signIn() throws InterruptedException {
    @Nullable
    StationView shown = rail.await(_ -> true, ANSWER_WITHIN);
    if (shown != null && shown.packer() == null) {
      Optional<Operator> clerk = work.operators().stream().filter(operator -> !operator.lead()).findFirst();
      if (clerk.isPresent()) {
        scan(clerk.get().badge());
      }
    }
  }

  private void act(ProblemView view, ProblemView.OpenCase open, Box box) throws InterruptedException {
    switch (view.question()) {
      case Choose choose -> answer(choose);
      case ProblemView.AskPin _ -> callLead();
      case ProblemView.AskMass typing -> scan(typing.back().code());
      case null -> {
        CaseStep step = open.steps().stream().filter(row -> row.state() == StepState.OPEN).map(StepRow::step).findFirst()
            .orElse(CaseStep.BACK_ON_BELT);
        step(step, open, box);
      }
    }
  }

  private void step(CaseStep step, ProblemView.OpenCase open, Box box) throws InterruptedException {
    switch (step) {
      case REWEIGH -> {
        hands.weigh(box.mass().milligrams());
        ProblemView after = sight.await(view -> view.open() == null || isPast(view, CaseStep.REWEIGH), ANSWER_WITHIN);
        if (after == null) {
          scan(ProblemCommand.WEIGH.code());
        }
      }
      case VERIFY -> verify(open, box);
      case REPACK -> repack(box);
      case RELABEL -> relabel(open, box);
      case BACK_ON_BELT -> {
        if (box.print() == Print.SMUDGED && !labelAsked) {
          labelAsked = true;
          scan(ProblemCommand.RELABEL.code());
        } else {
          scan(box.label());
        }
      }
    }
  }

  private static boolean isPast(ProblemView view, CaseStep step) {
    return Objects.requireNonNull(view.open()).steps().stream()
        .anyMatch(row -> row.step() == step && row.state() != StepState.OPEN && row.state() != StepState.LATER);
  }

  /// Every unit out of the box and over the scanner; what is missing is fetched, or it is said that there is no more.
  private void verify(ProblemView.OpenCase open, Box box) throws InterruptedException {
    opened = true;
    if (!inHand.isEmpty()) {
      String code = inHand.removeFirst();
      VerdictKind said = scan(code);
      if (said == VerdictKind.SURPLUS || said == VerdictKind.REFUSED) {
        cause = ProblemCommand.EXTRA_ITEM;
        Optional<Unit> _ = box.takeOut(code);
      }
      return;
    }
    Optional<ContentRow> missing = open.contents().stream().filter(row -> row.found() < row.wanted()).findFirst();
    if (missing.isEmpty()) {
      sight.pause(LOOK_AGAIN);
      return;
    }
    cause = ProblemCommand.MISSING_ITEM;
    Optional<Product> product = work.productByBarcode(missing.get().code());
    if (product.isPresent() && random.nextBoolean()) {
      box.putIn(new Unit(missing.get().code(), product.get().massMg()));
      scan(missing.get().code());
    } else {
      scan(ProblemCommand.CHECKED.code());
    }
  }

  /// A box whose goods were left in it as they are, and are right, weighs what it weighs: a lead lets it go.
  private void repack(Box box) throws InterruptedException {
    inHand.removeIf(code -> box.takeOut(code).isPresent());
    if (opened && cause == ProblemCommand.NOTHING_FOUND) {
      cause = ProblemCommand.CATALOGUE_WEIGHT_WRONG;
      scan(ProblemCommand.RELEASE.code());
    } else {
      scan(box.cartonCode());
    }
  }

  private void relabel(ProblemView.OpenCase open, Box box) throws InterruptedException {
    PackView.@Nullable LabelTrack next = open.labels().next();
    Optional<String> paper = next == null || next.trackingTail().isEmpty()
        ? Optional.empty()
        : tray.endingWith(next.trackingTail());
    if (paper.isEmpty()) {
      sight.pause(LOOK_AGAIN);
      return;
    }
    box.stickOn(paper.get());
    scan(paper.get());
  }

  private void answer(Choose choose) throws InterruptedException {
    List<String> codes = choose.answers().stream().map(Answer::code).toList();
    scan(codes.contains(cause.code()) ? cause.code() : codes.getFirst());
  }

  private void callLead() throws InterruptedException {
    Optional<Operator> lead = work.operators().stream().filter(Operator::lead).findFirst();
    scan(lead.map(Operator::badge).orElse(ProblemCommand.NOT_YET.code()));
  }

  /// Scans and waits for the verdict, as a person listens for the beep. @return null when none came
  private @Nullable VerdictKind scan(String code) throws InterruptedException {
    sight.pause(Duration.ofNanos((long) (BETWEEN_SCANS.toNanos() * (0.6 + 0.8 * random.nextDouble()) / speed)));
    long before = number(sight.now());
    if (!hands.scan(code)) {
      sight.pause(LOOK_AGAIN);
      return null;
    }
    ProblemView after = sight.await(view -> number(view) > before, ANSWER_WITHIN);
    @Nullable
    Verdict verdict = after == null ? null : after.verdict();
    if (verdict == null) {
      hands.lost(code);
    }
    return verdict == null ? null : verdict.kind();
  }

  private static long number(@Nullable ProblemView view) {
    return view == null || view.verdict() == null ? 0 : view.verdict().number();
  }
}

package org.packdesk.station.loop;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.PrinterStatus;
import org.packdesk.devices.Scan;
import org.packdesk.persistence.central.ParcelAnswer;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.ChangePage;
import org.packdesk.station.labels.Heard;
import org.packdesk.station.packing.Catalogue;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.PackInput;
import org.packdesk.station.packing.Step;
import org.packdesk.station.packing.Surroundings;
import org.packdesk.station.problem.ProblemInput;
import org.packdesk.station.problem.ProblemStep;
import org.packdesk.station.shell.Page;
import org.packdesk.station.weighing.ScaleLoad;
import org.packdesk.station.words.Judgement;
import org.packdesk.station.words.Verdict;

/// One input worked out: whom it concerns, what the rules make of it, and its verdict. What is meant for a page goes there and
/// leaves it open; every other verdict is the desk's. Station thread only.
final class InputWork {
  private final Catalogue catalogue;
  private final InstantSource clock;
  private final DeskLights lights;
  private final CentralNews news;
  private final MemoryWatch memory;
  private final PageTurner pages;
  private final LabelsWatch labels;
  private final @Nullable ProblemWatch problem;
  private @Nullable Verdict verdict;
  private long verdicts;

  /// What the rules may look at beside the session.
  record World(Catalogue catalogue, InstantSource clock, DeskLights lights, CentralNews news, MemoryWatch memory) {}

  /// @param problem null where the station is no problem desk
  InputWork(World world, PageTurner pages, LabelsWatch labels, @Nullable ProblemWatch problem) {
    this.catalogue = world.catalogue();
    this.clock = world.clock();
    this.lights = world.lights();
    this.news = world.news();
    this.memory = world.memory();
    this.pages = pages;
    this.labels = labels;
    this.problem = problem;
  }

  /// What became of the last scan; null before the first.
  @Nullable
  Verdict verdict() {
    return verdict;
  }

  Surroundings around() {
    return lights.around(clock.instant(), memory.room());
  }

  void work(Turns turns, StationInput input) {
    switch (input) {
      case StationInput.FromDevice(DeviceEvent event) -> device(turns, event);
      case StationInput.FromCentral(SyncEvent event) -> {
        lights.on(event);
        turns.forked = event instanceof SyncEvent.Forked forked ? forked : turns.forked;
        news.take(event, turns.commit).forEach(told -> rules(turns, told, ""));
        if (problem != null) {
          problem.news(event).forEach(told -> problem(turns, told, ""));
        }
      }
      case StationInput.ForPacking(PackInput packing) -> rules(turns, packing, "");
      case StationInput.ForProblem(ProblemInput asked) -> problem(turns, asked, "");
      case StationInput.Answered(String barcode, ParcelAnswer answer) -> {
        if (answer instanceof ParcelAnswer.Found(var parcel)) {
          turns.commit.changes(ChangePage.answer(new Change.OfParcel(parcel)));
        }
        problem(turns, new ProblemInput.CentralSaid(barcode, answer), barcode);
      }
      case StationInput.ByHand(String code) -> {
        if (!labels.touched(code) && !problem(turns, new ProblemInput.Chosen(code), code)) {
          scanned(turns, code);
        }
      }
    }
  }

  private void device(Turns turns, DeviceEvent event) {
    lights.on(event);
    ScaleLoad load = lights.isLoaded() ? around().scale() : null;
    if (load != null) {
      problem(turns, new ProblemInput.Weighed(load), "");
    }
    switch (event) {
      case DeviceEvent.ReadingReceived received when received.reading() instanceof Scan scan ->
        scanned(turns, scan.data());
      case DeviceEvent.ReadingReceived received when received.reading() instanceof PrinterStatus ->
        rules(turns, new PackInput.PrinterSeen(), "");
      case DeviceEvent.PrintReported report -> rules(turns, new PackInput.PrintEnded(report.jobId(), report.outcome()), "");
      default -> {
      }
    }
  }

  private void scanned(Turns turns, String data) {
    Optional<DeskCommand> command = DeskCommand.in(data);
    if (command.equals(Optional.of(DeskCommand.MEMORY))) {
      pages.turn(Page.MEMORY);
    } else if (command.equals(Optional.of(DeskCommand.LABELS))) {
      labels.turn(turns.session, around());
    } else if (problem == null || !problem.key(data, turns, wish -> problem(turns, wish, data))) {
      labels.hear(data, turns.session, around()).ifPresentOrElse(heard -> atThePage(turns, heard, data), () -> {
        if (!problem(turns, new ProblemInput.Scanned(data), data)) {
          rules(turns, new PackInput.Scanned(data), data);
        }
      });
    }
  }

  /// @return false when it is no matter of the problem desk
  private boolean problem(Turns turns, ProblemInput input, String code) {
    Optional<ProblemStep> step = problem == null ? Optional.empty() : problem.on(turns, input, around());
    step.ifPresent(found -> {
      turns.take(found);
      Judgement judgement = found.desk().judgement();
      if (judgement != null) {
        labels.close();
        judged(turns, judgement, code);
      }
    });
    return step.isPresent();
  }

  private void atThePage(Turns turns, Heard heard, String code) {
    Judgement judgement = switch (heard) {
      case Heard.Wish(_, PackInput input) -> step(turns, input);
      case Heard.Said(_, Judgement said) -> said;
    };
    if (judgement != null) {
      labels.answered(judged(turns, judgement, code));
    }
  }

  private void rules(Turns turns, PackInput input, String code) {
    Judgement judgement = step(turns, input);
    if (judgement != null) {
      labels.close();
      judged(turns, judgement, code);
    }
  }

  private @Nullable Judgement step(Turns turns, PackInput input) {
    Step step = turns.session.on(input, catalogue, around());
    turns.take(step);
    return step.judgement();
  }

  private Verdict judged(Turns turns, Judgement judgement, String code) {
    verdicts++;
    Verdict next = new Verdict(judgement.kind(), judgement.words(), verdicts);
    verdict = next;
    turns.scans.add(new Turns.Scanned(code, next));
    return next;
  }
}

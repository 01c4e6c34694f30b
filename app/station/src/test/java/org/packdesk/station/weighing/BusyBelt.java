package org.packdesk.station.weighing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.packdesk.devices.Mass;
import org.packdesk.devices.virtual.BeltEvent;
import org.packdesk.devices.virtual.BeltLayout;
import org.packdesk.devices.virtual.BeltModel;
import org.packdesk.devices.virtual.Carton;
import org.packdesk.devices.virtual.LineFault;
import org.packdesk.persistence.facts.InductStop;
import org.packdesk.persistence.facts.MeasureState;
import org.packdesk.persistence.facts.WeighEvidence;
import org.packdesk.station.weighing.Lookup.Standing;
import org.packdesk.station.weighing.Tolerance.Limit;

/// The virtual weigh line of `devices` and the rules, five parcels a second in virtual time, with the faults of a usual day: the
/// station hears only what the control's registers and the scale tell. Parcels are 0.3 to 9 kg ± 1 %; one in a hundred lacks
/// something. The scale errs by 4 g.
final class BusyBelt implements LineCatalogue {
  static final long SCALE_SIGMA_MG = 4_000;
  private static final BeltLayout LAYOUT = new BeltLayout(2200, 1500, 400, 3500, 4300);
  private static final LineSettings SETTINGS = new LineSettings(new Verdict.Scale("belt-scale", SCALE_SIGMA_MG, 60_000_000),
      new Tolerances(Tolerance.even(new Limit(0, BigDecimal.ZERO, BigDecimal.valueOf(3)), List.of()), List.of()),
      new LineSettings.Travel(Duration.ofMillis(300), Duration.ofMillis(1000), Duration.ofMillis(1570), Duration.ofMillis(700),
          Duration.ofMillis(300), Duration.ofSeconds(20)),
      2);
  private static final int STEP_MILLIS = 25;
  private static final int STEPS_A_PARCEL = 8;

  private final Random random;
  private final BeltModel belt;
  private final Watched station;
  private final Map<LineFault, Integer> repairAt = new HashMap<>();
  private final Map<Integer, Thing> byTrack = new HashMap<>();
  private final Map<String, Thing> byCode = new HashMap<>();
  final List<Thing> things = new ArrayList<>();
  private Instant now = Line.START;
  private int step;
  private int beat;
  private boolean induct = true;
  private int starts = 1;
  private int seen;
  private int resumeAt = Integer.MAX_VALUE;

  /// What is really on the belt.
  static final class Thing {
    final String code;
    final Expectation.Known expected;
    final long trueMg;
    int lane;
    boolean gateStuck;

    Thing(String code, Expectation.Known expected, long trueMg) {
      this.code = code;
      this.expected = expected;
      this.trueMg = trueMg;
    }

    /// How far off it may be, for three standard deviations.
    double allowedMg() {
      return Math.floor(3 * Math.hypot((double) expected.sigmaMg(), SCALE_SIGMA_MG));
    }

    double offMg() {
      return trueMg - expected.meanMg();
    }
  }

  BusyBelt(long seed, Watched station) {
    this.random = new Random(seed);
    this.station = station;
    Random noise = new Random(seed + 1);
    this.belt = new BeltModel(LAYOUT, Line.START, mg -> mg + Math.round(noise.nextGaussian() * SCALE_SIGMA_MG));
  }

  @Override
  public Optional<Left> left(String barcode) {
    return Optional.empty();
  }

  @Override
  public Lookup parcel(String barcode) {
    Thing thing = byCode.get(barcode);
    return thing == null
        ? new Lookup.NotOurs()
        : new Lookup.Ours(barcode, 1, "tea", "post", Standing.FREE, thing.expected);
  }

  /// Runs until so many parcels have been put on, and what became of each is known.
  void run(int parcels) {
    beats();
    starts = belt.registers()[17];
    hear(new LineInput.Started());
    while (things.size() < parcels) {
      if (step % STEPS_A_PARCEL == 0) {
        dailyFaults();
        put();
      }
      steps();
    }
    List.copyOf(repairAt.keySet()).forEach(belt::repair);
    for (int left = 60_000 / STEP_MILLIS; left > 0; left--) {
      steps();
    }
  }

  private void put() {
    long mean = 300_000L + random.nextInt(8_700_000);
    Expectation.Known expected = new Expectation.Known(mean, mean / 100);
    double lacks = random.nextInt(100) == 0 ? mean * (0.02 + 0.3 * random.nextDouble()) : 0;
    long real = Math.max(1, Math.round(mean - lacks + random.nextGaussian() * expected.sigmaMg()));
    Thing thing = new Thing("TC" + things.size(), expected, real);
    OptionalInt track = belt.place(new Carton(thing.code, new Mass(real), 300));
    if (track.isPresent()) {
      things.add(thing);
      byCode.put(thing.code, thing);
      byTrack.put(track.getAsInt(), thing);
    }
  }

  /// Faults of a parcel hold for one; what is wrong with the line stays so for a while.
  private void dailyFaults() {
    List.copyOf(repairAt.entrySet()).stream().filter(due -> due.getValue() <= step).map(Map.Entry::getKey).forEach(fault -> {
      belt.repair(fault);
      repairAt.remove(fault);
    });
    chance(LineFault.NO_READ, 100, 1);
    chance(LineFault.TWO_ON_BELT, 300, 1);
    chance(LineFault.TOO_LONG, 1000, 1);
    chance(LineFault.UNSETTLED, 200, 1);
    chance(LineFault.WEIGHT_MISSING, 500, 1);
    chance(LineFault.WEIGHT_LATE, 1000, 1);
    chance(LineFault.TRACK_REUSED, 5000, 1);
    chance(LineFault.LANE_EYE_SILENT, 5000, 400);
    chance(LineFault.PROBLEM_LANE_FULL, 5000, 800);
    chance(LineFault.GATE_STUCK, 5000, 200);
    chance(LineFault.PLC_HALTED, 9000, 200);
    if (random.nextInt(9000) == 0) {
      belt.fault(LineFault.PLC_RESTART);
    }
  }

  private void chance(LineFault fault, int oneIn, int forSteps) {
    if (random.nextInt(oneIn) == 0 && !repairAt.containsKey(fault)) {
      belt.fault(fault);
      repairAt.put(fault, step + forSteps);
    }
  }

  private void steps() {
    step++;
    now = now.plusMillis(STEP_MILLIS);
    if (step % 4 == 0) {
      beats();
    }
    belt.advance(now).forEach(this::happened);
    registers();
    if (step >= resumeAt) {
      resumeAt = Integer.MAX_VALUE;
      hear(new LineInput.ResumeAsked("lead"));
    }
    hear(new LineInput.Tick());
  }

  private void beats() {
    beat = beat % 65_535 + 1;
    belt.write(0, beat, induct ? 1 : 0);
  }

  private void happened(BeltEvent event) {
    switch (event) {
      case BeltEvent.Inducted in when in.trackId() > 0 ->
        hear(new LineInput.Inducted(in.trackId(), in.barcode(), "induct", in.at()));
      case BeltEvent.Weighed weighed when weighed.trackId() > 0 -> hear(new LineInput.Measured(weighed.trackId(),
          state(weighed.status()), weighed.mass().milligrams(), null,
          new WeighEvidence("belt-scale", "%04x%09x".formatted(weighed.trackId(), weighed.mass().milligrams()), null,
              weighed.at())));
      case BeltEvent.Diverted diverted when diverted.trackId() > 0 -> {
        Thing thing = byTrack.get(diverted.trackId());
        if (thing != null) {
          thing.lane = diverted.lane();
          thing.gateStuck = repairAt.containsKey(LineFault.GATE_STUCK);
        }
      }
      default -> {
        // the control knows neither which it was nor tells of it
      }
    }
  }

  private static MeasureState state(String status) {
    return switch (status) {
      case "OK" -> MeasureState.OK;
      case "TWO" -> MeasureState.TWO_ON_BELT;
      case "LONG" -> MeasureState.TOO_LONG;
      default -> MeasureState.UNSETTLED;
    };
  }

  /// What the station reads of the control: its starts, and the ring of what the lane eyes saw.
  private void registers() {
    int[] registers = belt.registers();
    if (registers[17] != starts) {
      starts = registers[17];
      seen = registers[21];
      hear(new LineInput.ControlRestarted(2));
    }
    for (; seen != registers[21]; seen = (seen + 1) & 0xFFFF) {
      int place = 22 + 2 * (seen % 16);
      if (registers[place] > 0) {
        hear(new LineInput.LaneSeen(registers[place], registers[place + 1], now));
      }
    }
  }

  private Set<InductStop> troubles() {
    Set<InductStop> troubles = EnumSet.noneOf(InductStop.class);
    int state = belt.registers()[18];
    if ((state & 1) != 0) {
      troubles.add(InductStop.PROBLEM_LANE_FULL);
    }
    if ((state & 2) != 0) {
      troubles.add(InductStop.GATE_STUCK);
    }
    return troubles;
  }

  private void hear(LineInput input) {
    for (LineEffect effect : station.hears(input, this, new LineSurroundings(now, SETTINGS, troubles()))) {
      switch (effect) {
        case LineEffect.Divert divert -> command(divert);
        case LineEffect.RunInduct _ -> induct = true;
        case LineEffect.StopInduct _ -> induct = false;
        case LineEffect.InductAlarm _ -> resumeAt = step + 400;
        default -> {
          // the referee counts alarms
        }
      }
    }
  }

  private void command(LineEffect.Divert divert) {
    int millis = (int) Duration.between(now, divert.deadline()).toMillis();
    boolean taken = millis > 0
        && belt.write(2, divert.trackId(), divert.lane(), millis + 200, beat, (divert.sequence() - 1) % 65_535 + 1);
    if (!taken) {
      hear(new LineInput.DivertRefused(divert.sequence(), "refused"));
    }
  }
}

package org.packdesk.devices.virtual;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.Mass;

/// A weigh line's belt and its control, in whatever time the caller gives: nothing in it waits or looks at a clock. Parcels are followed by the
/// belt's way, not by time, as encoders do; so a belt that stops loses nobody. Not thread-safe.
public final class BeltModel {

  static final int PARCELS_MAX = 1000;
  private static final int TRACK_MAX = 65_535;
  private static final int TELEGRAM_MM = 120;
  private static final int ADOPTED_MM = 400;
  private static final int LANES = 2;
  private static final int STARTS = 17;
  private static final long NANOS = 1_000_000_000L;

  private BeltLayout layout;
  private final GateControl control;
  private final LongUnaryOperator scale;
  private final Queue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::wayMicrons).thenComparingLong(Due::number));
  private final Set<LineFault> faults = EnumSet.noneOf(LineFault.class);
  private Instant now;
  private long wayMicrons;
  private long number;
  private int lastTrack;
  private @Nullable Parcel last;

  /// @param scale what the scale makes of a parcel's milligrams: its noise
  public BeltModel(BeltLayout layout, Instant start, LongUnaryOperator scale) {
    this.layout = layout;
    this.control = new GateControl(LANES);
    this.now = start;
    this.scale = scale;
  }

  private enum Place {
    INDUCT, SCALE, GATE, EYE
  }

  private record Due(long wayMicrons, long number, Place place, Parcel parcel) {}

  private static final class Parcel {
    private final int track;
    private final Carton carton;
    private final Set<LineFault> faults;
    private final long onMicrons;
    private final int starts;
    private boolean crowded;
    private int lane;

    private Parcel(int track, Carton carton, Set<LineFault> faults, long onMicrons, int starts) {
      this.track = track;
      this.carton = carton;
      this.faults = faults;
      this.onMicrons = onMicrons;
      this.starts = starts;
    }
  }

  /// The registers' side of the line.
  GateControl control() {
    return control;
  }

  public void fault(LineFault fault) {
    control.fault(fault);
    if (fault != LineFault.PLC_RESTART) {
      faults.add(fault);
    }
  }

  public void repair(LineFault fault) {
    control.repair(fault);
    faults.remove(fault);
  }

  /// How fast the belt runs from now on.
  void speed(int mmPerS) {
    layout = layout.atSpeed(mmPerS);
  }

  public boolean inductRuns() {
    return control.inductRuns(now);
  }

  /// Writes the control's registers from the given one on, as the station does; true when a command in it was taken.
  public boolean write(int register, int... values) {
    GateControl.Answered answer = control.write(register, values, now);
    return answer != null && answer.code() == 0;
  }

  /// The control's registers as they are now.
  public int[] registers() {
    return control.read(now);
  }

  /// Parcels on the belt.
  public int parcels() {
    return (int) due.stream().map(Due::parcel).distinct().count();
  }

  /// Puts a parcel in front of the induct scanner and returns its track id; empty while the induct stops or the belt is full.
  public OptionalInt place(Carton carton) {
    if (!inductRuns() || due.size() >= PARCELS_MAX) {
      return OptionalInt.empty();
    }
    boolean reused = faults.contains(LineFault.TRACK_REUSED) && lastTrack > 0;
    lastTrack = reused ? lastTrack : lastTrack % TRACK_MAX + 1;
    Parcel parcel = new Parcel(lastTrack, carton, EnumSet.copyOf(faultsOrNone()), wayMicrons, registers()[STARTS]);
    Parcel before = last;
    if (before != null && wayMicrons - before.onMicrons < microns(layout.scaleMm())) {
      before.crowded = true;
      parcel.crowded = true;
    }
    last = parcel;
    control.comes(parcel.track);
    add(0, Place.INDUCT, parcel);
    boolean late = faults.contains(LineFault.WEIGHT_LATE);
    add(late ? layout.gateMm() + TELEGRAM_MM : layout.scaleEndMm() + TELEGRAM_MM, Place.SCALE, parcel);
    add(layout.gateMm(), Place.GATE, parcel);
    add(layout.eyeMm(), Place.EYE, parcel);
    return OptionalInt.of(parcel.track);
  }

  private Set<LineFault> faultsOrNone() {
    return faults.isEmpty() ? EnumSet.noneOf(LineFault.class) : faults;
  }

  /// A gate without a line before it: the parcel that a command names is just in front of it.
  void adopt(int trackId) {
    Parcel parcel = new Parcel(trackId, new Carton("", Mass.ZERO, 0), EnumSet.noneOf(LineFault.class), wayMicrons,
        registers()[STARTS]);
    control.comes(trackId);
    add(ADOPTED_MM, Place.GATE, parcel);
    add(ADOPTED_MM + layout.eyeMm() - layout.gateMm(), Place.EYE, parcel);
  }

  private void add(int aheadMm, Place place, Parcel parcel) {
    due.add(new Due(wayMicrons + microns(aheadMm), number++, place, parcel));
  }

  private static long microns(int mm) {
    return mm * 1000L;
  }

  /// When the next thing happens, as long as the belt runs.
  public Optional<Instant> next() {
    Due first = due.peek();
    return first == null || !control.beltRuns()
        ? Optional.empty()
        : Optional.of(now.plus(timeFor(first.wayMicrons - wayMicrons)));
  }

  /// Moves the belt up to that moment; what happened on the way, in its order.
  public List<BeltEvent> advance(Instant to) {
    List<BeltEvent> events = new ArrayList<>();
    while (control.beltRuns() && !due.isEmpty()) {
      Due first = due.element();
      Instant at = now.plus(timeFor(first.wayMicrons - wayMicrons));
      if (at.isAfter(to)) {
        break;
      }
      now = at;
      wayMicrons = first.wayMicrons;
      if (happens(first, events)) {
        due.remove();
      }
    }
    if (to.isAfter(now)) {
      wayMicrons += control.beltRuns() ? wayIn(Duration.between(now, to)) : 0;
      now = to;
    }
    return events;
  }

  private Duration timeFor(long microns) {
    return Duration.ofNanos(Math.max(0, microns) * NANOS / microns(layout.speedMmPerS()));
  }

  private long wayIn(Duration time) {
    return time.toNanos() * layout.speedMmPerS() / 1_000_000;
  }

  /// False when the belt stops with the parcel where it is.
  private boolean happens(Due what, List<BeltEvent> events) {
    Parcel parcel = what.parcel;
    boolean known = parcel.starts == registers()[STARTS];
    int track = known ? parcel.track : 0;
    switch (what.place) {
      case INDUCT -> events.add(
          new BeltEvent.Inducted(now, track, parcel.faults.contains(LineFault.NO_READ) ? null : parcel.carton.barcode()));
      case SCALE -> {
        if (!parcel.faults.contains(LineFault.WEIGHT_MISSING) && known) {
          events.add(new BeltEvent.Weighed(now, track, status(parcel), measured(parcel)));
        }
      }
      case GATE -> {
        parcel.lane = control.laneFor(track, now);
        if (parcel.lane == 0) {
          return false;
        }
        events.add(new BeltEvent.Diverted(now, track, parcel.lane));
      }
      case EYE -> {
        control.seen(track, parcel.lane);
        events.add(new BeltEvent.Seen(now, track, parcel.lane));
      }
    }
    return true;
  }

  private Mass measured(Parcel parcel) {
    return new Mass(Math.max(0, scale.applyAsLong(parcel.carton.mass().milligrams())));
  }

  private String status(Parcel parcel) {
    if (parcel.crowded || parcel.faults.contains(LineFault.TWO_ON_BELT)) {
      return "TWO";
    }
    if (parcel.carton.lengthMm() > layout.scaleMm() || parcel.faults.contains(LineFault.TOO_LONG)) {
      return "LONG";
    }
    return parcel.faults.contains(LineFault.UNSETTLED) ? "UNSETTLED" : "OK";
  }
}

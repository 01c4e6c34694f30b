package org.packdesk.station.weighing;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.DivertCommanded;
import org.packdesk.persistence.facts.DivertConfirmed;
import org.packdesk.persistence.facts.DivertRefused;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.GateHeard;
import org.packdesk.persistence.facts.InductResumed;
import org.packdesk.persistence.facts.InductStop;
import org.packdesk.persistence.facts.InductStopped;
import org.packdesk.persistence.facts.LineMode;
import org.packdesk.persistence.facts.LineModeChanged;
import org.packdesk.persistence.facts.LineStarted;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.LossCause;
import org.packdesk.persistence.facts.MeasureState;
import org.packdesk.persistence.facts.ParcelFound;
import org.packdesk.persistence.facts.ParcelInducted;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.ParcelLost;
import org.packdesk.persistence.facts.ParcelMeasured;
import org.packdesk.persistence.facts.ScaleChecked;
import org.packdesk.persistence.facts.StopReviewed;
import org.packdesk.persistence.facts.StrangerSeen;

/// Everything a weigh line knows of its own work, as a value: [#after] is the only way it changes, and replaying the journal's facts
/// through it gives the same session again. Parcels are known by their pass, because the control gives track ids again.
public final class LineSession {
  private static final LineSession EMPTY = new LineSession(Belt.EMPTY, Numbers.NONE, null, Set.of(), LineCounts.NONE,
      Trend.NONE);

  private final Belt belt;
  private final Numbers numbers;
  private final @Nullable LineModeChanged switched;
  private final Set<InductStop> stops;
  private final LineCounts counts;
  private final Trend trend;

  /// The last ones that were used.
  ///
  /// @param pass of a parcel @param sequence of a gate command
  /// @param eyes how far the gate's control has counted, or null before it was heard
  record Numbers(long pass, int sequence, @Nullable Eyes eyes) {
    static final Numbers NONE = new Numbers(0, 0, null);

    Numbers inducted(long newest) {
      return new Numbers(newest, sequence, eyes);
    }

    Numbers commanded(int newest) {
      return new Numbers(pass, newest, eyes);
    }

    Numbers heard(GateHeard heard) {
      return new Numbers(pass, sequence, new Eyes(heard.starts(), heard.seenEver()));
    }

    Numbers oneSeen() {
      return eyes == null ? this : new Numbers(pass, sequence, new Eyes(eyes.starts, (eyes.seenEver + 1) % Eyes.WRAP));
    }
  }

  /// @param starts of the gate's control @param seenEver by its lane eyes, as far as it was told here
  record Eyes(int starts, int seenEver) {
    private static final int WRAP = 0x1_0000;

    /// How many were seen since; empty for a count that went back.
    OptionalInt missed(int seenNow) {
      int more = Math.floorMod(seenNow - seenEver, WRAP);
      return more < WRAP / 2 ? OptionalInt.of(more) : OptionalInt.empty();
    }
  }

  LineSession(Belt belt, Numbers numbers, @Nullable LineModeChanged switched, Set<InductStop> stops, LineCounts counts,
      Trend trend) {
    this.belt = belt;
    this.numbers = numbers;
    this.switched = switched;
    this.stops = Set.copyOf(stops);
    this.counts = counts;
    this.trend = trend;
  }

  public static LineSession empty() {
    return EMPTY;
  }

  /// One input worked out by the rules; pure, and this session stays as it is.
  public LineStep on(LineInput input, LineCatalogue catalogue, LineSurroundings around) {
    LineTurn turn = new LineTurn(this, catalogue, around);
    switch (input) {
      case LineInput.Inducted in -> InductRules.inducted(turn, in);
      case LineInput.Measured measured -> ScaleRules.measured(turn, measured);
      case LineInput.ParcelTold told -> ScaleRules.told(turn, told.barcode());
      case LineInput.DivertRefused refused -> GateRules.refused(turn, refused);
      case LineInput.DivertLost lost -> GateRules.lost(turn, lost);
      case LineInput.LaneSeen seen -> GateRules.seen(turn, seen);
      case LineInput.ControlRestarted restarted -> GateRules.restarted(turn, restarted.starts());
      case LineInput.GateHeard heard -> GateRules.heard(turn, heard);
      case LineInput.Scanned scanned -> LeadRules.scanned(turn, scanned);
      case LineInput.ModeAsked asked -> LeadRules.switched(turn, asked);
      case LineInput.ResumeAsked asked -> LeadRules.resumed(turn, asked.operator());
      case LineInput.CaseEnded ended -> ReviewRules.ended(turn, ended);
      case LineInput.Started _ -> InductRules.started(turn);
      case LineInput.Tick _ -> {
        // what is due is done with every input
      }
    }
    LeadRules.timeOver(turn);
    ScaleRules.due(turn);
    GateRules.due(turn);
    InductRules.stops(turn);
    if (input instanceof LineInput.Started) {
      InductRules.tell(turn);
    }
    return turn.end();
  }

  /// The parcels on the belt, the oldest first; 64 at most.
  public List<LineParcel> onBelt() {
    return belt.on();
  }

  /// When a [LineInput.Tick] is due at the latest; empty while nothing is waited for.
  public Optional<Instant> due(LineSettings.Travel travel) {
    return belt.on().stream().map(parcel -> parcel.due(travel)).min(Comparator.naturalOrder());
  }

  /// The last parcels that left the belt, the oldest first.
  public List<EndedPass> ended() {
    return belt.ended();
  }

  /// Those that nobody has seen or found since, the oldest first.
  public List<EndedPass> lost() {
    return belt.ended().stream().filter(EndedPass::isLost).toList();
  }

  /// Why no parcel may enter; empty while the induct runs.
  public Set<InductStop> stops() {
    return stops;
  }

  public LineCounts counts() {
    return counts;
  }

  /// Whether expectations are missing as a class.
  public boolean expectationsMissing() {
    return trend.expectationsMissing();
  }

  /// How the scale shows the reference weight, and on average the parcels.
  public ScaleWatch scale() {
    return trend.scale();
  }

  /// What the indicators are read from.
  public Tallies tallies() {
    return trend.tallies();
  }

  public LineMode mode(Instant now) {
    return switched == null || switched.until() == null || !now.isBefore(switched.until()) ? LineMode.CHECKING : switched.mode();
  }

  /// How a lead switched the line last, or null when nobody did.
  @Nullable
  public LineModeChanged switched() {
    return switched;
  }

  Belt belt() {
    return belt;
  }

  Numbers numbers() {
    return numbers;
  }

  Trend trend() {
    return trend;
  }

  /// The session after one stored fact. Facts of other work leave it as it is.
  public LineSession after(Fact fact) {
    return switch (fact) {
      case ParcelInducted in -> with(belt.with(LineParcel.of(in)), numbers.inducted(in.pass()),
          counts.inducted(in.round()), trend);
      case ParcelMeasured measured -> with(belt.change(measured.pass(), parcel -> parcel.measured(measured)), numbers,
          measured.state() == MeasureState.OK ? counts.oneWeighed() : counts, trend);
      case ParcelJudged judged -> judged(judged);
      case DivertCommanded command ->
        with(belt.change(command.pass(), parcel -> parcel.commanded(command)), numbers.commanded(command.sequence()),
            counts, trend);
      case DivertRefused no -> with(belt.change(no.pass(), parcel -> parcel.refused(no.words())));
      case DivertConfirmed seen -> with(belt.seen(seen.pass(), seen.lane()), numbers.oneSeen(), counts.confirmed(seen.lane()),
          ended(seen.pass(), Tally.Seen.YES).confirmed());
      case ParcelLost lost -> with(belt.lost(lost.pass(), lost.cause()), numbers, counts.oneLost(), lost(lost));
      case ParcelFound found -> with(belt.changeEnded(found.pass(), EndedPass::foundAgain));
      case LineModeChanged changed -> new LineSession(belt, numbers, changed, stops, counts, trend);
      case InductStopped stopped -> stops(now -> now.add(stopped.cause()), trend);
      case InductResumed resumed -> stops(now -> now.remove(resumed.cause()),
          resumed.cause() == InductStop.NOT_CONFIRMING ? trend.confirmed() : trend);
      case LineStarted started -> with(belt.changeAll(parcel -> parcel.asked(started.askedUntil())));
      case ScaleChecked checked -> with(belt.change(checked.pass(), LineParcel::checkedScale), numbers, counts,
          trend.watched(trend.scale().checked(checked)));
      case StrangerSeen _ -> with(belt, numbers.oneSeen(), counts, trend);
      case GateHeard heard -> with(belt, numbers.heard(heard), counts, trend);
      case StopReviewed stop -> with(belt, numbers, counts, trend.reviewed(stop));
      default -> this;
    };
  }

  /// A parcel that was lost before is not counted again, and the reference weight is none.
  private Trend ended(long pass, Tally.Seen seen) {
    ScaleChecked check = trend.scale().last();
    return belt.of(pass).filter(parcel -> check == null || check.pass() != pass).map(parcel -> trend.ended(parcel, seen))
        .orElse(trend);
  }

  private Trend lost(ParcelLost lost) {
    Trend ended = ended(lost.pass(), Tally.Seen.NO);
    return lost.cause() == LossCause.NOT_CONFIRMED || lost.cause() == LossCause.NO_ANSWER ? ended.oneLost() : ended;
  }

  private LineSession judged(ParcelJudged judged) {
    LineVerdict before = belt.of(judged.pass()).map(LineParcel::judged).map(ParcelJudged::verdict).orElse(null);
    boolean byWeight = switch (judged.otherwise() == null ? judged.verdict() : judged.otherwise()) {
      case PASS, LIGHT, HEAVY, NO_EXPECTATION -> true;
      default -> false;
    };
    boolean missing = judged.verdict() == LineVerdict.NO_EXPECTATION || judged.otherwise() == LineVerdict.NO_EXPECTATION;
    return with(belt.change(judged.pass(), parcel -> parcel.judged(judged)), numbers, counts.judged(before, judged.verdict()),
        (byWeight ? trend.judged(missing) : trend).watched(trend.scale().judged(judged)));
  }

  private LineSession stops(StopChange change, Trend nextTrend) {
    Set<InductStop> next = stops.isEmpty() ? EnumSet.noneOf(InductStop.class) : EnumSet.copyOf(stops);
    change.apply(next);
    return new LineSession(belt, numbers, switched, next, counts, nextTrend);
  }

  private interface StopChange {
    boolean apply(Set<InductStop> stops);
  }

  private LineSession with(Belt next) {
    return with(next, numbers, counts, trend);
  }

  private LineSession with(Belt next, Numbers nextNumbers, LineCounts nextCounts, Trend nextTrend) {
    return new LineSession(next, nextNumbers, switched, stops, nextCounts, nextTrend);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LineSession that && belt.equals(that.belt) && numbers.equals(that.numbers)
        && Objects.equals(switched, that.switched) && stops.equals(that.stops) && counts.equals(that.counts)
        && trend.equals(that.trend);
  }

  @Override
  public int hashCode() {
    return Objects.hash(belt, numbers, switched, stops, counts, trend);
  }

  @Override
  public String toString() {
    return "LineSession[on=" + belt.on() + ", stops=" + stops + ", counts=" + counts + "]";
  }
}

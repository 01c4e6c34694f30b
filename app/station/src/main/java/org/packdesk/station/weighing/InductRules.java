package org.packdesk.station.weighing;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.InductResumed;
import org.packdesk.persistence.facts.InductStop;
import org.packdesk.persistence.facts.InductStopped;
import org.packdesk.persistence.facts.LineStarted;
import org.packdesk.persistence.facts.LossCause;
import org.packdesk.persistence.facts.ParcelFound;
import org.packdesk.persistence.facts.ParcelInducted;
import org.packdesk.persistence.facts.VerdictCause;

/// Parcels come onto the line; whether any may.
final class InductRules {
  private static final Set<InductStop> BY_DEVICES = Set.of(InductStop.GATE_OFFLINE, InductStop.SCALE_OFFLINE,
      InductStop.PROBLEM_LANE_FULL, InductStop.GATE_STUCK);

  private InductRules() {}

  static void inducted(LineTurn turn, LineInput.Inducted in) {
    Optional<LineParcel> same = turn.belt().tracked(in.trackId());
    if (same.isPresent() && isSaidTwice(turn, same.get(), in)) {
      return;
    }
    same.ifPresent(other -> GateRules.lose(turn, other, LossCause.TRACK_REUSED));
    Optional<EndedPass> past = Optional.ofNullable(in.barcode()).flatMap(code -> cameBefore(turn, in, code));
    boolean again = same.isPresent() || turn.restless(in.trackId(), in.at()).isPresent();
    VerdictCause doubt = again ? VerdictCause.TRACK_ID_TWICE : null;
    if (doubt == null && in.barcode() != null) {
      doubt = twice(turn, 0, in.barcode());
    }
    int round = past.map(each -> each.inducted().round() + 1).orElse(1);
    LineParcel parcel = onto(turn,
        new ParcelInducted(turn.session().numbers().pass() + 1, in.trackId(), in.barcode(), round, doubt,
            in.device(), in.at()));
    if (parcel == null) {
      return;
    }
    if (doubt == VerdictCause.TRACK_ID_TWICE) {
      // what the gate was told for this track id must not count for another parcel
      ScaleRules.judge(turn, parcel, doubt);
    } else if (in.barcode() != null && turn.lookup(in.barcode()) instanceof Lookup.NotKnown) {
      turn.then(new LineEffect.AskCentral(in.barcode()));
    }
  }

  /// The same words again, before the parcel can have reached the scale.
  private static boolean isSaidTwice(LineTurn turn, LineParcel parcel, LineInput.Inducted in) {
    return Objects.equals(parcel.inducted().barcode(), in.barcode()) && in.at().isBefore(parcel.tellsFrom(turn.travel()))
        && parcel.inducted().doubt() == null;
  }

  /// The newest pass of this label that is over: one that no lane eye can see any more was carried round. Until then it may just be
  /// arriving in the good lane.
  private static Optional<EndedPass> cameBefore(LineTurn turn, LineInput.Inducted in, String code) {
    turn.belt().coded(code).filter(other -> in.at().isAfter(other.carriedRoundFrom(turn.travel())))
        .ifPresent(other -> GateRules.lose(turn, other, other.askedUntil() == null
            ? LossCause.CARRIED_ROUND
            : LossCause.STATION_RESTARTED));
    Optional<EndedPass> past = turn.belt().newest(each -> code.equals(each.code()));
    past.filter(EndedPass::isLost)
        .ifPresent(lost -> turn.happen(new ParcelFound(lost.inducted().pass(), lost.inducted().trackId(), code)));
    return past;
  }

  /// What speaks against a parcel whose label was seen before: on the belt, or on a parcel that may be in the good lane.
  ///
  /// @param pass of that parcel, or 0 when it is not followed yet
  static @Nullable VerdictCause twice(LineTurn turn, long pass, String code) {
    Optional<LineParcel> other = turn.belt().on().stream().filter(each -> each.pass() != pass && code.equals(each.code()))
        .findFirst();
    if (other.isPresent() && other.get().mayLeave() && !turn.now().isBefore(other.get().atGate(turn.travel()))) {
      return VerdictCause.LABEL_LEFT;
    }
    if (other.isPresent()) {
      ScaleRules.callBack(turn, other.get(), VerdictCause.LABEL_TWICE);
      return VerdictCause.LABEL_TWICE;
    }
    return turn.mayHaveLeft(code) ? VerdictCause.LABEL_LEFT : null;
  }

  /// @return the parcel as it is followed, or null when the belt holds more than can be
  static @Nullable LineParcel onto(LineTurn turn, ParcelInducted inducted) {
    boolean full = turn.belt().on().size() >= LineSettings.BELT_MAX;
    turn.happen(inducted);
    LineParcel parcel = turn.parcel(inducted.pass());
    if (full) {
      GateRules.lose(turn, parcel, LossCause.BELT_FULL);
      return null;
    }
    return parcel;
  }

  /// Nobody knows what was said while the program stood: what has no verdict goes to the problem lane, what was commanded is looked
  /// for, and no command is given again.
  static void started(LineTurn turn) {
    List<LineParcel> on = turn.belt().on();
    turn.happen(new LineStarted(turn.now(), turn.now().plus(turn.travel().eye()), on.size()));
    on.stream().filter(parcel -> parcel.judged() == null)
        .forEach(parcel -> ScaleRules.judge(turn, turn.parcel(parcel.pass()), VerdictCause.RESTARTED));
  }

  /// The induct as it has to be, whatever it was told before.
  static void tell(LineTurn turn) {
    turn.then(turn.session().stops().isEmpty() ? new LineEffect.RunInduct() : new LineEffect.StopInduct());
  }

  /// What the devices tell and how full the belt is: each cause stands as long as it is true.
  static void stops(LineTurn turn) {
    Set<InductStop> was = turn.session().stops();
    Set<InductStop> now = EnumSet.noneOf(InductStop.class);
    BY_DEVICES.stream().filter(turn.around().troubles()::contains).forEach(now::add);
    int on = turn.belt().on().size();
    if (on >= LineSettings.BELT_MAX || (on > LineSettings.BELT_RESUMES && was.contains(InductStop.BELT_FULL))) {
      now.add(InductStop.BELT_FULL);
    }
    now.stream().filter(cause -> !was.contains(cause)).forEach(cause -> stop(turn, cause));
    was.stream().filter(cause -> (BY_DEVICES.contains(cause) || cause == InductStop.BELT_FULL) && !now.contains(cause)).sorted()
        .forEach(cause -> resume(turn, cause, null));
  }

  static void stop(LineTurn turn, InductStop cause) {
    if (turn.session().stops().contains(cause)) {
      return;
    }
    if (turn.session().stops().isEmpty()) {
      turn.then(new LineEffect.StopInduct());
    }
    turn.happen(new InductStopped(cause));
    turn.then(new LineEffect.InductAlarm(cause));
  }

  static void resume(LineTurn turn, InductStop cause, @Nullable String operator) {
    turn.happen(new InductResumed(cause), operator);
    if (turn.session().stops().isEmpty()) {
      turn.then(new LineEffect.RunInduct());
    }
  }
}

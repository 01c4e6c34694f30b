package org.packdesk.station.weighing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.packdesk.persistence.facts.DivertConfirmed;
import org.packdesk.persistence.facts.DivertRefused;
import org.packdesk.persistence.facts.GateHeard;
import org.packdesk.persistence.facts.InductStop;
import org.packdesk.persistence.facts.LossCause;
import org.packdesk.persistence.facts.ParcelLost;
import org.packdesk.persistence.facts.StrangerSeen;
import org.packdesk.station.weighing.LineEffect.Alarm;

/// What became of the parcels: where a lane eye saw them, or that none did. Nothing is lost without an alarm.
final class GateRules {

  private GateRules() {}

  static void refused(LineTurn turn, LineInput.DivertRefused input) {
    turn.belt().commanded(input.sequence()).filter(parcel -> parcel.refused() == null).ifPresent(
        parcel -> turn.happen(new DivertRefused(parcel.pass(), parcel.trackId(), input.sequence(), input.words())));
  }

  static void lost(LineTurn turn, LineInput.DivertLost input) {
    turn.belt().commanded(input.sequence()).ifPresent(parcel -> lose(turn, parcel, input.cause()));
  }

  static void seen(LineTurn turn, LineInput.LaneSeen input) {
    Optional<LineParcel> parcel = turn.belt().tracked(input.trackId())
        .filter(each -> !input.at().isBefore(each.tellsFrom(turn.travel())));
    if (parcel.isPresent()) {
      confirm(turn, parcel.get(), input);
      return;
    }
    Optional<EndedPass> past = turn.restless(input.trackId(), input.at());
    Optional<EndedPass> lost = turn.belt().lostAs(input.trackId(), input.at().minus(turn.travel().rest()));
    if (lost.isPresent()) {
      confirm(turn, lost.get(), input);
    } else if (past.isEmpty() || !Integer.valueOf(input.lane()).equals(past.get().lane())) {
      stranger(turn, input);
    }
  }

  private static void confirm(LineTurn turn, LineParcel parcel, LineInput.LaneSeen input) {
    turn.happen(new DivertConfirmed(parcel.pass(), input.trackId(), input.lane(), input.at(), parcel.code()));
    if (!parcel.mayLeave()) {
      alarmIfGood(turn, input.lane(), parcel.pass());
    }
  }

  private static void confirm(LineTurn turn, EndedPass lost, LineInput.LaneSeen input) {
    long pass = lost.inducted().pass();
    turn.happen(new DivertConfirmed(pass, input.trackId(), input.lane(), input.at(), lost.code()));
    if (!lost.mayLeave()) {
      alarmIfGood(turn, input.lane(), pass);
    }
  }

  /// What lane eyes saw while the program stood, as far as the control still knows it. A control that was started anew in between, or
  /// that counts otherwise than before, knows nothing of our parcels.
  static void heard(LineTurn turn, LineInput.GateHeard input) {
    LineSession.Eyes known = turn.session().numbers().eyes();
    if (known != null && known.starts() != input.starts()) {
      lose(turn);
    } else if (known != null) {
      List<LineInput.InLane> newest = input.newest();
      int missed = known.missed(input.seenEver()).orElse(0);
      newest.subList(Math.max(0, newest.size() - missed), newest.size())
          .forEach(seen -> meanwhile(turn, new LineInput.LaneSeen(seen.trackId(), seen.lane(), input.at())));
    }
    turn.happen(new GateHeard(input.starts(), input.seenEver()));
  }

  /// When it was is not known, so only the order tells which parcel of a track id it is.
  private static void meanwhile(LineTurn turn, LineInput.LaneSeen input) {
    Optional<LineParcel> parcel = turn.belt().tracked(input.trackId());
    Optional<EndedPass> lost = turn.belt().lostAs(input.trackId(), Instant.MAX);
    Optional<EndedPass> past = turn.belt().newest(each -> each.inducted().trackId() == input.trackId());
    if (parcel.isPresent()) {
      confirm(turn, parcel.get(), input);
    } else if (lost.isPresent()) {
      confirm(turn, lost.get(), input);
    } else if (past.isEmpty() || !Integer.valueOf(input.lane()).equals(past.get().lane())) {
      stranger(turn, input);
    }
  }

  private static void stranger(LineTurn turn, LineInput.LaneSeen input) {
    turn.happen(new StrangerSeen(input.trackId(), input.lane(), input.at()));
    alarmIfGood(turn, input.lane(), 0);
  }

  private static void alarmIfGood(LineTurn turn, int lane, long pass) {
    if (lane == LineSettings.GOOD_LANE) {
      turn.then(new LineEffect.ParcelAlarm(pass, Alarm.IN_GOOD_LANE));
      InductRules.stop(turn, InductStop.WRONG_LANE);
    }
  }

  static void restarted(LineTurn turn, int starts) {
    lose(turn);
    turn.happen(new GateHeard(starts, 0));
  }

  /// All track ids that the control gave are without meaning now.
  private static void lose(LineTurn turn) {
    List<LineParcel> on = turn.belt().on();
    on.forEach(parcel -> lose(turn, parcel, LossCause.CONTROL_RESTARTED));
    if (!on.isEmpty()) {
      InductRules.stop(turn, InductStop.CONTROL_RESTARTED);
    }
  }

  static void due(LineTurn turn) {
    Instant now = turn.now();
    turn.belt().on().stream().filter(parcel -> parcel.judged() != null && now.isAfter(parcel.seenUntil(turn.travel())))
        .forEach(parcel -> lose(turn, parcel,
            parcel.askedUntil() == null ? LossCause.NOT_CONFIRMED : LossCause.STATION_RESTARTED));
  }

  static void lose(LineTurn turn, LineParcel parcel, LossCause cause) {
    turn.happen(new ParcelLost(parcel.pass(), parcel.trackId(), cause));
    turn.then(new LineEffect.ParcelAlarm(parcel.pass(), Alarm.LOST));
    if (turn.session().trend().lostInARow() >= LineSettings.LOST_IN_A_ROW) {
      InductRules.stop(turn, InductStop.NOT_CONFIRMING);
    }
  }
}

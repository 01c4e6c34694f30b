package org.packdesk.station.weighing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.packdesk.persistence.facts.InductStop;
import org.packdesk.persistence.facts.LineMode;
import org.packdesk.persistence.facts.LineModeChanged;
import org.packdesk.persistence.facts.ParcelFound;
import org.packdesk.station.weighing.LineEffect.Why;

/// What people do at the line: switch it for a limited time, look after what stopped it, find what was lost.
final class LeadRules {
  private static final List<InductStop> LOOKED_AFTER = List.of(InductStop.NOT_CONFIRMING, InductStop.WRONG_LANE,
      InductStop.CONTROL_RESTARTED);

  private LeadRules() {}

  static void switched(LineTurn turn, LineInput.ModeAsked asked) {
    if (asked.mode() == LineMode.CHECKING) {
      turn.happen(new LineModeChanged(LineMode.CHECKING, null, asked.reason()), asked.operator());
      return;
    }
    Duration most = asked.mode() == LineMode.RECORD_ONLY ? LineSettings.RECORD_ONLY_MOST : LineSettings.SHADOW_MOST;
    if (asked.mode() == LineMode.OTHER) {
      turn.then(new LineEffect.NotSwitched(Why.NO_SUCH_MODE));
    } else if (asked.reason().isBlank() || asked.operator().isBlank()) {
      turn.then(new LineEffect.NotSwitched(Why.NO_REASON));
    } else if (!asked.lasts().isPositive() || asked.lasts().compareTo(most) > 0) {
      turn.then(new LineEffect.NotSwitched(Why.TOO_LONG));
    } else {
      turn.happen(new LineModeChanged(asked.mode(), turn.now().plus(asked.lasts()), asked.reason()), asked.operator());
    }
  }

  /// The switch has run out.
  static void timeOver(LineTurn turn) {
    LineModeChanged switched = turn.session().switched();
    if (switched != null && switched.mode() != LineMode.CHECKING && turn.mode() == LineMode.CHECKING) {
      turn.happen(new LineModeChanged(LineMode.CHECKING, null, ""));
    }
  }

  static void resumed(LineTurn turn, String operator) {
    LOOKED_AFTER.stream().filter(turn.session().stops()::contains).forEach(cause -> InductRules.resume(turn, cause, operator));
    CheckRules.again(turn);
  }

  static void scanned(LineTurn turn, LineInput.Scanned scanned) {
    String code = scanned.code();
    turn.session().lost().stream().filter(lost -> code.equals(lost.code())).toList().forEach(lost -> found(turn, lost, scanned));
    if (turn.belt().coded(code).isEmpty() && turn.mayHaveLeft(code)) {
      Optional<EndedPass> past = turn.belt().newest(each -> code.equals(each.code()) && each.lane() != null);
      past.ifPresent(each -> found(turn, each, scanned));
      turn.left(code).filter(left -> past.isEmpty() || past.get().inducted().pass() != left.pass())
          .ifPresent(left -> turn.happen(new ParcelFound(left.pass(), left.trackId(), code), scanned.operator()));
    }
  }

  private static void found(LineTurn turn, EndedPass past, LineInput.Scanned scanned) {
    turn.happen(new ParcelFound(past.inducted().pass(), past.inducted().trackId(), scanned.code()), scanned.operator());
  }
}

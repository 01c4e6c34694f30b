package org.packdesk.station.weighing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.InductStop;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// What stopped the induct, and what to do about it, for whoever stands before the screen.
public final class AlarmWords {
  private static final List<InductStop> WORST_FIRST = List.of(InductStop.WRONG_LANE, InductStop.NOT_CONFIRMING,
      InductStop.SCALE_CHECK_FAILED, InductStop.GATE_OFFLINE, InductStop.GATE_STUCK, InductStop.SCALE_OFFLINE,
      InductStop.CONTROL_RESTARTED,
      InductStop.PROBLEM_LANE_FULL, InductStop.BELT_FULL, InductStop.OTHER);

  private AlarmWords() {}

  /// The worst first.
  public static List<Words> of(Collection<InductStop> stops) {
    return stops.stream().sorted(Comparator.comparingInt(WORST_FIRST::indexOf)).map(AlarmWords::of).toList();
  }

  public static Words of(InductStop stop) {
    return Words.of(switch (stop) {
      case GATE_OFFLINE -> Say.ALARM_GATE_OFFLINE;
      case SCALE_OFFLINE -> Say.ALARM_SCALE_OFFLINE;
      case PROBLEM_LANE_FULL -> Say.ALARM_PROBLEM_LANE_FULL;
      case GATE_STUCK -> Say.ALARM_GATE_STUCK;
      case NOT_CONFIRMING -> Say.ALARM_NOT_CONFIRMING;
      case WRONG_LANE -> Say.ALARM_WRONG_LANE;
      case CONTROL_RESTARTED -> Say.ALARM_CONTROL_RESTARTED;
      case BELT_FULL -> Say.ALARM_BELT_FULL;
      case SCALE_CHECK_FAILED -> Say.ALARM_SCALE_CHECK_FAILED;
      case OTHER -> Say.ALARM_OTHER;
    });
  }

  /// The reference weight that is due, and an error that stays on one side.
  static List<Words> ofScale(ScaleWatch scale, @Nullable Reference reference, Instant now) {
    List<Words> words = new ArrayList<>();
    if (reference != null && reference.isDue(scale.lastGood(), now)) {
      words.add(Words.of(Say.ALARM_SCALE_CHECK_DUE));
    }
    if (scale.drift().drifts()) {
      words.add(Words.of(Say.ALARM_SCALE_DRIFTS, scale.drift().meanMg() / 1000));
    }
    return words;
  }

  /// What spends its budget so fast that somebody has to look today.
  static List<Words> of(LineIndicators indicators) {
    return indicators.standings().stream().filter(standing -> standing.burn() == LineIndicators.Burn.FAST)
        .map(standing -> Words.of(switch (standing.indicator()) {
          case WEIGHED -> Say.ALARM_TOO_FEW_WEIGHED;
          case NOT_KICKED_OUT -> Say.ALARM_TOO_MANY_KICKED_OUT;
          case CONFIRMED -> Say.ALARM_TOO_FEW_CONFIRMED;
          case RIGHT_WHEN_BACK -> Say.ALARM_TOO_FEW_RIGHT_WHEN_BACK;
          case STOPPED_RIGHTLY -> Say.ALARM_TOO_MANY_STOPS_WRONG;
        })).toList();
  }

  /// What spends its budget faster than it may, but not so fast that it cannot wait for a quiet hour.
  static List<Words> notices(LineIndicators indicators) {
    return indicators.standings().stream().filter(standing -> standing.burn() == LineIndicators.Burn.SLOW)
        .map(standing -> Words.of(switch (standing.indicator()) {
          case WEIGHED -> Say.NOTICE_FEW_WEIGHED;
          case NOT_KICKED_OUT -> Say.NOTICE_MANY_KICKED_OUT;
          case CONFIRMED -> Say.NOTICE_FEW_CONFIRMED;
          case RIGHT_WHEN_BACK -> Say.NOTICE_FEW_RIGHT_WHEN_BACK;
          case STOPPED_RIGHTLY -> Say.NOTICE_STOPS_WRONG;
        })).toList();
  }

  /// What to do now, in few words.
  public static Words instruction(Collection<InductStop> stops) {
    if (stops.isEmpty()) {
      return Words.of(Say.LINE_PUT_ON);
    }
    return Words.of(stops.size() == 1 && stops.contains(InductStop.PROBLEM_LANE_FULL)
        ? Say.LINE_EMPTY_PROBLEM_LANE
        : Say.LINE_PUT_NONE);
  }
}

package org.packdesk.station.weighing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.packdesk.persistence.facts.InductStop;
import org.packdesk.station.shell.Say;
import org.packdesk.station.shell.Words;

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

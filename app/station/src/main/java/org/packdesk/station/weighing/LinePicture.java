package org.packdesk.station.weighing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.LineMode;
import org.packdesk.persistence.facts.LineModeChanged;
import org.packdesk.station.shell.StationView.DeviceLight;
import org.packdesk.station.weighing.LineHistory.Pass;
import org.packdesk.station.weighing.LineSettings.Travel;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// The line as its screen shows it: a function of session, history and lights.
public final class LinePicture {
  private static final Duration RESTS_AFTER = Duration.ofMinutes(1);
  private static final int ALARMS_MAX = 8;

  private LinePicture() {}

  /// What stands beside the line's session.
  ///
  /// @param budgetPermille of the judged parcels that may be kicked out
  /// @param objectives what the line is held to
  /// @param sensors the devices' lights, in the order of the configuration
  /// @param inductScans false while the first scanner does not answer
  public record Beside(LineSettings settings, int budgetPermille, Objectives objectives, List<DeviceLight> sensors,
      boolean inductScans,
      LineView.Body body) {
    public Beside {
      sensors = List.copyOf(sensors);
    }
  }

  public static LineView of(LineSession session, LineHistory history, Beside beside, Instant now) {
    LineHistory.Minute hour = history.lastHour(now);
    LineIndicators indicators = LineIndicators.of(session.tallies(), beside.objectives(), now);
    List<Pass> newest = history.newest();
    return new LineView(state(session, history, now), AlarmWords.instruction(session.stops()),
        alarms(session, beside, newest, indicators, now), AlarmWords.notices(indicators),
        mode(session, now),
        new LineView.Counts(history.lastMinute(now), hour.inducted(), hour.judged(), hour.kickedOut(), beside.budgetPermille(),
            hour.weighed()),
        belt(session, beside.settings().travel(), now), beside.sensors(), passed(newest), lost(newest),
        beside.body());
  }

  /// The last picture of a station that takes nothing more.
  public static LineView broken(LineView last, Words why) {
    return new LineView(LineView.State.STOPPED, Words.of(Say.DO_CALL_LEAD),
        Stream.concat(Stream.of(why), last.alarms().stream()).toList(), List.of(), last.mode(), last.counts(), last.belt(),
        last.sensors(),
        last.passed(), last.lost(), last.body());
  }

  private static LineView.State state(LineSession session, LineHistory history, Instant now) {
    if (!session.stops().isEmpty()) {
      return LineView.State.STOPPED;
    }
    Instant last = history.lastInducted();
    boolean rests = session.onBelt().isEmpty() && (last == null || last.plus(RESTS_AFTER).isBefore(now));
    return rests ? LineView.State.RESTS : LineView.State.RUNS;
  }

  private static List<Words> alarms(LineSession session, Beside beside, List<Pass> newest, LineIndicators indicators,
      Instant now) {
    List<Words> alarms = new ArrayList<>(AlarmWords.of(session.stops()));
    if (!beside.inductScans()) {
      alarms.add(Words.of(Say.ALARM_SCANNER_OFFLINE));
    }
    newest.stream().filter(pass -> pass.fate() instanceof LineView.Confirmed(int lane) && lane == LineSettings.GOOD_LANE
        && pass.judged() != null && !pass.judged().verdict().leadsToGoodLane())
        .map(pass -> Words.of(Say.ALARM_IN_GOOD_LANE, pass.tail())).forEach(alarms::add);
    if (session.expectationsMissing()) {
      alarms.add(Words.of(Say.ALARM_NO_EXPECTATIONS));
    }
    alarms.addAll(AlarmWords.ofScale(session.scale(), beside.settings().reference(), now));
    alarms.addAll(AlarmWords.of(indicators));
    return alarms.stream().limit(ALARMS_MAX).toList();
  }

  private static LineView.Mode mode(LineSession session, Instant now) {
    LineMode mode = session.mode(now);
    LineModeChanged switched = session.switched();
    return new LineView.Mode(mode, mode == LineMode.CHECKING || switched == null ? null : switched.until());
  }

  private static LineView.Belt belt(LineSession session, Travel travel, Instant now) {
    Duration whole = travel.gate().plus(travel.eye());
    List<LineView.OnBelt> parcels = session.onBelt().stream()
        .map(parcel -> new LineView.OnBelt(parcel.pass(), tail(parcel.code()),
            place(Duration.between(parcel.inducted().at(), now), whole),
            parcel.judged() == null ? null : parcel.judged().verdict(),
            parcel.commanded() == null ? null : Integer.valueOf(parcel.commanded().lane())))
        .toList();
    return new LineView.Belt(place(travel.scaleFrom().plus(travel.scaleUntil()).dividedBy(2), whole), place(travel.gate(), whole),
        parcels);
  }

  private static int place(Duration since, Duration whole) {
    return Math.clamp(since.toMillis() * LineView.Belt.END / Math.max(1, whole.toMillis()), 0, LineView.Belt.END);
  }

  private static String tail(@Nullable String code) {
    return code == null ? "" : code.substring(Math.max(0, code.length() - LineHistory.TAIL));
  }

  private static List<LineView.Passed> passed(List<Pass> newest) {
    return newest.stream().flatMap(pass -> pass.judged() == null || pass.judgedAt() == null
        ? Stream.empty()
        : Stream.of(new LineView.Passed(pass.pass(), pass.judgedAt(), pass.tail(), pass.judged().verdict(), pass.judged().cause(),
            pass.judged().figures(), pass.fate())))
        .limit(LineView.PASSED_MAX).toList();
  }

  private static List<LineView.LostParcel> lost(List<Pass> newest) {
    return newest.stream().filter(pass -> pass.fate() instanceof LineView.Lost)
        .map(pass -> new LineView.LostParcel(pass.pass(), pass.tail(), pass.since())).limit(LineView.LOST_MAX).toList();
  }
}

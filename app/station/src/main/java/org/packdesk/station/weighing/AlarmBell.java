package org.packdesk.station.weighing;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.packdesk.station.weighing.LineView.LostParcel;
import org.packdesk.station.words.Words;

/// Which alarms somebody has heard, as a value. A standing one is heard once, when it begins, whatever its figures do later; each lost
/// parcel is one of its own.
///
/// @param heard how many of each kind stand
/// @param lost the newest lost parcel
public record AlarmBell(Map<String, Long> heard, long lost) {
  public static final AlarmBell NOTHING_HEARD = new AlarmBell(Map.of(), 0);

  public AlarmBell {
    heard = Map.copyOf(heard);
  }

  /// Once this picture is shown.
  public AlarmBell after(LineView view) {
    Map<String, Long> stand = view.alarms().stream().map(Words::sentence)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    long newest = view.lost().stream().mapToLong(LostParcel::pass).max().orElse(0);
    return new AlarmBell(stand, Math.max(lost, newest));
  }

  /// Whether an alarm stands after this one that did not stand before.
  public boolean ringsFor(AlarmBell next) {
    return next.lost > lost
        || next.heard.entrySet().stream().anyMatch(kind -> kind.getValue() > heard.getOrDefault(kind.getKey(), 0L));
  }
}

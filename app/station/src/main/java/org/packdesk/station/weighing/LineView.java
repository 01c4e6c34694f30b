package org.packdesk.station.weighing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.LineMode;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.VerdictCause;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.station.shell.StationView.DeviceLight;
import org.packdesk.station.shell.View;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// Everything the weigh line's screen shows at one moment, complete. Words may hold times and spans, which the screen spells.
///
/// @param instruction what to do now
/// @param alarms why somebody has to come, each with what to do, the worst first; the parcels to look for are `lost`
/// @param notices what somebody should look after these days; not urgent
/// @param sensors scanner, scale and gate in the order of the configuration
/// @param passed the last ones that were judged, the newest first; more than [#PASSED_MAX] are cut off
/// @param lost parcels to look for, the newest first; more than [#LOST_MAX] are cut off
public record LineView(State state, Words instruction, List<Words> alarms, List<Words> notices, Mode mode, Counts counts,
    Belt belt,
    List<DeviceLight> sensors, List<Passed> passed, List<LostParcel> lost, Body body) implements View {
  public static final int PASSED_MAX = 50;
  public static final int LOST_MAX = 20;

  public LineView {
    alarms = List.copyOf(alarms);
    notices = List.copyOf(notices);
    sensors = List.copyOf(sensors);
    passed = List.copyOf(passed.subList(0, Math.min(PASSED_MAX, passed.size())));
    lost = List.copyOf(lost.subList(0, Math.min(LOST_MAX, lost.size())));
  }

  /// Whether parcels may enter. RESTS: they may, and none has come for a while.
  public enum State {
    RUNS, RESTS, STOPPED
  }

  /// How the line judges. @param until when it checks again by itself, or null while it checks
  public record Mode(LineMode mode, @Nullable Instant until) {}

  /// What goes over the line. The shares are of this hour.
  ///
  /// @param perMinute parcels that were inducted in the last minute
  /// @param kickedOut judged, and not meant for the good lane
  /// @param budgetPermille of the judged that may be kicked out, at most
  /// @param weighed with a weight that may decide
  public record Counts(int perMinute, long inducted, long judged, long kickedOut, int budgetPermille, long weighed) {}

  /// The belt from the induct scanner, 0, to the lane eyes, 1000. @param scale where it stands @param gate the same
  public record Belt(int scale, int gate, List<OnBelt> parcels) {
    public static final int END = 1000;

    public Belt {
      parcels = List.copyOf(parcels);
    }
  }

  /// A parcel on the belt.
  ///
  /// @param pass its number on this line
  /// @param tail the last signs of its barcode, empty when none was read
  /// @param place where it is by the time that has passed, 0 to [Belt#END]
  /// @param verdict null before it is judged
  /// @param lane that it was commanded to, or null before
  public record OnBelt(long pass, String tail, int place, @Nullable LineVerdict verdict, @Nullable Integer lane) {}

  /// A parcel that was judged.
  ///
  /// @param tail the last signs of its barcode, empty when none was read
  /// @param cause what lies behind the verdict, or null
  /// @param figures each null where there was none
  public record Passed(long pass, Instant at, String tail, LineVerdict verdict, @Nullable VerdictCause cause,
      WeighFigures figures, Fate fate) {}

  /// Where a judged parcel went.
  public sealed interface Fate {}

  /// It is still on its way. @param lane commanded, or null before
  public record Moving(@Nullable Integer lane) implements Fate {}

  /// A lane eye saw it.
  public record Confirmed(int lane) implements Fate {}

  /// No lane eye saw it in time, and nobody has found it.
  public record Lost() implements Fate {}

  /// It was lost and a scan found it.
  public record Found() implements Fate {}

  /// A parcel to look for. @param tail empty when no barcode was read
  public record LostParcel(long pass, String tail, Instant since) {
    /// Why somebody has to come.
    public Words words() {
      return tail.isEmpty() ? Words.of(Say.ALARM_NO_BARCODE_LOST) : Words.of(Say.ALARM_PARCEL_LOST, tail);
    }
  }

  /// What fills the lower part of the screen.
  public sealed interface Body {}

  /// The belt and the last passes: the usual one. @param answer what became of a lead's last wish, or null
  public record Passes(@Nullable Words answer) implements Body {}

  /// How the measured weights differ from the expected ones. Milligrams, measured less expected.
  ///
  /// @param hours the last 24, the oldest first; hours without a parcel may be absent
  /// @param products the worst ten, the worst first
  public record Charts(List<HourError> hours, List<ProductError> products) implements Body {
    public static final int HOURS_MAX = 24;
    public static final int PRODUCTS_MAX = 10;

    public Charts {
      hours = List.copyOf(hours.subList(Math.max(0, hours.size() - HOURS_MAX), hours.size()));
      products = List.copyOf(products.subList(0, Math.min(PRODUCTS_MAX, products.size())));
    }
  }

  /// @param from the hour's first moment
  public record HourError(Instant from, long parcels, long meanMg, long sigmaMg) {}

  public record ProductError(String name, long parcels, long meanMg, long sigmaMg) {}

  /// A lead's PIN is wanted.
  ///
  /// @param wish what it is for, or null when that is asked afterwards
  /// @param typed so many digits
  /// @param answer what became of the last one, or null
  public record AskPin(@Nullable LineCommand wish, int typed, @Nullable Words answer) implements Body {}

  /// Something is to be chosen, by touch or by barcode. @param lead whose PIN it was, as people say it
  public record Choose(String lead, Words question, List<LineCommand> choices) implements Body {
    public Choose {
      choices = List.copyOf(choices);
    }
  }
}

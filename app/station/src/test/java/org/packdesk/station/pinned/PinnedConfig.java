package org.packdesk.station.pinned;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.station.setup.LineConfig;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.setup.StationConfig.LabelPaper;
import org.packdesk.station.setup.StationConfig.PrintPolicy;
import org.packdesk.station.setup.StationConfig.Role;
import org.packdesk.station.setup.StationConfig.Screen;
import org.packdesk.station.setup.StationConfig.Theme;
import org.packdesk.station.weighing.LineSettings;
import org.packdesk.station.weighing.LineSettings.Travel;
import org.packdesk.station.weighing.Tolerance;
import org.packdesk.station.weighing.Tolerance.Limit;
import org.packdesk.station.weighing.Tolerances;
import org.packdesk.station.weighing.Verdict;

/// What the pinned stations are. The line weighs 0.1 to 1.6 s after the induct, has its gate after 2 s and its lane eyes 1.5 s later.
final class PinnedConfig {
  private static final String NOWHERE = "tcp://127.0.0.1:1";
  private static final LineConfig LINE = new LineConfig("induct", "gate", LocalDate.of(2026, 1, 31), 30,
      new LineSettings(new Verdict.Scale("weigher", 5_000, 60_000_000),
          new Tolerances(Tolerance.even(new Limit(30_000, BigDecimal.ZERO, BigDecimal.ZERO), List.of()), List.of()),
          new Travel(Duration.ofMillis(100), Duration.ofMillis(1600), Duration.ofMillis(2000), Duration.ofMillis(1500),
              Duration.ofMillis(300), Duration.ofSeconds(5)),
          2));

  private PinnedConfig() {}

  static StationConfig of(Path folder, List<Role> roles) {
    boolean line = roles.contains(Role.LINE);
    return new StationConfig(line ? "line-1" : "station-1", line ? "Line 1" : "Desk 1", "site-1", roles, folder,
        URI.create("http://127.0.0.1:1"), PrintPolicy.AT_READY, LabelPaper.DEFAULT,
        new Screen(Theme.LIGHT, Locale.ENGLISH, ZoneOffset.UTC), StationConfig.Tolerances.DEFAULT,
        line
            ? List.of(DeviceSettings.inductScanner("induct", NOWHERE), DeviceSettings.checkweigher("weigher", NOWHERE),
                DeviceSettings.gate("gate", NOWHERE))
            : List.of(DeviceSettings.scanner("scanner", NOWHERE), DeviceSettings.scale("scale", NOWHERE),
                DeviceSettings.printer("printer", NOWHERE)),
        line ? LINE : null);
  }
}

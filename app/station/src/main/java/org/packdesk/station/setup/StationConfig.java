package org.packdesk.station.setup;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.printing.zpl.GraphicEncoding;

/// One station as its `station.yaml` describes it, checked and with every default filled in.
///
/// @param station identity at central
/// @param name what people call the desk
/// @param data folder of the station's files, absolute
/// @param line null unless the station is a weigh line
public record StationConfig(String station, String name, String site, List<Role> roles, Path data, URI central,
    PrintPolicy print, LabelPaper label, Screen screen, Tolerances tolerances, List<DeviceSettings> devices,
    @Nullable LineConfig line) {

  public StationConfig {
    roles = List.copyOf(roles);
    devices = List.copyOf(devices);
    if (roles.contains(Role.LINE) != (line != null)) {
      throw new IllegalArgumentException("a weigh line, and nothing else, has settings of one");
    }
  }

  /// A station that is no weigh line.
  public StationConfig(String station, String name, String site, List<Role> roles, Path data, URI central, PrintPolicy print,
      LabelPaper label, Screen screen, Tolerances tolerances, List<DeviceSettings> devices) {
    this(station, name, site, roles, data, central, print, label, screen, tolerances, devices, null);
  }

  /// What a station is.
  public enum Role {
    PACK, LINE, PROBLEM
  }

  /// When a label prints.
  public enum PrintPolicy {
    /// As soon as it is there, while its parcel is the open one.
    AT_READY,
    /// When the last item and the carton are scanned.
    AT_CLOSE
  }

  /// The label printer and the paper in it. @param dpi 203, 300 or 600 @param encoding in which it takes dots
  public record LabelPaper(int dpi, BigDecimal widthMm, BigDecimal heightMm, GraphicEncoding encoding) {
    public static final LabelPaper DEFAULT = new LabelPaper(203, new BigDecimal("101.6"), new BigDecimal("152.4"),
        GraphicEncoding.RUN_LENGTH);
  }

  /// How the screen looks; each is one style sheet of tokens.
  public enum Theme {
    LIGHT, DARK,
    /// White on black, edges in place of tints: for eyes that see little, and for windows with the sun on the screen.
    HIGH_CONTRAST;

    /// As it is written in `station.yaml`, and after `--theme`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Theme> of(String word) {
      return Arrays.stream(values()).filter(theme -> theme.word().equalsIgnoreCase(word)).findAny();
    }
  }

  public record Screen(Theme theme, Locale language, ZoneId zone) {}

  /// How far a parcel's weight may be off its expected weight; the larger of the two counts.
  ///
  /// @param weightMg milligrams, 0 or more
  /// @param weightPercent 0 to 100
  public record Tolerances(long weightMg, BigDecimal weightPercent) {
    public static final Tolerances DEFAULT = new Tolerances(30_000, new BigDecimal("3"));
  }
}

package org.packdesk.station.setup;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.DeviceSettings.Use;
import org.packdesk.station.weighing.Indicator;
import org.packdesk.station.weighing.LineSettings;
import org.packdesk.station.weighing.LineSettings.Travel;
import org.packdesk.station.weighing.Objectives;
import org.packdesk.station.weighing.Reference;
import org.packdesk.station.weighing.Tolerance;
import org.packdesk.station.weighing.Tolerances;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Writes a `station.yaml` that [StationYaml] reads back as the same configuration.
public final class StationFile {
  private StationFile() {}

  /// Replaces the file as a whole. @throws IOException when it cannot be written
  public static void write(StationConfig config, Path file) throws IOException {
    Map<String, Object> yaml = new LinkedHashMap<>();
    yaml.put("station", config.station());
    yaml.put("name", config.name());
    yaml.put("site", config.site());
    yaml.put("roles", config.roles().stream().map(StationFile::word).toList());
    yaml.put("data", config.data().toString());
    yaml.put("central", Map.of("url", config.central().toString()));
    yaml.put("print", word(config.print()));
    Map<String, Object> label = ordered("dpi", config.label().dpi(), "width_mm", config.label().widthMm(), "height_mm",
        config.label().heightMm());
    label.put("encoding", config.label().encoding().word());
    yaml.put("label", label);
    yaml.put("screen",
        ordered("theme", config.screen().theme().word(), "language", config.screen().language().getLanguage(), "zone",
            config.screen().zone().getId()));
    yaml.put("tolerances",
        ordered("weight_g", config.tolerances().weightMg() / 1000, "weight_percent", config.tolerances().weightPercent()));
    if (config.line() != null) {
      yaml.put("line", line(config.line()));
    }
    yaml.put("devices", config.devices().stream().map(StationFile::device).toList());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, new YAMLMapper().writeValueAsString(yaml));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Map<String, Object> line(LineConfig line) {
    LineSettings settings = line.settings();
    Map<String, Object> scale = ordered("device", settings.scale().device(), "sigma_g", grams(settings.scale().sigmaMg()),
        "capacity_kg", BigDecimal.valueOf(settings.scale().capacityMg(), 6));
    if (line.calibratedOn() != null) {
      scale.put("calibrated_on", line.calibratedOn().toString());
    }
    Map<String, Object> yaml = ordered("induct", line.induct(), "scale", scale, "gate", line.gate());
    yaml.put("problem_lane", settings.problemLane());
    Travel travel = settings.travel();
    Map<String, Object> millis = ordered("scale_from", travel.scaleFrom().toMillis(), "scale_until",
        travel.scaleUntil().toMillis(), "gate", travel.gate().toMillis());
    millis.putAll(ordered("eye", travel.eye().toMillis(), "ask", travel.ask().toMillis(), "rest", travel.rest().toMillis()));
    yaml.put("travel_ms", millis);
    yaml.put("tolerance", tolerance(settings.tolerances().forAll()));
    yaml.put("tolerances", settings.tolerances().agreed().stream().map(StationFile::agreed).toList());
    yaml.put("kick_out_budget_percent", BigDecimal.valueOf(line.budgetPermille(), 1));
    yaml.putAll(objectives(line.objectives()));
    Reference reference = settings.reference();
    if (reference != null) {
      Map<String, Object> weight = ordered("barcode", reference.barcode(), "mass_kg", BigDecimal.valueOf(reference.massMg(), 6),
          "allowed_g", grams(reference.allowedMg()));
      weight.putAll(ordered("shifts", reference.shifts().stream().map(LocalTime::toString).toList(), "zone",
          reference.zone().getId()));
      yaml.put("reference", weight);
    }
    return yaml;
  }

  private static Map<String, Object> objectives(Objectives objectives) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    for (Indicator indicator : Indicator.values()) {
      wanted.put(indicator.name().toLowerCase(Locale.ROOT) + "_percent",
          objectives.wanted(indicator).movePointRight(2));
    }
    return ordered("objectives", wanted, "error_budget", ordered("days", objectives.budgetDays(), "fast_times",
        objectives.fastTimes(), "slow_times", objectives.slowTimes()));
  }

  private static Map<String, Object> agreed(Tolerances.Agreed agreed) {
    Map<String, Object> yaml = new LinkedHashMap<>();
    if (agreed.client() != null) {
      yaml.put("client", agreed.client());
    }
    if (agreed.carrier() != null) {
      yaml.put("carrier", agreed.carrier());
    }
    yaml.putAll(tolerance(agreed.tolerance()));
    return yaml;
  }

  private static Map<String, Object> tolerance(Tolerance tolerance) {
    Map<String, Object> yaml = limit(tolerance.under());
    if (!tolerance.over().equals(tolerance.under())) {
      yaml.put("over", limit(tolerance.over()));
    }
    yaml.put("band_edges_g", tolerance.bandEdgesMg().stream().map(StationFile::grams).toList());
    return yaml;
  }

  private static Map<String, Object> limit(Tolerance.Limit limit) {
    return ordered("absolute_g", grams(limit.absoluteMg()), "percent", limit.percent(), "sigmas", limit.sigmas());
  }

  private static BigDecimal grams(long milligrams) {
    return BigDecimal.valueOf(milligrams, 3);
  }

  private static Map<String, Object> device(DeviceSettings device) {
    Map<String, Object> yaml = ordered("id", device.id().value(), "kind", word(device.kind()), "protocol", device.protocol());
    yaml.put("address", device.address());
    Map<String, Object> serial = ordered("baud", device.serial().baud(), "data_bits", device.serial().dataBits(), "parity",
        word(device.serial().parity()));
    serial.put("stop_bits", device.serial().stopBits());
    yaml.put("serial", serial);
    if (device.use() == Use.WHEN_WANTED) {
      yaml.put("neighbour", true);
    }
    if (!device.dialect().profile().isEmpty()) {
      yaml.put("profile", device.dialect().profile());
    }
    return yaml;
  }

  private static Map<String, Object> ordered(String one, Object first, String two, Object second, String three, Object third) {
    Map<String, Object> map = ordered(one, first, two, second);
    map.put(three, third);
    return map;
  }

  private static Map<String, Object> ordered(String one, Object first, String two, Object second) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(one, first);
    map.put(two, second);
    return map;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

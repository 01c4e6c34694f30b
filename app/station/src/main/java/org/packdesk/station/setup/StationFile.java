package org.packdesk.station.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.DeviceSettings.Use;
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
        ordered("theme", word(config.screen().theme()), "language", config.screen().language().getLanguage(), "zone",
            config.screen().zone().getId()));
    yaml.put("tolerances",
        ordered("weight_g", config.tolerances().weightMg() / 1000, "weight_percent", config.tolerances().weightPercent()));
    yaml.put("devices", config.devices().stream().map(StationFile::device).toList());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, new YAMLMapper().writeValueAsString(yaml));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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

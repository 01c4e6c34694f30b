package org.packdesk.station.floor;

import java.io.IOException;
import org.packdesk.station.setup.ConfigReading;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.setup.StationFile;
import org.packdesk.station.setup.StationYaml;

/// The training floor's stations run from files like any other, so that what it shows is what a station does.
final class ConfigFiles {

  private ConfigFiles() {}

  /// Writes a station's configuration into its folder, as `STATION.yaml`, and reads it back.
  static StationConfig writtenAndRead(StationConfig config) throws IOException {
    var file = config.data().resolve(config.station() + ".yaml");
    StationFile.write(config, file);
    return switch (StationYaml.read(file)) {
      case ConfigReading.Good good -> good.config();
      case ConfigReading.Bad bad -> throw new IllegalStateException("the demo wrote a bad configuration: " + bad.problems());
    };
  }
}

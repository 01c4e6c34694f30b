package org.packdesk.station.shell;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.words.Words;

/// What the status rail shows at one moment.
///
/// @param station the desk's name as people say it ("Desk 12")
/// @param packer the signed-in person's name, or null
/// @param backlog facts that central has not acknowledged yet
/// @param acknowledgedAt when central last acknowledged something, or null before the first time
/// @param centralAwaySince since when central does not answer, or null while it does
/// @param devices in the order of the configuration
/// @param trouble something about the station itself that somebody has to mend, or null
public record StationView(String station, @Nullable String packer, long backlog, @Nullable Instant acknowledgedAt,
    @Nullable Instant centralAwaySince, List<DeviceLight> devices, @Nullable Words trouble) implements View {

  public StationView {
    devices = List.copyOf(devices);
  }

  /// One device in the rail.
  ///
  /// @param name as in the configuration ("scanner")
  public record DeviceLight(String name, Light light, Words words) {}

  public enum Light {
    GOOD, WAITING, BAD
  }
}

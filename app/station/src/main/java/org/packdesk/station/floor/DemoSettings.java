package org.packdesk.station.floor;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.setup.StationConfig.Role;

/// What a training floor is to be. Addresses that are null are started inside.
///
/// @param roles which stations there are; always pack desks
/// @param desks how many pack desks
/// @param orders how many to pack in all, earlier runs on the same data included
/// @param data where the station's files lie
/// @param out where pictures and labels go, or null for none
/// @param central an outside central, or null
/// @param printer an outside printer's address, or null; then `tray` is where its paper comes out
/// @param outage when the inside central is away, or null for never
/// @param scanner an outside scanner's path: a person scans, there is no autopilot
public record DemoSettings(Set<Role> roles, int desks, long orders, long seed, double speed, Duration labelLatencyP50, Path data,
    @Nullable Path out,
    @Nullable URI central, @Nullable Outage outage, @Nullable String printer, @Nullable Path tray, @Nullable String scanner,
    @Nullable String scale) {

  public DemoSettings {
    roles = Set.copyOf(roles);
  }

  /// Where the inside label printer of a station drops its paper.
  Path trayOf(String station) {
    Path labels = (out == null ? data : out).resolve("labels");
    return isAlone() ? labels : labels.resolve(station);
  }

  /// Whether there is one pack desk and nothing else.
  boolean isAlone() {
    return desks == 1 && roles.equals(Set.of(Role.PACK));
  }
}

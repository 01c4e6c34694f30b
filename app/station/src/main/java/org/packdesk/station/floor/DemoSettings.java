package org.packdesk.station.floor;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a training floor is to be. Addresses that are null are started inside.
///
/// @param desks how many pack desks
/// @param orders how many to pack in all, earlier runs on the same data included
/// @param data where the station's files lie
/// @param out where pictures and labels go, or null for none
/// @param central an outside central, or null
/// @param printer an outside printer's address, or null; then `tray` is where its paper comes out
/// @param outage when the inside central is away, or null for never
/// @param scanner an outside scanner's path: a person scans, there is no autopilot
public record DemoSettings(int desks, long orders, long seed, double speed, Duration labelLatencyP50, Path data,
    @Nullable Path out,
    @Nullable URI central, @Nullable Outage outage, @Nullable String printer, @Nullable Path tray, @Nullable String scanner,
    @Nullable String scale) {

  /// Where the inside label printer of a desk drops its paper. @param desk from 1
  Path tray(int desk) {
    Path labels = (out == null ? data : out).resolve("labels");
    return desks == 1 ? labels : labels.resolve("desk-" + desk);
  }
}

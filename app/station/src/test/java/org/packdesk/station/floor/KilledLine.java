package org.packdesk.station.floor;

import java.io.IOException;
import java.nio.file.Path;
import org.packdesk.devices.virtual.VirtualLine;
import org.packdesk.station.DeskProgram;
import org.packdesk.station.Station;
import org.packdesk.station.loop.StationParts.Outlets;
import org.packdesk.station.loop.StationWatch;

/// A line station in a process of its own, to be killed.
final class KilledLine {
  private KilledLine() {}

  /// Arguments: folder, central, the addresses of induct scanner, scale and gate.
  public static void main(String[] args) throws IOException {
    try (Station _ = DeskProgram.station(
        WholeLine.config(Path.of(args[0]), args[1], new VirtualLine.Addresses(args[2], args[3], args[4]),
            WholeLine.LONG_TRAVEL),
        new Outlets(new LineScreen(), _ -> {}, StationWatch.NONE))) {
      TestsLife.awaitEnd();
    }
  }
}

package org.packdesk.station.floor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.DeviceKind;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.SerialSettings;
import org.packdesk.persistence.work.Carton;
import org.packdesk.persistence.work.Operator;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.station.DeskProgram;
import org.packdesk.station.Station;
import org.packdesk.station.loop.StationDisplay;
import org.packdesk.station.loop.StationParts.Outlets;
import org.packdesk.station.loop.StationWatch;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.packing.PackView.LineRow;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.setup.StationConfig.LabelPaper;
import org.packdesk.station.setup.StationConfig.PrintPolicy;
import org.packdesk.station.setup.StationConfig.Role;
import org.packdesk.station.setup.StationConfig.Screen;
import org.packdesk.station.setup.StationConfig.Theme;
import org.packdesk.station.setup.StationConfig.Tolerances;
import org.packdesk.station.shell.View;

/// A desk in a process of its own, to be killed. It writes what its screen asks for, and what a packer would scan for it: one line a
/// new picture, `what to do, tab, code`.
final class KilledDesk implements StationDisplay {
  private static final Duration OFTEN = Duration.ofMillis(50);
  private @Nullable Station station;
  private String said = "";

  /// Arguments: folder, central, the scanner's address, the printer's address, the printer's protocol.
  public static void main(String[] args) throws IOException {
    KilledDesk desk = new KilledDesk();
    StationConfig config = new StationConfig("station-1", "Desk 1", "site-1", List.of(Role.PACK), Path.of(args[0]),
        URI.create(args[1]), PrintPolicy.AT_READY, LabelPaper.DEFAULT,
        new Screen(Theme.LIGHT, Locale.ENGLISH, ZoneOffset.UTC), Tolerances.DEFAULT,
        List.of(DeviceSettings.scanner("scanner", args[2]),
            new DeviceSettings(new DeviceId("printer"), DeviceKind.PRINTER, args[4], args[3], SerialSettings.DEFAULT, OFTEN)));
    synchronized (desk) {
      desk.station = DeskProgram.station(config, new Outlets(desk, _ -> {}, StationWatch.NONE));
    }
    TestsLife.awaitEnd();
  }

  @Override
  public void show(View view) {
    if (view instanceof PackView pack) {
      say(pack);
    }
  }

  @Override
  public void turn(Class<? extends View> page) {
    // the desk's page is the only one that is looked at
  }

  @Override
  public void home() {
    // it never left
  }

  private synchronized void say(PackView view) {
    String now = view.instruction().say() + "\t" + code(view).orElse("");
    if (!now.equals(said)) {
      said = now;
      System.out.println(now);
    }
  }

  private Optional<String> code(PackView view) {
    Station running = station;
    if (running == null) {
      return Optional.empty();
    }
    return switch (view.instruction().say()) {
      case DO_SIGN_IN -> running.store().work().operators().stream().findFirst().map(Operator::badge);
      case DO_SCAN_TOTE -> running.store().work().waiting(100).stream().filter(order -> order.parcels().size() == 1).findFirst()
          .map(WorkOrder::tote);
      case DO_SCAN_FIRST_ITEM, DO_SCAN_NEXT_ITEM ->
        view.lines().stream().filter(row -> !row.complete()).findFirst().map(LineRow::code);
      case DO_SCAN_CARTON -> running.store().work().cartons().stream()
          .filter(carton -> view.parcel() != null && carton.name().equals(view.parcel().cartonName())).findFirst()
          .map(Carton::barcode);
      default -> Optional.empty();
    };
  }
}

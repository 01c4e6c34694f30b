package org.packdesk.station.floor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.Mass;
import org.packdesk.devices.virtual.Pty;
import org.packdesk.devices.virtual.VirtualPrinter;
import org.packdesk.devices.virtual.VirtualScale;
import org.packdesk.devices.virtual.VirtualScanner;

/// The devices on one training desk: virtual ones on pseudo-terminals (TCP where the system has none), or the real ones that
/// were named.
final class DeskGear implements PackerHands, AutoCloseable {
  private final @Nullable VirtualScanner scanner;
  private final @Nullable VirtualScale scale;
  private final @Nullable VirtualPrinter printer;
  private final List<DeviceSettings> settings = new ArrayList<>();
  private final Wanted wanted;
  private final DemoMeter meter;

  /// Addresses that are null are started inside.
  ///
  /// @param tray where the printer's paper comes out
  /// @param away learns of each parcel, by its label, that a packer is done with
  record Wanted(@Nullable String scanner, @Nullable String scale, @Nullable String printer, Path tray, Consumer<String> away) {

    static Wanted inside(Path tray) {
      return new Wanted(null, null, null, tray, _ -> {});
    }
  }

  /// @param links folder where the pseudo-terminals get their names
  DeskGear(Wanted wanted, Path links, DemoMeter meter, InstantSource clock) throws IOException {
    this.meter = meter;
    this.wanted = wanted;
    Files.createDirectories(links);
    boolean pty = Pty.available();
    scanner = wanted.scanner() != null
        ? null
        : pty ? VirtualScanner.onPty(links.resolve("scanner"), _ -> {}) : VirtualScanner.onTcp(0, _ -> {});
    scale = wanted.scale() != null
        ? null
        : pty ? VirtualScale.onPty(links.resolve("scale"), clock, _ -> {}) : VirtualScale.onTcp(0, clock, _ -> {});
    printer = wanted.printer() != null ? null : VirtualPrinter.onTcp(0, wanted.tray(), _ -> {});
    settings.add(DeviceSettings.scanner("scanner", scanner == null ? String.valueOf(wanted.scanner()) : scanner.address()));
    settings.add(DeviceSettings.scale("scale", scale == null ? String.valueOf(wanted.scale()) : scale.address()));
    settings
        .add(DeviceSettings.countingPrinter("printer", printer == null ? String.valueOf(wanted.printer()) : printer.address()));
  }

  List<DeviceSettings> settings() {
    return settings;
  }

  PaperTray tray() {
    return new PaperTray(wanted.tray());
  }

  @Override
  public boolean scan(String code) {
    if (scanner == null) {
      return false;
    }
    meter.sending(code, System.nanoTime());
    boolean left = scanner.send(code);
    meter.sent(code, left ? DemoMeter.Outcome.LEFT : DemoMeter.Outcome.STAYED);
    return left;
  }

  @Override
  public void lost(String code) {
    meter.lost(code);
  }

  @Override
  public void away(String label) {
    wanted.away().accept(label);
  }

  @Override
  public void weigh(long massMg) {
    if (scale != null) {
      scale.setLoad(new Mass(massMg));
    }
  }

  @Override
  public void close() {
    if (scanner != null) {
      scanner.close();
    }
    if (scale != null) {
      scale.close();
    }
    if (printer != null) {
      printer.close();
    }
  }
}

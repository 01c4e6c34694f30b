package org.packdesk.station.roles.pack;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.DeviceStatus;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.devices.PrinterStatus;
import org.packdesk.devices.Weight;
import org.packdesk.station.loop.RoleParts;
import org.packdesk.station.loop.StationLights;
import org.packdesk.station.loop.StationParts;
import org.packdesk.station.packing.Surroundings;
import org.packdesk.station.packing.Surroundings.Printer;
import org.packdesk.station.weighing.ScaleLoad;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// What is true around a desk now and is no fact: its label printers, what rests on its scale. Station thread only.
public final class DeskSurroundings {
  private final StationParts station;
  private final StationLights lights;
  private final Map<DeviceId, PrinterLight> printers = new LinkedHashMap<>();
  private final ScaleLight scale = new ScaleLight();
  private boolean loaded;

  DeskSurroundings(RoleParts parts) {
    this.station = parts.station();
    this.lights = parts.lights();
    station.config().devices().stream().filter(DeviceSettings::printsLabels).sorted(Comparator.comparing(DeviceSettings::use))
        .forEach(device -> printers.put(device.id(), new PrinterLight()));
  }

  void on(DeviceEvent event) {
    loaded = false;
    switch (event) {
      case DeviceEvent.StatusChanged changed -> statusChanged(changed);
      case DeviceEvent.ReadingReceived received -> read(received);
      case DeviceEvent.PrintReported reported -> {
        PrinterLight printer = printers.get(reported.device());
        if (printer != null && !(reported.outcome() instanceof PrintOutcome.Delivered)) {
          printer.forgetCount();
        }
      }
      case DeviceEvent.DivertReported _,DeviceEvent.LaneSeen _ -> {
        // a line's
      }
    }
  }

  private void statusChanged(DeviceEvent.StatusChanged changed) {
    if (printers.containsKey(changed.device()) && !(changed.status() instanceof DeviceStatus.Online)) {
      printers.put(changed.device(), new PrinterLight());
    }
    scale.changed(changed.device());
  }

  private void read(DeviceEvent.ReadingReceived received) {
    switch (received.reading()) {
      case Weight weight -> loaded = scale.read(received, weight);
      case PrinterStatus status -> {
        PrinterLight printer = printers.get(received.device());
        if (printer != null) {
          printer.seen(status, received.at());
        }
      }
      default -> {
        // no matter of what stands around
      }
    }
  }

  public Surroundings now() {
    return new Surroundings(station.config().station(), station.config().print(), printers(),
        scale.load(station.clock().instant()),
        lights.centralAwaySince() != null, station.store().room());
  }

  /// What has just come onto the empty scale and settled, by the last event; null when that was something else.
  public @Nullable ScaleLoad loaded() {
    return loaded ? scale.load(station.clock().instant()) : null;
  }

  /// What the scale said last, or null before the first and since its line was lost.
  public @Nullable Weight scale() {
    return scale.last();
  }

  private List<Printer> printers() {
    return printers.entrySet().stream()
        .map(each -> new Printer(each.getKey().value(), trouble(each.getKey(), each.getValue()), each.getValue().count()))
        .toList();
  }

  private @Nullable Words trouble(DeviceId id, PrinterLight printer) {
    return lights.status(id) instanceof DeviceStatus.Offline || !printer.isSeen()
        ? Words.of(Say.PRINTER_OFFLINE)
        : lights.printerTrouble(id);
  }
}

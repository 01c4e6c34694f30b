package org.packdesk.station.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.DeviceStatus;
import org.packdesk.devices.OfficeStatus;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.devices.PrinterStatus;
import org.packdesk.devices.PrinterTrouble;
import org.packdesk.devices.Weight;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.persistence.sqlite.Room;
import org.packdesk.station.packing.Surroundings;
import org.packdesk.station.packing.Surroundings.Printer;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.shell.StationView.DeviceLight;
import org.packdesk.station.shell.StationView.Light;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// What is true now and is no fact: device states, the newest weight, whether central answers. An empty scale weighs nothing.
/// Station thread only.
final class DeskLights {
  private final StationConfig config;
  private final InstantSource clock;
  private final Map<DeviceId, DeviceStatus> statuses = new LinkedHashMap<>();
  private final Map<DeviceId, PrinterTrouble> troubles = new LinkedHashMap<>();
  private final Map<DeviceId, PrinterLight> printers = new LinkedHashMap<>();
  private final ScaleLight scale = new ScaleLight();
  private boolean loaded;
  private @Nullable Instant centralAwaySince;
  private @Nullable Instant acknowledgedAt;
  private @Nullable Duration clockOffset;
  private @Nullable Words stuck;

  DeskLights(StationConfig config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
    config.devices().forEach(device -> statuses.put(device.id(), new DeviceStatus.Connecting(1)));
    config.devices().stream().filter(DeviceSettings::printsLabels).sorted(Comparator.comparing(DeviceSettings::use))
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
      }
    }
  }

  private void statusChanged(DeviceEvent.StatusChanged changed) {
    statuses.put(changed.device(), changed.status());
    if (printers.containsKey(changed.device()) && !(changed.status() instanceof DeviceStatus.Online)) {
      printers.put(changed.device(), new PrinterLight());
    }
    scale.changed(changed.device());
  }

  private void read(DeviceEvent.ReadingReceived received) {
    switch (received.reading()) {
      case Weight weight -> loaded = scale.read(received, weight);
      case PrinterStatus status -> {
        troubled(received.device(), status.trouble());
        PrinterLight printer = printers.get(received.device());
        if (printer != null) {
          printer.seen(status, received.at());
        }
      }
      case OfficeStatus status -> troubled(received.device(), status.trouble());
      default -> {
      }
    }
  }

  private void troubled(DeviceId device, Optional<PrinterTrouble> trouble) {
    trouble.ifPresentOrElse(named -> troubles.put(device, named), () -> troubles.remove(device));
  }

  void on(SyncEvent event) {
    switch (event) {
      case SyncEvent.CentralSeen _ -> centralAwaySince = null;
      case SyncEvent.CentralLost lost -> centralAwaySince = lost.since();
      case SyncEvent.Acknowledged _ -> {
        acknowledgedAt = clock.instant();
        stuck = null;
      }
      case SyncEvent.Stuck at -> stuck = Words.of(Say.CENTRAL_STUCK, at.seq(), at.words());
      case SyncEvent.ClockMeasured measured -> clockOffset = measured.offset();
      case SyncEvent.ChangesArrived _,SyncEvent.Forked _ -> {
      }
    }
  }

  /// Central refuses an entry, and all behind it wait; null when it goes on.
  @Nullable
  Words stuck() {
    return stuck;
  }

  /// When central last acknowledged something, or null before the first time.
  @Nullable
  Instant acknowledgedAt() {
    return acknowledgedAt;
  }

  /// What this PC's clock must be moved by to show central's time, or null while nobody knows.
  @Nullable
  Duration clockOffset() {
    return clockOffset;
  }

  @Nullable
  Instant centralAwaySince() {
    return centralAwaySince;
  }

  Surroundings around(Instant now, Room room) {
    return new Surroundings(config.station(), config.print(), printers(), scale.load(now), centralAwaySince != null, room);
  }

  /// Whether the last event was that something came onto the empty scale and settled.
  boolean isLoaded() {
    return loaded;
  }

  ScaleLight scale() {
    return scale;
  }

  private List<Printer> printers() {
    return printers.entrySet().stream()
        .map(each -> new Printer(each.getKey().value(), printerTrouble(each.getKey(), each.getValue()), each.getValue().count()))
        .toList();
  }

  private @Nullable Words printerTrouble(DeviceId id, PrinterLight printer) {
    if (statuses.get(id) instanceof DeviceStatus.Offline || !printer.isSeen()) {
      return Words.of(Say.PRINTER_OFFLINE);
    }
    return Optional.ofNullable(troubles.get(id)).map(DeskLights::words).orElse(null);
  }

  List<DeviceLight> devices() {
    return config.devices().stream().map(device -> light(device.id())).toList();
  }

  private DeviceLight light(DeviceId device) {
    PrinterTrouble trouble = troubles.get(device);
    DeviceStatus status = statuses.get(device);
    return switch (status) {
      case DeviceStatus.Online _ when trouble != null -> new DeviceLight(device.value(), Light.BAD, words(trouble));
      case DeviceStatus.Online _ -> new DeviceLight(device.value(), Light.GOOD, Words.of(Say.DEVICE_ONLINE));
      case DeviceStatus.Connecting _ -> new DeviceLight(device.value(), Light.WAITING, Words.of(Say.DEVICE_CONNECTING));
      case DeviceStatus.Resting _ -> new DeviceLight(device.value(), Light.GOOD, Words.of(Say.DEVICE_RESTING));
      case DeviceStatus.Offline offline -> new DeviceLight(device.value(), Light.BAD, words(offline));
      case null -> throw new IllegalStateException("a device without a status: " + device);
    };
  }

  private static Words words(DeviceStatus.Offline offline) {
    return Words.of(switch (offline.reason()) {
      case NO_PERMISSION -> Say.DEVICE_NO_PERMISSION;
      case BUSY -> Say.DEVICE_BUSY;
      case SILENT -> Say.DEVICE_SILENT;
      case NOT_UNDERSTOOD -> Say.DEVICE_NOT_UNDERSTOOD;
      default -> Say.DEVICE_OFFLINE;
    });
  }

  private static Words words(PrinterTrouble trouble) {
    return switch (trouble) {
      case PAPER_OUT -> Words.of(Say.PRINTER_PAPER_OUT);
      case RIBBON_OUT -> Words.of(Say.PRINTER_RIBBON_OUT);
      case HEAD_OPEN -> Words.of(Say.PRINTER_HEAD_OPEN);
      case PAUSED -> Words.of(Say.PRINTER_PAUSED);
      default -> Words.of(Say.PRINTER_TROUBLE, trouble.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    };
  }
}

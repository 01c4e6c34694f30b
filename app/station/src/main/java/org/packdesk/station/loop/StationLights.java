package org.packdesk.station.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.DeviceStatus;
import org.packdesk.devices.OfficeStatus;
import org.packdesk.devices.PrinterStatus;
import org.packdesk.devices.PrinterTrouble;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.station.shell.StationView.DeviceLight;
import org.packdesk.station.shell.StationView.Light;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// What is true now of any station and is no fact: how its devices are, whether central answers. Station thread only.
public final class StationLights {
  private final List<DeviceId> devices;
  private final InstantSource clock;
  private final Map<DeviceId, DeviceStatus> statuses = new LinkedHashMap<>();
  private final Map<DeviceId, PrinterTrouble> troubles = new LinkedHashMap<>();
  private @Nullable Instant centralAwaySince;
  private @Nullable Instant acknowledgedAt;
  private @Nullable Duration clockOffset;
  private @Nullable Words stuck;

  public StationLights(List<DeviceSettings> devices, InstantSource clock) {
    this.devices = devices.stream().map(DeviceSettings::id).toList();
    this.clock = clock;
    this.devices.forEach(device -> statuses.put(device, new DeviceStatus.Connecting(1)));
  }

  /// Before any role hears of it.
  public void on(DeviceEvent event) {
    switch (event) {
      case DeviceEvent.StatusChanged changed -> statuses.put(changed.device(), changed.status());
      case DeviceEvent.ReadingReceived received -> read(received);
      case DeviceEvent.PrintReported _,DeviceEvent.DivertReported _,DeviceEvent.LaneSeen _ -> {
        // says nothing of how the device is
      }
    }
  }

  private void read(DeviceEvent.ReadingReceived received) {
    switch (received.reading()) {
      case PrinterStatus status -> troubled(received.device(), status.trouble());
      case OfficeStatus status -> troubled(received.device(), status.trouble());
      default -> {
        // a reading of something else than the device itself
      }
    }
  }

  private void troubled(DeviceId device, Optional<PrinterTrouble> trouble) {
    trouble.ifPresentOrElse(named -> troubles.put(device, named), () -> troubles.remove(device));
  }

  /// Before any role hears of it.
  public void on(SyncEvent event) {
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
        // facts and rows, no light
      }
    }
  }

  /// Central refuses an entry, and all behind it wait; null when it goes on.
  @Nullable
  Words stuck() {
    return stuck;
  }

  /// When central last acknowledged something, or null before the first time.
  public @Nullable Instant acknowledgedAt() {
    return acknowledgedAt;
  }

  /// What this PC's clock must be moved by to show central's time, or null while nobody knows.
  public @Nullable Duration clockOffset() {
    return clockOffset;
  }

  public @Nullable Instant centralAwaySince() {
    return centralAwaySince;
  }

  public @Nullable DeviceStatus status(DeviceId device) {
    return statuses.get(device);
  }

  /// What the printer said is wrong with it, or null.
  public @Nullable Words printerTrouble(DeviceId device) {
    PrinterTrouble trouble = troubles.get(device);
    return trouble == null ? null : words(trouble);
  }

  /// Each device of the station with what the rail says of it.
  public List<DeviceLight> devices() {
    return devices.stream().map(this::light).toList();
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
      default -> Words.of(Say.PRINTER_TROUBLE, trouble.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    };
  }
}

package org.packdesk.devices.runner;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.DeviceListener;
import org.packdesk.devices.DeviceStatus;
import org.packdesk.devices.DivertOutcome;
import org.packdesk.devices.InMotionWeight;
import org.packdesk.devices.InductScan;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.devices.RawFrame;
import org.packdesk.devices.Reading;
import org.packdesk.devices.Scan;

/// Tells the station, whose queue may be full: scans, parcels' weights and outcomes wait until they are taken, of bench weights and statuses
/// only the newest waits. One thread, the device's.
final class Announcer {

  private static final Logger LOG = System.getLogger(Announcer.class.getName());
  private static final Duration RETRY_EVERY = Duration.ofMillis(5);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final DeviceId id;
  private final DeviceListener listener;
  private final Time time;
  private final Bell bell;
  private @Nullable DeviceStatus status;
  private @Nullable DeviceEvent untoldStatus;
  private @Nullable DeviceEvent untoldReading;

  Announcer(DeviceId id, DeviceListener listener, Time time, Bell bell) {
    this.id = id;
    this.listener = listener;
    this.time = time;
    this.bell = bell;
  }

  boolean isOnline() {
    return status instanceof DeviceStatus.Online;
  }

  /// The link is open and nothing was heard. A device that was silent or not understood stays so until it speaks.
  void opened(int attempt) {
    boolean known = status instanceof DeviceStatus.Offline offline
        && (offline.reason() == OfflineReason.SILENT || offline.reason() == OfflineReason.NOT_UNDERSTOOD);
    if (!known) {
      status(new DeviceStatus.Connecting(attempt));
    }
  }

  void online() {
    status(new DeviceStatus.Online());
  }

  void resting() {
    status(new DeviceStatus.Resting());
  }

  void offline(OfflineReason reason, String detail) {
    boolean same = status instanceof DeviceStatus.Offline offline && offline.reason() == reason;
    if (!same) {
      status(new DeviceStatus.Offline(reason, detail));
    }
  }

  private void status(DeviceStatus next) {
    if (!next.equals(status)) {
      status = next;
      LOG.log(Level.DEBUG, "{0}: {1}", id, next);
      untoldStatus = new DeviceEvent.StatusChanged(id, time.now(), next);
      retry();
    }
  }

  void reading(Instant at, Reading reading, RawFrame frame) {
    DeviceEvent event = new DeviceEvent.ReadingReceived(id, at, reading, frame);
    if (reading instanceof Scan || reading instanceof InductScan || reading instanceof InMotionWeight) {
      insist(event);
    } else {
      untoldReading = event;
      retry();
    }
  }

  void outcome(String jobId, PrintOutcome outcome) {
    insist(new DeviceEvent.PrintReported(id, time.now(), jobId, outcome));
  }

  void diverted(int trackId, int sequence, DivertOutcome outcome, RawFrame frame) {
    insist(new DeviceEvent.DivertReported(id, time.now(), trackId, sequence, outcome, frame));
  }

  void laneSeen(Instant at, int trackId, int lane, RawFrame frame) {
    insist(new DeviceEvent.LaneSeen(id, at, trackId, lane, frame));
  }

  /// Offers again what was not taken, the status first.
  void retry() {
    if (untoldStatus != null && listener.offer(untoldStatus)) {
      untoldStatus = null;
    }
    if (untoldStatus == null && untoldReading != null && listener.offer(untoldReading)) {
      untoldReading = null;
    }
  }

  /// The device is not read meanwhile: its next bytes wait in the system's buffer.
  private void insist(DeviceEvent event) {
    retry();
    boolean told = untoldStatus == null && listener.offer(event);
    boolean wasOnline = isOnline();
    long due = time.in(PATIENCE);
    while (!told && !bell.stopped()) {
      if (time.isDue(due)) {
        offline(OfflineReason.BUSY, event instanceof DeviceEvent.PrintReported
            ? "station does not take print outcomes"
            : "station does not take readings");
      }
      time.pause(RETRY_EVERY, bell);
      retry();
      told = untoldStatus == null && listener.offer(event);
    }
    if (!told) {
      told = listener.offer(event);
      LOG.log(told ? Level.DEBUG : Level.WARNING, "{0}: closed while the station took nothing; last: {1}", id, event);
    }
    if (wasOnline) {
      online();
    }
  }
}

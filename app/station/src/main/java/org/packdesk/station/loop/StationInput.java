package org.packdesk.station.loop;

import java.util.Optional;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.Scan;
import org.packdesk.persistence.central.ParcelAnswer;
import org.packdesk.persistence.outbox.SyncEvent;

/// Everything that can reach a station's thread.
public sealed interface StationInput {

  /// The first input: what was under way when the program stopped is taken up.
  record Started() implements StationInput {}

  /// Nothing came for as long as the roles have patience.
  record Quiet() implements StationInput {}

  record FromDevice(DeviceEvent event) implements StationInput {}

  record FromCentral(SyncEvent event) implements StationInput {}

  /// Touched on the screen: a command, worth the same as its barcode, or what a page calls a thing on it.
  record ByHand(String code) implements StationInput {}

  /// What central says of one barcode that [ParcelQuestions] asked about.
  record ParcelTold(String barcode, ParcelAnswer answer) implements StationInput {}

  /// What an effect of a role led to; the role knows its own.
  non-sealed interface Outcome extends StationInput {}

  /// The code that a person scanned.
  default Optional<String> scanned() {
    return this instanceof FromDevice(DeviceEvent.ReadingReceived received) && received.reading() instanceof Scan scan
        ? Optional.of(scan.data())
        : Optional.empty();
  }
}

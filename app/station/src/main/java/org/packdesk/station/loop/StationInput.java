package org.packdesk.station.loop;

import org.packdesk.devices.DeviceEvent;
import org.packdesk.persistence.central.ParcelAnswer;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.station.packing.PackInput;
import org.packdesk.station.problem.ProblemInput;

/// Everything that can reach the station thread.
sealed interface StationInput {

  record FromDevice(DeviceEvent event) implements StationInput {}

  record FromCentral(SyncEvent event) implements StationInput {}

  /// What an effect led to, or the start of the program.
  record ForPacking(PackInput input) implements StationInput {}

  /// What a problem desk's question led to.
  record ForProblem(ProblemInput input) implements StationInput {}

  /// What central says of one barcode.
  record Answered(String barcode, ParcelAnswer answer) implements StationInput {}

  /// A command given by hand on the screen, worth the same as its barcode.
  record ByHand(String commandCode) implements StationInput {}
}

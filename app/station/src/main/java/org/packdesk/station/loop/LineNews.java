package org.packdesk.station.loop;

import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.persistence.central.ParcelAnswer;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.station.weighing.LeadPanel;
import org.packdesk.station.weighing.LineInput;

/// Everything that can reach a weigh line's thread.
sealed interface LineNews {

  record FromDevice(DeviceEvent event) implements LineNews {}

  record FromCentral(SyncEvent event) implements LineNews {}

  /// What an effect led to, or the start of the program.
  record ForRules(LineInput input) implements LineNews {}

  /// What central says of one barcode.
  record Answered(String barcode, ParcelAnswer answer) implements LineNews {}

  /// A command given on the screen, worth the same as its barcode.
  record Touched(String code) implements LineNews {}

  /// @param lead whose PIN it was; null when it is no lead's
  record PinChecked(LeadPanel.@Nullable Lead lead) implements LineNews {}
}

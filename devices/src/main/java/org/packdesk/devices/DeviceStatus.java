package org.packdesk.devices;

/// Whether a device can be used. Told on change only; a device that is offline is tried again for ever.
public sealed interface DeviceStatus {

  /// Being opened, or open and not yet heard; `attempt` counts from 1 since it was last online.
  record Connecting(int attempt) implements DeviceStatus {}

  /// A scanner: its link is open. Polled devices: it has answered.
  record Online() implements DeviceStatus {}

  /// Its link is closed, so that somebody else can use it; it is opened when it is wanted.
  record Resting() implements DeviceStatus {}

  /// `detail` is for the site engineer; the words on the packer's screen follow from `reason`.
  record Offline(OfflineReason reason, String detail) implements DeviceStatus {}
}

package org.packdesk.devices.virtual;

import java.nio.file.Path;

/// What happened at a virtual device.
public sealed interface VirtualEvent {

  /// Somebody opened the device's other end.
  record Connected() implements VirtualEvent {}

  /// The other end was closed, or the device was unplugged.
  record Disconnected() implements VirtualEvent {}

  /// A code was written on the wire, its terminator too.
  record ScanSent(String code) implements VirtualEvent {}

  /// The scale was asked, and answered.
  record WeightAsked(String answer) implements VirtualEvent {}

  /// A command came that asks for no weight and prints no label.
  record CommandReceived(String command) implements VirtualEvent {}

  /// A checkweigher's result was written on the wire.
  record TelegramSent(String telegram) implements VirtualEvent {}

  /// A gate's control answered a command; code 0 is yes, the others are as in `GateMap`.
  record GateCommanded(int trackId, int lane, int code) implements VirtualEvent {}

  /// Something happened to a parcel on a belt.
  record BeltMoved(BeltEvent event) implements VirtualEvent {}

  /// A label came out and lies in the tray.
  record LabelPrinted(int number, Path file) implements VirtualEvent {}
}

package org.packdesk.printing.zpl;

/// What becomes of a command of a foreign label.
sealed interface ZplRule {
  /// Draws or lays out this one label.
  record Keep() implements ZplRule {}

  /// Says how labels after it are drawn too; kept, and set back before every label of ours.
  record KeepSetting() implements ZplRule {}

  /// The label is the same without it.
  record LeaveOut(String because) implements ZplRule {}

  record Refuse(ZplRefusal reason, String because) implements ZplRule {}
}

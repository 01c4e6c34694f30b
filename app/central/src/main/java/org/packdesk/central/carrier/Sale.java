package org.packdesk.central.carrier;

/// What a carrier answers to an order.
public sealed interface Sale {
  /// @param tracking the text of the label's Code 128
  /// @param format   what the document claims to be
  /// @param document the label's bytes; whoever gets this owns them
  @SuppressWarnings("ArrayRecordComponent") // handed over once, from maker to store
  record Sold(String tracking, String carrier, String service, String format, byte[] document) implements Sale {}

  /// @param reason in words
  record Refused(String reason) implements Sale {}
}

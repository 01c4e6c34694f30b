package org.packdesk.station.packing;

/// What the rules want done after the commit. Each outcome comes back as a [PackInput]; none is repeated by whoever runs it.
public sealed interface PackEffect {

  /// Buy a label; the same key never buys twice.
  record Purchase(String key, String orderId, int parcelNo, int attempt, String cartonType) implements PackEffect {}

  /// Ask central what became of a purchase.
  record AskByKey(Purchase purchase, IfNotSeen then) implements PackEffect {}

  /// What to do when central never saw the key: ask for it again with the same key, or leave it.
  enum IfNotSeen {
    BUY, LEAVE
  }

  /// Say to central that this desk packs the order, again and again until the claim is released.
  record Claim(String orderId) implements PackEffect {}

  record ReleaseClaim(String orderId) implements PackEffect {}

  record VoidLabel(String key, String labelId, String reason) implements PackEffect {}

  /// Send a label's paper to the printer.
  ///
  /// @param copy stands on the paper from the second on
  /// @param documentId where the label's bytes lie
  /// @param tracking must stand on the paper
  record Print(String printId, int copy, String key, String documentId, String tracking, String printer) implements PackEffect {}

  /// Open the line to this printer, and leave the neighbours'.
  record UsePrinter(String printer) implements PackEffect {}

  /// See whether a label that was bought ahead may be printed.
  record Check(String key, String documentId, String tracking) implements PackEffect {}
}

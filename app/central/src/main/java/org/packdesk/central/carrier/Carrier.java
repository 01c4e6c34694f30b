package org.packdesk.central.carrier;

import java.util.Optional;

/// A carrier's own system. Asking it twice buys twice.
public interface Carrier {
  /// Blocks as long as the carrier thinks, which may be much longer than a caller likes.
  /// @throws InterruptedException when the answer is no longer waited for; the label may have been bought
  /// @throws NoAnswerException    the label may have been bought
  Sale buy(Shipment shipment) throws InterruptedException, NoAnswerException;

  /// What was sold under a reference, newest first where it was more than one.
  /// @throws InterruptedException when the answer is no longer waited for
  Optional<Sale.Sold> find(String reference) throws InterruptedException, NoAnswerException;

  /// Cancelling twice is cancelling.
  void cancel(String tracking);
}

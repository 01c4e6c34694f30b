package org.packdesk.persistence.central;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The calls of the written contract (`openapi/central-api.yaml`). Each blocks up to its own time limit and never throws because of what
/// central does; thread-safe.
public interface CentralApi {
  HelloAnswer hello(Hello hello);

  FactsAnswer sendFacts(String epoch, List<FactToSend> facts);

  /// @param after the cursor of the last committed page; empty from the beginning
  /// @param wait how long central may hold the answer back until there is something to tell
  ChangesAnswer changes(Optional<String> after, Duration wait);

  /// @param page as the page before named it; empty from the beginning
  ChangesAnswer snapshot(Optional<String> page);

  ClaimAnswer claim(String orderId);

  ClaimAnswer renew(String orderId, long token);

  /// @return false when central did not answer; it may be asked again
  boolean release(String orderId, long token);

  LabelAnswer purchaseLabel(LabelWish wish);

  LabelAnswer labelByKey(String key);

  LabelAnswer voidLabel(String labelId, String idempotencyKey, String reason);

  /// For a belt: takes 300 ms at most.
  ParcelAnswer parcelByBarcode(String barcode);
}

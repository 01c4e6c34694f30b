package org.packdesk.station.packing;

import java.util.List;
import java.util.stream.Stream;
import org.packdesk.persistence.facts.OrderRecalled;

/// An order that central wants back though this desk had finished it, until all its parcels are found.
///
/// @param found numbers of the parcels that are
public record RecallWork(OrderRecalled recalled, List<Integer> found) {
  public RecallWork {
    found = List.copyOf(found);
  }

  RecallWork with(int parcelNo) {
    return new RecallWork(recalled, Stream.concat(found.stream(), Stream.of(parcelNo)).distinct().toList());
  }

  boolean isOf(String orderId) {
    return recalled.orderId().equals(orderId);
  }
}

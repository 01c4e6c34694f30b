package org.packdesk.persistence.facts;

import java.time.Instant;
import java.util.List;

/// Central says that this desk packs the order.
/// @param token the fencing token; a later claim has a greater one
/// @param done parcels that carry their label already, from work at another desk
public record OrderClaimed(String orderId, long token, Instant until, List<Integer> done) implements Fact {
  public OrderClaimed {
    done = List.copyOf(done);
  }

  @Override
  public Subjects subjects() {
    return Subjects.order(orderId);
  }
}

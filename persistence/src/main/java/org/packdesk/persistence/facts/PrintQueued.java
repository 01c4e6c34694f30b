package org.packdesk.persistence.facts;

import org.jspecify.annotations.Nullable;

/// @param copy 1 for the first paper
/// @param role what it is for
/// @param reason why there is a further copy, or null for the first
public record PrintQueued(String printId, String key, int copy, String role, @Nullable ReprintReason reason) implements Fact {
  @Override
  public Subjects subjects() {
    return new Subjects(null, null, key, printId);
  }
}

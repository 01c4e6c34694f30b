package org.packdesk.persistence.facts;

/// @param copy 1 for the first paper
/// @param role what it is for
public record PrintQueued(String printId, String key, int copy, String role) implements Fact {
  @Override
  public Subjects subjects() {
    return new Subjects(null, null, key, printId);
  }
}

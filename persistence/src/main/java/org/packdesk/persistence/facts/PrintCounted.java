package org.packdesk.persistence.facts;

/// Nobody knew whether paper came out, and the printer's label counter tells.
///
/// @param before labels it had ever printed just before the first byte
/// @param after what it says now, with nothing left to print: as many, and no paper came out; one more, and one did
public record PrintCounted(String printId, long before, long after) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.print(printId);
  }

  public boolean cameOut() {
    return after == before + 1;
  }
}

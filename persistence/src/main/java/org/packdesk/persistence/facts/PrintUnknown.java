package org.packdesk.persistence.facts;

/// Paper may or may not have come out.
public record PrintUnknown(String printId, String words) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.print(printId);
  }
}

package org.packdesk.persistence.facts;

/// No byte left; it may be sent again.
public record PrintNotStarted(String printId, String trouble) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.print(printId);
  }
}

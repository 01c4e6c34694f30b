package org.packdesk.persistence.facts;

/// No paper came out; it may be sent again.
public record PrintNotPrinted(String printId, PrintEvidence evidence) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.print(printId);
  }
}

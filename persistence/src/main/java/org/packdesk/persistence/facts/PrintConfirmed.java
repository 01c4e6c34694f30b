package org.packdesk.persistence.facts;

public record PrintConfirmed(String printId, PrintEvidence evidence) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.print(printId);
  }
}

package org.packdesk.persistence.facts;

/// Every byte left and the printer has nothing more to print.
public record PrintSent(String printId) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.print(printId);
  }
}

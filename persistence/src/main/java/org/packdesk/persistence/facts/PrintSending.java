package org.packdesk.persistence.facts;

/// Written before the first byte: from here on only evidence or a person says what came of it.
public record PrintSending(String printId, String printer) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.print(printId);
  }
}

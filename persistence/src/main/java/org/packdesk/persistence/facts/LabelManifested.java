package org.packdesk.persistence.facts;

/// Central has told the carrier of a label with a number of the station's own.
public record LabelManifested(String key, String labelId) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.label(key);
  }
}

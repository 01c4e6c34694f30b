package org.packdesk.persistence.facts;

public record LabelVoided(String key, String labelId) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.label(key);
  }
}

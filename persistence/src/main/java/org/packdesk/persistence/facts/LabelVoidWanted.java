package org.packdesk.persistence.facts;

public record LabelVoidWanted(String key, String labelId, String reason) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.label(key);
  }
}

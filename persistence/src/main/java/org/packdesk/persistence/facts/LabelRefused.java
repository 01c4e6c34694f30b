package org.packdesk.persistence.facts;

/// It came and may not be printed.
public record LabelRefused(String key, String labelId, String words) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.label(key);
  }
}

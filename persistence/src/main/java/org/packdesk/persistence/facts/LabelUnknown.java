package org.packdesk.persistence.facts;

/// Nobody knows whether it was bought.
public record LabelUnknown(String key, String words) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.label(key);
  }
}

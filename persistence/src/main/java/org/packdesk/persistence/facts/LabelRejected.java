package org.packdesk.persistence.facts;

/// The carrier refuses it for good.
public record LabelRejected(String key, String words) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.label(key);
  }
}

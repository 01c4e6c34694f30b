package org.packdesk.persistence.facts;

/// The label was scanned on its parcel: the only proof that the right one is on it.
public record LabelApplied(String key, String tracking) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.label(key);
  }
}

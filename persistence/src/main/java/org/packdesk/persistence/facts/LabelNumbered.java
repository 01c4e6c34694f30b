package org.packdesk.persistence.facts;

/// A tracking number of this station's leased range was used up for the label.
/// @param block the range
public record LabelNumbered(String key, String tracking, String block) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.label(key);
  }
}

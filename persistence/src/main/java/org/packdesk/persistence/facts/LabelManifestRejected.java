package org.packdesk.persistence.facts;

/// The carrier refuses a label with a number of the station's own; the parcel is held.
public record LabelManifestRejected(String key, String words) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.label(key);
  }
}

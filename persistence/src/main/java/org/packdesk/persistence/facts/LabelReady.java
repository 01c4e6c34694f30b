package org.packdesk.persistence.facts;

/// The label is bought and here.
/// @param documentId where its bytes lie, encrypted
/// @param mismatch the key was first used for another parcel's body
public record LabelReady(String key, String labelId, String tracking, String carrier, String service, String format,
    String documentId, boolean mismatch) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.label(key);
  }
}

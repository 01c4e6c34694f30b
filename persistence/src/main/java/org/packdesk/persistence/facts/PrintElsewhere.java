package org.packdesk.persistence.facts;

/// Another desk had this label before and may have put it on paper; a person is asked before it is printed here.
///
/// @param printId of this desk's paper, if one is needed
/// @param station the desk that had it
public record PrintElsewhere(String printId, String key, String station) implements Fact {
  @Override
  public Subjects subjects() {
    return new Subjects(null, null, key, printId);
  }
}

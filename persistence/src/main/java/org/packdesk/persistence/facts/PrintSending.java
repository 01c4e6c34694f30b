package org.packdesk.persistence.facts;

import org.jspecify.annotations.Nullable;

/// Written before the first byte: from here on only evidence or a person says what came of it.
///
/// @param counter labels the printer had ever printed just before, or null when it does not count or did not tell
public record PrintSending(String printId, String printer, @Nullable Long counter) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.print(printId);
  }
}

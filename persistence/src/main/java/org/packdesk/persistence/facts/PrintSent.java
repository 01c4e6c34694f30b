package org.packdesk.persistence.facts;

import org.jspecify.annotations.Nullable;

/// Every byte left and the printer has nothing more to print.
///
/// @param counter labels the printer had ever printed just after, or null when it does not count or did not tell
public record PrintSent(String printId, @Nullable Long counter) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.print(printId);
  }
}

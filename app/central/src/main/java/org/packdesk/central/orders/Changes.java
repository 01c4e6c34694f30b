package org.packdesk.central.orders;

import java.util.List;
import tools.jackson.databind.util.RawValue;

/// What a station is told that asks for changes.
public sealed interface Changes {
  /// @param next the cursor to ask with next
  /// @param more whether a further page is there already
  record Page(List<RawValue> changes, String next, boolean more) implements Changes {
    public Page {
      changes = List.copyOf(changes);
    }
  }

  /// The cursor is of another log, or none at all: begin again without one.
  record Gone() implements Changes {}
}

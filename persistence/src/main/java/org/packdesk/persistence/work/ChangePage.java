package org.packdesk.persistence.work;

import java.util.List;

/// A page of changes, oldest first, at most 200. Kinds that this program does not know are left out of it.
///
/// @param next the cursor to ask with next; opaque
/// @param more a further page is there already
public record ChangePage(List<Change> changes, String next, boolean more) {
  public ChangePage {
    changes = List.copyOf(changes);
  }
}

package org.packdesk.persistence.work;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of changes, oldest first, or of a snapshot; at most 200. Kinds that this program does not know are left out of it.
///
/// @param next the cursor to ask with next; of a snapshot the next page, empty after the last; opaque; empty: the cursor stays
/// @param more a further page is there already
/// @param snapshot what the page is a part of, or null when it is of the log of changes
public record ChangePage(List<Change> changes, String next, boolean more, @Nullable Snapshot snapshot) {
  public ChangePage {
    changes = List.copyOf(changes);
  }

  /// Of the log.
  public ChangePage(List<Change> changes, String next, boolean more) {
    this(changes, next, more, null);
  }

  /// What central said when it was asked for this alone; the log is gone on with from where it was.
  public static ChangePage answer(Change change) {
    return new ChangePage(List.of(change), "", false, null);
  }

  /// Everything there is, told in pages. @param cursor where the log goes on after the last of them
  public record Snapshot(String cursor, Place place) {}

  /// FIRST begins anew what an earlier snapshot may have left; ONLY is first and last.
  public enum Place {
    FIRST, MIDDLE, LAST, ONLY;

    boolean begins() {
      return this == FIRST || this == ONLY;
    }

    boolean ends() {
      return this == LAST || this == ONLY;
    }
  }
}

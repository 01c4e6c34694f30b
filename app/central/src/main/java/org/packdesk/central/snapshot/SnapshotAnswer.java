package org.packdesk.central.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/// What a station is told that asks for a page of a snapshot.
public sealed interface SnapshotAnswer {
  /// @param cursor where `changes` goes on after the last page
  /// @param next   the page to ask for next; null on the last one
  record Page(List<RawValue> changes, String cursor, @Nullable String next) implements SnapshotAnswer {
    public Page {
      changes = List.copyOf(changes);
    }
  }

  /// The page is of another log, or none at all, or the log has moved on too far: begin again.
  record Gone() implements SnapshotAnswer {}
}

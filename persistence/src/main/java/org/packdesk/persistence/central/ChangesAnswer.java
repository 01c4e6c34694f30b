package org.packdesk.persistence.central;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.work.ChangePage;

/// What changed at central.
public sealed interface ChangesAnswer {
  record Page(ChangePage page) implements ChangesAnswer {}

  /// The cursor is too old: begin again without one, or with a snapshot.
  record BeginAgain() implements ChangesAnswer {}

  /// This central has no such call.
  record NotOffered() implements ChangesAnswer {}

  /// @param retryAfter what central asked for, or null
  record Failed(String words, @Nullable Duration retryAfter) implements ChangesAnswer {}
}

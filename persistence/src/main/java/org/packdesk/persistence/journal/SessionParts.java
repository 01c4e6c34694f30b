package org.packdesk.persistence.journal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A station's session as it is kept: opaque bytes by the names of its parts.
///
/// @param before all of it in the form of the version before, which may have to start on this file again; null where it has none
public record SessionParts(Map<String, byte[]> parts, byte @Nullable [] before) {
  public SessionParts {
    parts = Map.copyOf(parts);
  }

  /// With nothing for the version before.
  public SessionParts(Map<String, byte[]> parts) {
    this(parts, null);
  }
}

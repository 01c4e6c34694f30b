package org.packdesk.station.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.packing.PackSession;
import org.packdesk.station.packing.SessionSnapshot;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The cases and the packing of one station as bytes and back, so that a start need not read every fact. A station that never had a case
/// keeps its packing alone. What cannot be read is passed over, and the facts are replayed.
public final class ProblemSnapshot {
  /// Raised whenever the session's form or the meaning of a fact changes: a snapshot of another version is not used.
  private static final int VERSION = 1;
  private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES).build();

  private ProblemSnapshot() {}

  record Kept(int casesVersion, byte[] packing, ProblemSession cases) {}

  /// Both sessions of one station.
  public record Sessions(PackSession packing, ProblemSession cases) {
    public static final Sessions EMPTY = new Sessions(PackSession.empty(), ProblemSession.empty());
  }

  public static byte[] write(Sessions sessions) {
    byte[] packing = SessionSnapshot.write(sessions.packing());
    return sessions.cases().equals(ProblemSession.empty())
        ? packing
        : JSON.writeValueAsBytes(new Kept(VERSION, packing, sessions.cases()));
  }

  /// @return empty when these bytes are no sessions of this version
  public static Optional<Sessions> read(byte[] bytes) {
    Optional<PackSession> alone = SessionSnapshot.read(bytes);
    if (alone.isPresent()) {
      return alone.map(packing -> new Sessions(packing, ProblemSession.empty()));
    }
    try {
      @Nullable
      Kept kept = JSON.readValue(bytes, Kept.class);
      return kept == null || kept.casesVersion() != VERSION
          ? Optional.empty()
          : SessionSnapshot.read(kept.packing()).map(packing -> new Sessions(packing, kept.cases()));
    } catch (JacksonException notOurs) {
      return Optional.empty();
    }
  }
}

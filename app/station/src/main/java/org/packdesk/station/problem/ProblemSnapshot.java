package org.packdesk.station.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.packing.PackSession;
import org.packdesk.station.packing.SessionSnapshot;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The cases of one station as bytes and back, so that a start need not read every fact. What cannot be read is passed over, and the facts
/// are replayed. The version before kept cases and packing together.
public final class ProblemSnapshot {
  /// Raised whenever the session's form or the meaning of a fact changes: a snapshot of another version is not used.
  private static final int VERSION = 1;
  private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES).build();

  private ProblemSnapshot() {}

  /// @param packing null where the cases are kept alone
  record Kept(int casesVersion, byte @Nullable [] packing, ProblemSession cases) {}

  /// Both sessions of one station.
  public record Sessions(PackSession packing, ProblemSession cases) {
    public static final Sessions EMPTY = new Sessions(PackSession.empty(), ProblemSession.empty());
  }

  public static byte[] write(ProblemSession cases) {
    return JSON.writeValueAsBytes(new Kept(VERSION, null, cases));
  }

  /// @return empty when these bytes are no cases of this version
  public static Optional<ProblemSession> read(byte[] bytes) {
    try {
      @Nullable
      Kept kept = JSON.readValue(bytes, Kept.class);
      return kept == null || kept.casesVersion() != VERSION ? Optional.empty() : Optional.of(kept.cases());
    } catch (JacksonException notOurs) {
      return Optional.empty();
    }
  }

  /// As the version before kept them: a station without cases its packing alone.
  public static byte[] whole(Sessions sessions) {
    byte[] packing = SessionSnapshot.write(sessions.packing());
    return sessions.cases().equals(ProblemSession.empty())
        ? packing
        : JSON.writeValueAsBytes(new Kept(VERSION, packing, sessions.cases()));
  }

  /// The cases in what the version before kept. @return empty when these bytes are no sessions of it
  public static Optional<ProblemSession> readWhole(byte[] whole) {
    return SessionSnapshot.read(whole).isPresent() ? Optional.of(ProblemSession.empty()) : read(whole);
  }
}

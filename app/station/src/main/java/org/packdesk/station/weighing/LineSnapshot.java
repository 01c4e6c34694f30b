package org.packdesk.station.weighing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.InductStop;
import org.packdesk.persistence.facts.LineModeChanged;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A line's session as bytes and back, so that a start need not read every fact. It holds nothing that the facts do not; one that
/// cannot be read is passed over and the facts are replayed.
public final class LineSnapshot {
  /// Raised whenever the session's form or the meaning of a fact changes: a snapshot of another version is not used.
  private static final int VERSION = 3;
  private static final int BEFORE = 2;
  private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private LineSnapshot() {}

  record Kept(int version, Belt belt, LineSession.Numbers numbers, @Nullable LineModeChanged switched, Set<InductStop> stops,
      LineCounts counts, Trend trend) {}

  public static byte[] write(LineSession session) {
    return JSON.writeValueAsBytes(new Kept(VERSION, session.belt(), session.numbers(), session.switched(), session.stops(),
        session.counts(), session.trend()));
  }

  /// @return empty when these bytes are no session of this version
  public static Optional<LineSession> read(byte[] bytes) {
    try {
      JsonNode tree = JSON.readTree(bytes);
      if (tree.path("version").asInt(0) == BEFORE) {
        withoutStops((ObjectNode) tree);
      }
      @Nullable
      Kept kept = JSON.treeToValue(tree, Kept.class);
      return kept == null || kept.version() != VERSION
          ? Optional.empty()
          : Optional.of(new LineSession(kept.belt(), kept.numbers(), kept.switched(), kept.stops(), kept.counts(), kept.trend()));
    } catch (JacksonException notOurs) {
      return Optional.empty();
    }
  }

  /// The version before did not hear what problem desks found, nor how far the gate had counted.
  private static void withoutStops(ObjectNode kept) {
    kept.put("version", VERSION);
    if (kept.path("numbers") instanceof ObjectNode numbers) {
      numbers.putNull("eyes");
    }
    JsonNode tallies = kept.path("trend").path("tallies");
    List.of("lately", "days").forEach(span -> tallies.path(span).forEach(tally -> {
      if (tally instanceof ObjectNode counts) {
        counts.set("stops", JSON.valueToTree(Stops.NONE));
      }
    }));
  }
}

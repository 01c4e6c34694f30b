package org.packdesk.station.packing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.OrderSetAside;
import org.packdesk.persistence.facts.OrderStopped;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A session as bytes and back, so that a start need not read every fact. It holds nothing that the facts do not; one that cannot be
/// read is passed over and the facts are replayed.
public final class SessionSnapshot {
  /// Raised whenever the session's form or the meaning of a fact changes: a snapshot of another version is not used.
  private static final int VERSION = 4;
  private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES).build();

  private SessionSnapshot() {}

  record Kept(int version, @Nullable String operatorId, @Nullable String openOrderId, Orders orders,
      @Nullable OrderSetAside aside, @Nullable OrderStopped stopped, List<RecallWork> recalls, @Nullable String printer) {}

  public static byte[] write(PackSession session) {
    OrderWork open = session.open();
    return JSON.writeValueAsBytes(new Kept(VERSION, session.operatorId(), open == null ? null : open.orderId(),
        session.orders(), session.left() instanceof OrderSetAside aside ? aside : null,
        session.left() instanceof OrderStopped stopped ? stopped : null, session.recalls(), session.printer()));
  }

  /// As the version before kept it: alone, or with the cases of a problem desk beside it.
  public static Optional<PackSession> readWhole(byte[] whole) {
    Optional<PackSession> alone = read(whole);
    return alone.isPresent() ? alone : packing(whole).flatMap(SessionSnapshot::read);
  }

  private static Optional<byte[]> packing(byte[] whole) {
    try {
      JsonNode packing = JSON.readTree(whole).path("packing");
      return packing.isString() ? Optional.of(packing.binaryValue()) : Optional.empty();
    } catch (JacksonException notOurs) {
      return Optional.empty();
    }
  }

  /// @return empty when these bytes are no session of this version
  public static Optional<PackSession> read(byte[] bytes) {
    try {
      @Nullable
      Kept kept = JSON.readValue(bytes, Kept.class);
      if (kept == null || kept.version() != VERSION) {
        return Optional.empty();
      }
      return Optional.of(new PackSession(kept.operatorId(), kept.openOrderId(), kept.orders(),
          kept.aside() == null ? kept.stopped() : kept.aside(), List.copyOf(kept.recalls()), kept.printer()));
    } catch (JacksonException notOurs) {
      return Optional.empty();
    }
  }
}

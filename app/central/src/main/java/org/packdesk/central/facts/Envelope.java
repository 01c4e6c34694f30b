package org.packdesk.central.facts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.json.BadJsonException;
import org.packdesk.central.json.Json;
import tools.jackson.databind.JsonNode;

/// What central reads of a fact; everything else in it is the station's own business.
///
/// @param orderId from the fact's data, where it has one
record Envelope(String type, @Nullable String orderId) {
  private static final int TYPE_CHARS_MAX = 80;

  /// Empty when the bytes are not JSON or not the envelope of this very fact.
  static Optional<Envelope> read(byte[] bytes, String station, String epoch, long seq) {
    JsonNode fact;
    try {
      fact = Json.tree(bytes);
    } catch (BadJsonException unreadable) {
      return Optional.empty();
    }
    JsonNode number = fact.path("seq");
    String type = fact.path("type").asStringOpt().orElse("");
    boolean own = station.equals(fact.path("station").asStringOpt().orElse(null))
        && epoch.equals(fact.path("epoch").asStringOpt().orElse(null)) && number.isIntegralNumber() && number.canConvertToLong()
        && number.longValue() == seq;
    if (!own || type.isEmpty() || type.length() > TYPE_CHARS_MAX) {
      return Optional.empty();
    }
    JsonNode order = fact.path("data").path("orderId");
    return Optional.of(new Envelope(type, order.isString() ? order.stringValue() : null));
  }
}

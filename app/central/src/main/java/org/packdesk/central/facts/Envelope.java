package org.packdesk.central.facts;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.json.BadJsonException;
import org.packdesk.central.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What central reads of a fact; everything else in it is the station's own business.
///
/// @param type    null when the bytes are not JSON or not the envelope of this very fact
/// @param orderId which order the bytes are about, as far as they can be read at all
/// @param when    by the station's clock; null when it cannot be read
/// @param data    of the fact; missing where there is none
record Envelope(@Nullable String type, @Nullable String orderId, @Nullable Instant when, JsonNode data) {
  private static final int TYPE_CHARS_MAX = 80;
  private static final int ORDER_CHARS_MAX = 60;
  private static final Pattern KEY = Pattern.compile("(?:label|print):([^:]+):[0-9:]+");

  static Envelope read(byte[] bytes, String station, String epoch, long seq) {
    JsonNode fact;
    try {
      fact = Json.tree(bytes);
    } catch (BadJsonException unreadable) {
      return new Envelope(null, null, null, JsonNodeFactory.instance.missingNode());
    }
    JsonNode number = fact.path("seq");
    String type = text(fact.path("type")).orElse("");
    boolean own = station.equals(text(fact.path("station")).orElse(null)) && epoch.equals(text(fact.path("epoch")).orElse(null))
        && number.isIntegralNumber() && number.canConvertToLong() && number.longValue() == seq;
    boolean usable = own && !type.isEmpty() && type.length() <= TYPE_CHARS_MAX;
    return new Envelope(usable ? type : null, order(fact), when(fact.path("at")), fact.path("data"));
  }

  private static @Nullable Instant when(JsonNode at) {
    try {
      return at.isString() ? Instant.parse(at.stringValue()) : null;
    } catch (DateTimeException notATime) {
      return null;
    }
  }

  private static @Nullable String order(JsonNode fact) {
    JsonNode subjects = fact.path("subjects");
    JsonNode data = fact.path("data");
    return Stream.of(text(subjects.path("order")), ofKey(subjects.path("label")), ofKey(subjects.path("print")),
        text(data.path("orderId")), ofKey(data.path("key"))).flatMap(Optional::stream)
        .filter(order -> !order.isEmpty() && order.length() <= ORDER_CHARS_MAX).findFirst().orElse(null);
  }

  private static Optional<String> ofKey(JsonNode node) {
    return text(node).map(KEY::matcher).filter(Matcher::matches).map(key -> Objects.requireNonNull(key.group(1)));
  }

  private static Optional<String> text(JsonNode node) {
    return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
  }

  /// When it happened, by the station's clock where that is not ahead of ours.
  Instant at(Instant now) {
    return when == null || when.isAfter(now) ? now : when;
  }

  /// An object inside the data, to be read the same way.
  Envelope part(String name) {
    return new Envelope(type, orderId, when, data.path(name));
  }

  /// Empty when the data has no such text.
  Optional<String> text(String name) {
    return text(data.path(name));
  }

  /// Empty when the data has no such whole number, or it is not of this range.
  Optional<Long> whole(String name, long min, long max) {
    JsonNode node = data.path(name);
    return node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= min && node.longValue() <= max
        ? Optional.of(node.longValue())
        : Optional.empty();
  }
}

package org.packdesk.central.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// The contract's JSON: snake_case names, absent instead of null, a name twice in one object is an error.
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
      .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL)).build();

  private Json() {}

  public static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  public static byte[] bytes(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /// For what central itself wrote.
  public static <T> T read(String text, Class<T> type) {
    return MAPPER.readValue(text, type);
  }

  /// For what a stranger wrote.
  /// @throws BadJsonException in plain words
  public static JsonNode tree(byte[] bytes) {
    try {
      return MAPPER.readTree(bytes);
    } catch (JacksonException e) {
      var at = e.getLocation();
      throw new BadJsonException(
          at == null
              ? "The body is not JSON"
              : "The body is not JSON (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")");
    }
  }
}

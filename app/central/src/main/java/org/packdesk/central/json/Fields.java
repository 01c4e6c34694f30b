package org.packdesk.central.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the fields of one JSON object of a stranger: nothing is converted, unknown fields are passed over. Every method throws
/// [BadJsonException] with the field's place in the body.
public final class Fields {
  private final JsonNode object;
  private final String place;

  private Fields(JsonNode object, String place) {
    this.object = object;
    this.place = place;
  }

  /// @param body the whole body, which must be an object
  public static Fields of(JsonNode body) {
    return of(body, "");
  }

  private static Fields of(JsonNode node, String place) {
    if (!node.isObject()) {
      throw new BadJsonException(place.isEmpty() ? "The body must be a JSON object" : place + " must be an object");
    }
    return new Fields(node, place.isEmpty() ? "" : place + ".");
  }

  /// @param charsMax counted as UTF-16 units
  public String text(String name, int charsMin, int charsMax) {
    JsonNode node = required(name);
    if (!node.isString()) {
      throw bad(name, "must be text");
    }
    String text = node.stringValue();
    if (text.length() < charsMin || text.length() > charsMax) {
      throw bad(name, "must have " + charsMin + " to " + charsMax + " characters");
    }
    return text;
  }

  public String text(String name, Pattern pattern) {
    JsonNode node = required(name);
    if (!node.isString() || !pattern.matcher(node.stringValue()).matches()) {
      throw bad(name, "must be text like " + pattern);
    }
    return node.stringValue();
  }

  public long whole(String name, long min) {
    JsonNode node = required(name);
    if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < min) {
      throw bad(name, "must be a whole number from " + min);
    }
    return node.longValue();
  }

  /// The field is there and not null.
  public boolean has(String name) {
    JsonNode node = object.get(name);
    return node != null && !node.isNull();
  }

  public Fields object(String name) {
    return of(required(name), place + name);
  }

  public List<Fields> objects(String name, int itemsMin, int itemsMax) {
    JsonNode node = required(name);
    if (!node.isArray() || node.size() < itemsMin || node.size() > itemsMax) {
      throw bad(name, "must be a list of " + itemsMin + " to " + itemsMax);
    }
    List<Fields> items = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      items.add(of(node.get(i), place + name + "[" + i + "]"));
    }
    return items;
  }

  private JsonNode required(String name) {
    @Nullable
    JsonNode node = object.get(name);
    if (node == null || node.isNull()) {
      throw bad(name, "is missing");
    }
    return node;
  }

  private BadJsonException bad(String name, String what) {
    return new BadJsonException(place + name + " " + what);
  }
}

package org.packdesk.station.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One JSON object that a person filled in: it has exactly the fields it must have, each of its kind, and what is not so is named.
///
/// @param path where it stands, `lines[2]`; empty for the whole
record JsonForm(String path, JsonNode object) {
  private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final int SHOWN_MAX = 40;

  /// What is wrong with it, in one line that names the field.
  static final class WrongForm extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongForm(String message) {
      super(message);
    }
  }

  /// @throws WrongForm as all that reads it does
  static JsonForm read(byte[] json, String... fields) {
    try {
      return checked("", JSON.readTree(json), fields);
    } catch (JacksonException e) {
      throw new WrongForm("this is no JSON" + place(e) + ": " + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
  }

  private static String place(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return at == null ? "" : " in line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private static JsonForm checked(String path, JsonNode node, String... fields) {
    if (!node.isObject()) {
      throw wrong(path, node, "an object in { }");
    }
    List<String> known = List.of(fields);
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        throw new WrongForm(
            "there is no field " + place(path, name) + "; " + (path.isEmpty() ? "the fields are " : path + " has the fields ")
                + String.join(", ", known));
      }
    }
    return new JsonForm(path, node);
  }

  String text(String name) {
    return text(place(path, name), field(name));
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : list(name)) {
      texts.add(text(place(path, name) + "[" + texts.size() + "]", each));
    }
    return texts;
  }

  JsonForm form(String name, String... fields) {
    return checked(place(path, name), field(name), fields);
  }

  <T> List<T> forms(String name, Function<JsonForm, T> reading, String... fields) {
    List<T> read = new ArrayList<>();
    for (JsonNode each : list(name)) {
      read.add(reading.apply(checked(place(path, name) + "[" + read.size() + "]", each, fields)));
    }
    return read;
  }

  /// A word in small letters with hyphens.
  <E extends Enum<E>> E word(String name, Class<E> words) {
    String word = text(name);
    List<String> known = new ArrayList<>();
    for (E each : words.getEnumConstants()) {
      known.add(each.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      if (known.getLast().equals(word)) {
        return each;
      }
    }
    throw new WrongForm(place(path, name) + " is \"" + word + "\"; it is one of " + String.join(", ", known));
  }

  private Iterable<JsonNode> list(String name) {
    JsonNode list = field(name);
    if (!list.isArray()) {
      throw wrong(place(path, name), list, "a list in [ ]");
    }
    return list.values();
  }

  private JsonNode field(String name) {
    JsonNode field = object.get(name);
    if (field == null) {
      throw new WrongForm("the field " + place(path, name) + " is missing");
    }
    return field;
  }

  private static String text(String place, JsonNode node) {
    if (!node.isString()) {
      throw wrong(place, node, "text in quotes");
    }
    return node.stringValue();
  }

  private static WrongForm wrong(String place, JsonNode node, String wanted) {
    String is = node.toString();
    return new WrongForm((place.isEmpty() ? "the whole" : place) + " must be " + wanted + ", and it is "
        + (is.isEmpty() ? "empty" : is.length() > SHOWN_MAX ? is.substring(0, SHOWN_MAX) + " ..." : is));
  }

  private static String place(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}

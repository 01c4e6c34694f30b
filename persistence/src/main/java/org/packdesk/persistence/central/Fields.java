package org.packdesk.persistence.central;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// One JSON object of an answer, read by name. What must be there and is not, or is of another type, is a `NotUnderstoodException`;
/// what nobody asks for is ignored. A JSON null counts as absent.
///
/// @param where how messages name the object
record Fields(JsonNode node, String where) {

  Fields {
    if (!node.isObject()) {
      throw new NotUnderstoodException(where + " is no object");
    }
  }

  String text(String name) {
    return optionalText(name).orElseThrow(() -> missing(name));
  }

  Optional<String> optionalText(String name) {
    return value(name).map(value -> textOf(value, name));
  }

  /// A whole number, 0 or more.
  long whole(String name) {
    return value(name).map(value -> wholeOf(value, name)).orElseThrow(() -> missing(name));
  }

  Optional<Long> optionalWhole(String name) {
    return value(name).map(value -> wholeOf(value, name));
  }

  /// A whole number, also one below 0: a scale may have shown it.
  Optional<Long> optionalNumber(String name) {
    return value(name).map(value -> numberOf(value, name));
  }

  Instant time(String name) {
    return optionalTime(name).orElseThrow(() -> missing(name));
  }

  Optional<Instant> optionalTime(String name) {
    return value(name).map(value -> timeOf(textOf(value, name), name));
  }

  int count(String name, int least) {
    long number = whole(name);
    if (number < least || number > Integer.MAX_VALUE) {
      throw wrong(name);
    }
    return (int) number;
  }

  Optional<Integer> optionalCount(String name, int least) {
    return value(name).map(_ -> count(name, least));
  }

  boolean truth(String name) {
    return optionalTruth(name).orElseThrow(() -> missing(name));
  }

  Optional<Boolean> optionalTruth(String name) {
    return value(name).map(value -> {
      if (!value.isBoolean()) {
        throw wrong(name);
      }
      return value.booleanValue();
    });
  }

  Fields object(String name) {
    return optionalObject(name).orElseThrow(() -> missing(name));
  }

  Optional<Fields> optionalObject(String name) {
    return value(name).map(value -> new Fields(value, where + "." + name));
  }

  <T> List<T> objects(String name, int most, Function<Fields, T> read) {
    return each(name, most, element -> read.apply(new Fields(element, where + "." + name)));
  }

  /// Elements of any type.
  <T> List<T> each(String name, int most, Function<JsonNode, T> read) {
    return elements(value(name).orElseThrow(() -> missing(name)), name, most, read);
  }

  /// Empty when absent.
  List<String> texts(String name, int most) {
    return value(name).map(array -> elements(array, name, most, element -> textOf(element, name))).orElseGet(List::of);
  }

  /// Whole numbers from 1.
  List<Integer> numbers(String name, int most) {
    JsonNode array = value(name).orElseThrow(() -> missing(name));
    return elements(array, name, most, element -> {
      if (!element.isInt() || element.intValue() < 1) {
        throw wrong(name);
      }
      return element.intValue();
    });
  }

  NotUnderstoodException wrong(String name) {
    return new NotUnderstoodException(where + "." + name + " is not what it should be");
  }

  private <T> List<T> elements(JsonNode array, String name, int most, Function<JsonNode, T> read) {
    if (!array.isArray() || array.size() > most) {
      throw wrong(name);
    }
    List<T> elements = new ArrayList<>(array.size());
    for (JsonNode element : array) {
      elements.add(read.apply(element));
    }
    return elements;
  }

  private Optional<JsonNode> value(String name) {
    return node.optional(name).filter(value -> !value.isNull());
  }

  private String textOf(JsonNode value, String name) {
    if (!value.isString()) {
      throw wrong(name);
    }
    return value.stringValue();
  }

  private long wholeOf(JsonNode value, String name) {
    long number = numberOf(value, name);
    if (number < 0) {
      throw wrong(name);
    }
    return number;
  }

  private long numberOf(JsonNode value, String name) {
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw wrong(name);
    }
    return value.longValue();
  }

  private Instant timeOf(String text, String name) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException notATime) {
      throw wrong(name);
    }
  }

  private NotUnderstoodException missing(String name) {
    return new NotUnderstoodException(where + "." + name + " is missing");
  }
}

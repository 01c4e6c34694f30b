package org.packdesk.devices;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Reads a dialect's keys and values, and refuses what cannot be in plain words.
final class Profiles {

  private Profiles() {}

  /// The standard values with the given ones over them; an unknown key is refused.
  static Map<String, String> over(Map<String, String> standard, Map<String, String> given) {
    for (String key : given.keySet()) {
      if (!standard.containsKey(key)) {
        throw new IllegalArgumentException(standard.isEmpty()
            ? "its protocol has no profile, so no '" + key + "'"
            : "its profile has no '" + key + "'; there are " + String.join(", ", new TreeMap<>(standard).keySet()));
      }
    }
    Map<String, String> all = new TreeMap<>(standard);
    all.putAll(given);
    return all;
  }

  static int number(String key, String value, int min, int max) {
    int number = Telegram.isNumber(value) ? Integer.parseInt(value) : -1;
    if (number < min || number > max) {
      throw new IllegalArgumentException(key + " is " + min + " to " + max + ", not '" + value + "'");
    }
    return number;
  }

  static <E extends Enum<E>> E choice(Class<E> type, String key, String value) {
    List<String> words = Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
    int at = words.indexOf(value);
    if (at < 0) {
      throw new IllegalArgumentException(key + " is one of " + String.join(", ", words) + ", not '" + value + "'");
    }
    return type.getEnumConstants()[at];
  }
}

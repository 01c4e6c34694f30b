package org.packdesk.station.story;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The story's sentences in one language, with named places. A language without a bundle is told in English.
public final class StoryWords {
  private static final String BUNDLE = "org.packdesk.station.story.story";
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");

  private final ResourceBundle bundle;
  private final Locale locale;

  private StoryWords(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  public static StoryWords in(Locale locale) {
    var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, StoryWords.class.getClassLoader(), control);
    return new StoryWords(bundle, bundle.getLocale().equals(Locale.ROOT) ? Locale.UK : locale);
  }

  /// The language that is really spoken.
  Locale locale() {
    return locale;
  }

  ResourceBundle bundle() {
    return bundle;
  }

  boolean has(String key) {
    return bundle.containsKey(key);
  }

  /// @param args every place of the sentence, by its name
  String say(String key, Map<String, ?> args) {
    return PLACE.matcher(bundle.getString(key)).replaceAll(place -> {
      Object value = args.get(place.group(1));
      if (value == null) {
        throw new IllegalArgumentException("nothing for {" + place.group(1) + "} of " + key);
      }
      return Matcher.quoteReplacement(value.toString());
    });
  }

  String say(String key) {
    return say(key, Map.of());
  }

  /// A number of things: `1 item`, `3 items`.
  String count(String what, int number) {
    return say(what + (number == 1 ? ".one" : ".many"), Map.of("n", number));
  }

  /// `a`, `a and b`, `a, b and c`.
  String list(List<String> all) {
    if (all.size() < 2) {
      return String.join("", all);
    }
    String first = String.join(", ", all.subList(0, all.size() - 1));
    return say("list.end", Map.of("first", first, "last", all.getLast()));
  }
}

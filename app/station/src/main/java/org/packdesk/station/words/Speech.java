package org.packdesk.station.words;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The program's words in one language, from the resource bundle `org.packdesk.station.words`. A language without a bundle
/// is spoken in English. Holds nothing but the bundle: safe for every thread.
public final class Speech {
  private static final String BUNDLE = "org.packdesk.station.words";
  private static final String CUT = "…";
  private final ResourceBundle bundle;
  private final Locale locale;

  private Speech(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  public static Speech in(Locale locale) {
    var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new Speech(ResourceBundle.getBundle(BUNDLE, locale, Speech.class.getClassLoader(), control), locale);
  }

  public String say(Words words) {
    return say(words, Integer.MAX_VALUE);
  }

  /// The same sentence with every text in it cut to `textMax` characters, for places that are too small for all of it.
  public String say(Words words, int textMax) {
    return format(words.say().name(), words.args().stream().map(arg -> arg instanceof String text ? shorten(text, textMax) : arg)
        .toList());
  }

  /// The screen's own words, by key.
  public String caption(String key, Object... args) {
    return format(key, List.of(args));
  }

  public ResourceBundle bundle() {
    return bundle;
  }

  public Locale locale() {
    return locale;
  }

  /// Cuts out of the middle: what tells two products apart ("size 42") often stands last.
  public static String shorten(String text, int charactersMax) {
    if (text.length() <= charactersMax) {
      return text;
    }
    int kept = Math.max(2, charactersMax - CUT.length());
    int tail = kept / 3;
    return text.substring(0, kept - tail).strip() + CUT + text.substring(text.length() - tail).strip();
  }

  private String format(String key, List<Object> args) {
    return new MessageFormat(bundle.getString(key), locale).format(args.toArray());
  }
}

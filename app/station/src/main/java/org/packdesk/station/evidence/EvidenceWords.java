package org.packdesk.station.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words, weights and times of a weighing record in one language. For one thread.
public final class EvidenceWords {
  static final String BUNDLE = "org.packdesk.station.evidence.evidence";
  private static final int KILOGRAM_DIGITS = 3;

  private final Locale locale;
  private final ResourceBundle words;
  private final DateTimeFormatter times;
  private final NumberFormat kilograms;

  /// @param locale English where there are no words in its language
  public EvidenceWords(Locale locale, ZoneId zone) {
    this.words = ResourceBundle.getBundle(BUNDLE, locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.locale = words.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : words.getLocale();
    this.times = DateTimeFormatter.ofPattern(words.getString("times"), this.locale).withZone(zone);
    this.kilograms = NumberFormat.getInstance(this.locale);
    kilograms.setMinimumFractionDigits(KILOGRAM_DIGITS);
    kilograms.setMaximumFractionDigits(KILOGRAM_DIGITS);
  }

  public String say(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }

  String language() {
    return locale.getLanguage();
  }

  String of(String kind, Enum<?> value) {
    return say(kind + "." + value.name());
  }

  String time(Instant at) {
    return times.format(at);
  }

  String kilograms(long mg) {
    return kilograms.format(BigDecimal.valueOf(mg, 6).setScale(KILOGRAM_DIGITS, RoundingMode.HALF_UP)) + "\u00a0kg";
  }
}

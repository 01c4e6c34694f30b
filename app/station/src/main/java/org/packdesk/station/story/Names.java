package org.packdesk.station.story;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.OrderContent.Line;
import org.packdesk.station.gs1.PackdeskCode;

/// What things are called in the story: parcels by their number, labels and totes by the end of their barcode, items by their
/// name.
record Names(StoryWords words, ZoneId zone) {
  private static final int TAIL = 4;
  private static final int OWN_TAIL = 3;
  private static final int TEXT_MAX = 120;
  private static final int GRAMS = 3;
  private static final BigDecimal KILOGRAM = BigDecimal.valueOf(1000);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  /// The end of a barcode, as people read it out.
  static String tail(String code) {
    return tail(code, PackdeskCode.parse(code).isPresent() ? OWN_TAIL : TAIL);
  }

  private static String tail(String code, int length) {
    String text = clean(code);
    return text.length() <= length + 1 ? text : "…" + text.substring(text.length() - length);
  }

  /// Free words on one line, without what could disturb a terminal.
  static String clean(String text) {
    String plain = text.replaceAll("\\p{C}+", " ").strip();
    return plain.length() <= TEXT_MAX ? plain : plain.substring(0, TEXT_MAX) + "…";
  }

  String parcel(@Nullable OrderMemory order, int parcelNo) {
    int of = order == null ? 0 : order.parcels();
    if (of == 1 && parcelNo == 1) {
      return words.say("parcel.only");
    }
    return of == 0
        ? words.say("parcel.number", Map.of("k", parcelNo))
        : words.say("parcel.of", Map.of("k", parcelNo, "n", of));
  }

  /// By its number once it has one, before that by its parcel.
  String label(@Nullable OrderMemory order, LabelName label) {
    String tracking = order == null ? "" : order.tracking(label);
    if (!tracking.isEmpty()) {
      return words.say("label.known", Map.of("tail", tail(tracking)));
    }
    return order != null && order.parcels() == 1
        ? words.say("label.only")
        : words.say("label.for", Map.of("parcel", parcel(order, label.parcelNo())));
  }

  /// @param key of a label or a print
  String label(@Nullable OrderMemory order, String key) {
    return LabelName.of(key).map(label -> label(order, label))
        .orElseGet(() -> words.say("label.known", Map.of("tail", tail(key))));
  }

  /// What was scanned, as far as the order at the desk tells.
  String code(@Nullable OrderMemory order, String code) {
    Optional<Line> line = order == null ? Optional.empty() : order.lineOf(code);
    if (line.isPresent()) {
      return clean(line.get().name());
    }
    String kind = order != null && order.isLabel(code)
        ? "code.label"
        : PackdeskCode.parse(code).map(own -> "code." + own.kind()).filter(words::has).orElse("code.OTHER");
    return words.say(kind, Map.of("tail", tail(code)));
  }

  String mass(long milligrams) {
    BigDecimal grams = BigDecimal.valueOf(milligrams, GRAMS).setScale(0, RoundingMode.HALF_UP);
    if (grams.abs().compareTo(KILOGRAM) < 0) {
      return words.say("mass.small", Map.of("g", grams));
    }
    BigDecimal kg = BigDecimal.valueOf(milligrams, 6).setScale(GRAMS, RoundingMode.HALF_UP);
    return words.say("mass", Map.of("kg", String.format(words.locale(), "%.3f", kg)));
  }

  String minute(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }

  /// @param words a name of the printer's trouble, or words already
  String trouble(String words) {
    String key = "trouble." + words;
    return this.words.has(key) ? this.words.say(key) : clean(words.replace('_', ' ').toLowerCase(this.words.locale()));
  }
}

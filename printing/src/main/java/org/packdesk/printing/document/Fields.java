package org.packdesk.printing.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// What a template may name, each text checked as it is put in.
final class Fields {
  private static final int TEXT_MAX = 2_000;
  private static final int LIST_MAX = 500;

  private final Lettering lettering;
  private final List<Unsettable> refusals;
  private final String place;
  private final Map<String, Object> values = new LinkedHashMap<>();

  private Fields(Lettering lettering, List<Unsettable> refusals, String place) {
    this.lettering = lettering;
    this.refusals = refusals;
    this.place = place;
  }

  static Fields empty(Lettering lettering) {
    return new Fields(lettering, new ArrayList<>(), "");
  }

  /// @param name what a person calls the field
  Fields text(String key, String name, String raw) {
    values.put(key, settled(name, raw));
    return this;
  }

  Fields texts(String key, String name, List<String> raws) {
    List<String> texts = new ArrayList<>();
    for (String raw : bounded(name, raws, LIST_MAX)) {
      texts.add(settled(name, raw));
    }
    values.put(key, texts);
    return this;
  }

  /// The name of a folder, and no way out of it.
  Fields brand(String key) {
    if (!Brand.isKey(key)) {
      refuse(Unsettable.Reason.BRAND, "A brand is written in small letters, digits and hyphens, not: " + key + ".");
    }
    return this;
  }

  /// A text of the program's own.
  Fields own(String key, Object value) {
    values.put(key, value);
    return this;
  }

  Fields address(String key, String who, Address address) {
    Fields inner = new Fields(lettering, refusals, place);
    inner.text("name", "name of the " + who, address.name()).texts("lines", "address of the " + who, address.lines())
        .text("country", "country of the " + who, address.country());
    values.put(key, inner.values());
    return this;
  }

  <T> Fields each(String key, String name, List<T> items, BiConsumer<Fields, T> filling) {
    return each(key, name, items, LIST_MAX, filling);
  }

  <T> Fields each(String key, String name, List<T> items, int most, BiConsumer<Fields, T> filling) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (T item : bounded(name, items, most)) {
      Fields inner = new Fields(lettering, refusals, place + ", " + name + " " + (rows.size() + 1));
      filling.accept(inner, item);
      rows.add(inner.values());
    }
    values.put(key, rows);
    return this;
  }

  Map<String, Object> values() {
    return values;
  }

  /// The first thing that cannot be printed, by name.
  Optional<Unsettable> refusal() {
    return refusals.stream().findFirst();
  }

  private String settled(String name, String raw) {
    if (raw.length() > TEXT_MAX) {
      refuse(Unsettable.Reason.TOO_MUCH, "Too long to print: " + name + place + " has over " + TEXT_MAX + " characters.");
      return "";
    }
    return switch (lettering.of(raw)) {
      case Lettering.Settable settable -> settable.text();
      case Lettering.Missing missing -> {
        refuse(Unsettable.Reason.LETTERS, "Cannot print " + missing.what() + ": " + name + place + ".");
        yield "";
      }
    };
  }

  private <T> List<T> bounded(String name, List<T> items, int most) {
    if (items.size() > most) {
      refuse(Unsettable.Reason.TOO_MUCH, "Too much to print: more than " + most + " times " + name + ".");
      return List.of();
    }
    return items;
  }

  private void refuse(Unsettable.Reason reason, String words) {
    refusals.add(new Unsettable(reason, words));
  }
}

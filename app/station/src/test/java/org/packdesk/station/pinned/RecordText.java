package org.packdesk.station.pinned;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Records as text: values by the names of their fields, without the names of types, which may change.
final class RecordText {
  private RecordText() {}

  /// One line a field; of a list one line a row. @param without fields that are left out
  static String page(String name, Record view, String... without) {
    StringBuilder text = new StringBuilder();
    for (RecordComponent field : view.getClass().getRecordComponents()) {
      if (!List.of(without).contains(field.getName())) {
        Object value = value(view, field);
        String head = name + "." + field.getName() + " ";
        Stream<String> rows = value instanceof List<?> list
            ? list.stream().map(RecordText::of)
            : Stream.of(of(value));
        rows.forEach(row -> text.append((head + row).stripTrailing()).append('\n'));
      }
    }
    return text.toString();
  }

  static String of(@Nullable Object value) {
    return switch (value) {
      case null -> "-";
      case Record record -> Stream.of(record.getClass().getRecordComponents())
          .map(field -> field.getName() + "=" + of(value(record, field))).collect(Collectors.joining(", ", "(", ")"));
      case Set<?> set -> set.stream().map(RecordText::of).sorted(Comparator.naturalOrder()).toList().toString();
      case Collection<?> many -> many.stream().map(RecordText::of).toList().toString();
      default -> value.toString();
    };
  }

  private static @Nullable Object value(Record of, RecordComponent field) {
    try {
      field.getAccessor().setAccessible(true);
      return field.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("this field cannot be read: " + field, e);
    }
  }
}

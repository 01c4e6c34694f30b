package org.packdesk.station.pinned;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.packing.Todo;
import org.packdesk.station.problem.CaseReason;
import org.packdesk.station.problem.ProblemView;
import org.packdesk.station.shell.View;
import org.packdesk.station.weighing.LineView;

/// Records as text: values by the names of their fields, without the names of types, which may change.
final class RecordText {
  private RecordText() {}

  /// One line a field; of a list one line a row. @param without fields that are left out
  static String page(String name, Record view, String... without) {
    StringBuilder text = new StringBuilder();
    for (RecordComponent field : view.getClass().getRecordComponents()) {
      if (isShown(field) && !List.of(without).contains(field.getName())) {
        Object value = view instanceof LineView belt && field.getName().equals("alarms")
            ? ShownText.alarms(belt)
            : value(view, field);
        String head = name + "." + (value instanceof Todo.Instruction ? "instruction" : field.getName()) + " ";
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
      case Todo.Instruction todo -> of(todo.words());
      case CaseReason reason -> of(reason.words());
      case Record record -> Stream.of(record.getClass().getRecordComponents()).filter(RecordText::isShown)
          .map(field -> field.getName() + "=" + of(value(record, field))).collect(Collectors.joining(", ", "(", ")"));
      case Set<?> set -> set.stream().map(RecordText::of).sorted(Comparator.naturalOrder()).toList().toString();
      case Collection<?> many -> many.stream().map(RecordText::of).toList().toString();
      default -> value.toString();
    };
  }

  /// How much a page wants to be seen, and whether keys can be touched, is not text.
  private static boolean isShown(RecordComponent field) {
    return field.getType() != View.Claim.class && field.getType() != ProblemView.Keys.class;
  }

  private static @Nullable Object value(Record of, RecordComponent field) {
    try {
      field.getAccessor().setAccessible(true);
      return field.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("this field cannot be read: " + field, e);
    }
  }
}

package org.packdesk.station.memory.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.packdesk.station.memory.MemoryView;
import org.packdesk.station.memory.MemoryView.RecallRow;
import org.packdesk.station.memory.MemoryView.Row;
import org.packdesk.station.shell.StationView.Light;
import org.packdesk.station.words.Figures;
import org.packdesk.station.words.Speech;

/// The memory's page in finished words.
///
/// @param rows the worst first
/// @param recalls at most [#RECALLS_MAX] orders to be found, the newest first
/// @param moreRecalls how many there are beyond, in words; empty when there are none
record MemoryScreen(List<RowText> rows, List<RecallText> recalls, String moreRecalls) {
  static final int RECALLS_MAX = 4;
  private static final String BETWEEN = "  ·  ";

  MemoryScreen {
    rows = List.copyOf(rows);
    recalls = List.copyOf(recalls);
  }

  /// @param state the light in a word
  record RowText(String id, Light light, String title, String state, String words, String figures) {}

  record RecallText(String order, String why) {}

  static MemoryScreen of(MemoryView view, Figures figures, Instant now) {
    Speech speech = figures.speech();
    int beyond = view.recalls().size() - RECALLS_MAX;
    return new MemoryScreen(view.rows().stream().map(row -> row(row, figures, now)).toList(),
        view.recalls().stream().limit(RECALLS_MAX).map(recall -> recall(recall, speech)).toList(),
        beyond > 0 ? speech.caption("recalls.more", beyond) : "");
  }

  private static RowText row(Row row, Figures figures, Instant now) {
    String subject = row.subject().name().toLowerCase(Locale.ROOT);
    String state = figures.speech().caption("memory." + row.light().name().toLowerCase(Locale.ROOT));
    return new RowText("memory-" + subject, row.light(), figures.speech().caption("memory." + subject), state,
        figures.say(row.words(), now),
        row.figures().stream().map(figure -> figures.say(figure, now)).collect(Collectors.joining(BETWEEN)));
  }

  private static RecallText recall(RecallRow recall, Speech speech) {
    return new RecallText(recall.order(), speech.say(recall.why()));
  }
}

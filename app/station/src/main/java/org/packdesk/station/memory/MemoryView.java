package org.packdesk.station.memory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.shell.StationView.Light;
import org.packdesk.station.shell.View;
import org.packdesk.station.words.Words;

/// What the memory page shows at one moment. Words may hold times, spans and sizes, which the screen spells.
///
/// @param rows one a subject, the worst first
/// @param recalls orders whose parcels somebody has to find, the newest first
/// @param alarm what a packer has to know without opening the page, or null
public record MemoryView(List<Row> rows, List<RecallRow> recalls, @Nullable Words alarm) implements View {

  public MemoryView {
    rows = List.copyOf(rows);
    recalls = List.copyOf(recalls);
  }

  /// @param figures in one line, for whoever wants to know more
  public record Row(Subject subject, Light light, Words words, List<Words> figures) {
    public Row {
      figures = List.copyOf(figures);
    }
  }

  /// @param why what central said of the order
  public record RecallRow(String order, Words why) {}

  public enum Subject {
    CENTRAL, APART, DISK, FILE, COPIES, CLOCK, PERSONAL
  }

  public Optional<Row> row(Subject subject) {
    return rows.stream().filter(row -> row.subject() == subject).findFirst();
  }
}

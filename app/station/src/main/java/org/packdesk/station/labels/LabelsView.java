package org.packdesk.station.labels;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.LabelRow;
import org.packdesk.station.shell.View;
import org.packdesk.station.words.Verdict;
import org.packdesk.station.words.Words;

/// What the labels' page shows at one moment.
///
/// @param rows the newest first
/// @param more labels beyond them
/// @param selected the row that is shown large, or null where there is none
/// @param answer what became of the last wish on this page, or null before the first
public record LabelsView(List<LabelRow> rows, int more, @Nullable LabelRow selected, Offer offer,
    @Nullable Verdict answer) implements View {

  public LabelsView {
    rows = List.copyOf(rows);
  }

  /// What can be said now, by touch or by barcode.
  public sealed interface Offer {}

  /// @param note why something cannot be done, or what is to be done at the desk; null where nothing needs saying
  public record Actions(List<DeskCommand> commands, @Nullable Words note) implements Offer {
    public Actions {
      commands = List.copyOf(commands);
    }
  }

  /// A question before something that costs money.
  public record Sure(Words question, DeskCommand yes, DeskCommand no) implements Offer {}
}

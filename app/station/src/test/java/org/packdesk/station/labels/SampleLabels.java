package org.packdesk.station.labels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.printing.zpl.DecodedGraphic;
import org.packdesk.printing.zpl.ZplGraphic;
import org.packdesk.station.packing.LabelRow;
import org.packdesk.station.packing.LabelRow.Paper;
import org.packdesk.station.packing.LabelRow.Stage;
import org.packdesk.station.packing.LabelRow.Wish;

/// Labels of a desk, for tests.
public final class SampleLabels {
  private static final int NUMBER = 16;
  private static final int ORDER = 4010002;

  private SampleLabels() {}

  /// One label in the stage, with what goes with it; the number tells it from the others.
  public static LabelRow row(int number, Stage stage) {
    boolean here = stage != Stage.ASKED_FOR && stage != Stage.REFUSED;
    String tracking = here ? "TC0070%08d".formatted(NUMBER + number) : "";
    return new LabelRow("label:o-" + number + ":1:1", "W" + (ORDER + number), 1, 1 + number % 2, tracking,
        here ? "TESTCARRIER" : "", here ? "label:o-" + number + ":1:1" : "", stage,
        stage == Stage.REFUSED ? "postcode unknown" : "", paper(number, stage), here ? 98 : null, wishes(stage));
  }

  private static @Nullable Paper paper(int number, Stage stage) {
    return switch (stage) {
      case ASKED_FOR, READY, REFUSED -> null;
      case QUEUED -> new Paper(2, "K7QM", "");
      case PRINTING, UNKNOWN, PRINTED, APPLIED, GIVING_BACK, GIVEN_BACK ->
        number == 0 ? new Paper(2, "7R82", "printer") : new Paper(1, "K7QM", "printer");
    };
  }

  private static Set<Wish> wishes(Stage stage) {
    return switch (stage) {
      case PRINTED, APPLIED -> Set.of(Wish.REPRINT, Wish.RELABEL);
      case READY, QUEUED -> Set.of(Wish.RELABEL);
      case ASKED_FOR, PRINTING, UNKNOWN, GIVING_BACK, GIVEN_BACK, REFUSED -> Set.of();
    };
  }

  /// One in each stage, the first one printed.
  public static List<LabelRow> everyStage() {
    List<LabelRow> rows = new ArrayList<>(List.of(row(0, Stage.PRINTED)));
    for (Stage stage : Stage.values()) {
      rows.add(row(rows.size(), stage));
    }
    return rows;
  }

  /// The second paper of the first row's label, as a printer was given it.
  public static MonoBitmap paper() {
    try (var file = Objects.requireNonNull(SampleLabels.class.getResourceAsStream("paper.zpl"))) {
      return ((DecodedGraphic.Shown) ZplGraphic.decode(file.readAllBytes())).bitmap();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// So many on their parcels, and some on their way.
  public static List<LabelRow> many(int labels) {
    List<LabelRow> rows = new ArrayList<>();
    for (int number = 0; number < labels; number++) {
      rows.add(row(number, number == 0 ? Stage.PRINTED : Stage.APPLIED));
    }
    return rows;
  }

  /// The same label, further on.
  public static LabelRow in(LabelRow row, Stage stage, Set<Wish> mayBe) {
    return new LabelRow(row.key(), row.order(), row.parcelNo(), row.parcels(), row.tracking(), row.carrier(), row.documentId(),
        stage, row.words(), row.paper(), row.decodability(), mayBe);
  }
}

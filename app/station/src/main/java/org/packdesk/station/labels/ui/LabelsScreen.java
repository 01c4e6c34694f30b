package org.packdesk.station.labels.ui;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.labels.LabelsView;
import org.packdesk.station.labels.LabelsView.Actions;
import org.packdesk.station.labels.LabelsView.Offer;
import org.packdesk.station.labels.LabelsView.Sure;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.LabelRow;
import org.packdesk.station.words.Speech;
import org.packdesk.station.words.Verdict;
import org.packdesk.station.words.Words;

/// The labels' page in finished words.
///
/// @param more labels that the desk has beyond the rows
/// @param selected the label shown large, or null where there is none
/// @param note why nothing or not all can be done, what comes of an answer, or empty
/// @param heading what the choices are for; empty where they say it themselves
record LabelsScreen(List<RowText> rows, int more, @Nullable SelectedText selected, String note, String heading,
    List<Choice> choices, @Nullable Verdict answer) {
  private static final int TAIL = 6;
  private static final int NAME = 20;
  private static final int HUNDREDTHS = 100;

  LabelsScreen {
    rows = List.copyOf(rows);
    choices = List.copyOf(choices);
  }

  /// @param tail the last signs of the tracking number, empty before it is known
  record RowText(String key, String order, String parcel, String tail, StageLook look, String stage) {}

  /// @param serial what stands on the newest paper, empty before the first; the same holds for the copy and the printer
  /// @param facts the rest, each with its caption
  record SelectedText(RowText row, int copy, String tracking, String serial, List<Detail> facts) {
    SelectedText {
      facts = List.copyOf(facts);
    }
  }

  record Detail(String caption, String words) {}

  /// A command to be touched or scanned.
  record Choice(String id, String icon, String words, String code) {}

  static LabelsScreen of(LabelsView view, Speech speech) {
    LabelRow selected = view.selected();
    Offer offer = view.offer();
    List<Choice> choices = commands(offer).stream().map(command -> choice(command, speech)).toList();
    boolean again = commands(offer).contains(DeskCommand.REPRINT_SMUDGED);
    return new LabelsScreen(view.rows().stream().map(row -> row(row, speech)).toList(), view.more(),
        selected == null ? null : selected(selected, speech), said(note(offer), speech),
        again ? speech.caption("labels.reprint") : "", choices, view.answer());
  }

  private static List<DeskCommand> commands(Offer offer) {
    return switch (offer) {
      case Actions actions -> actions.commands();
      case Sure sure -> List.of(sure.yes(), sure.no());
    };
  }

  private static @Nullable Words note(Offer offer) {
    return switch (offer) {
      case Actions actions -> actions.note();
      case Sure sure -> sure.question();
    };
  }

  private static String said(@Nullable Words words, Speech speech) {
    return words == null ? "" : speech.say(words);
  }

  private static RowText row(LabelRow row, Speech speech) {
    StageLook look = StageLook.of(row.stage());
    String tail = row.tracking().length() <= TAIL
        ? row.tracking()
        : "…" + row.tracking().substring(row.tracking().length() - TAIL);
    return new RowText(row.key(), row.order(), speech.caption("labels.parcel", row.parcelNo(), row.parcels()), tail, look,
        speech.caption(look.caption()));
  }

  private static SelectedText selected(LabelRow row, Speech speech) {
    LabelRow.Paper paper = row.paper();
    List<Detail> facts = new ArrayList<>();
    if (paper != null) {
      facts.add(new Detail(speech.caption("labels.copy"), String.valueOf(paper.copy())));
    }
    add(facts, speech.caption("labels.printer"), paper == null ? "" : paper.printer());
    add(facts, speech.caption("labels.carrier"), row.carrier());
    if (row.decodability() != null) {
      facts.add(new Detail(speech.caption("labels.bars"), bars(row.decodability(), speech)));
    }
    return new SelectedText(row(row, speech), row.copy(), row.tracking(), paper == null ? "" : paper.serial(), facts);
  }

  private static void add(List<Detail> facts, String caption, String words) {
    if (!words.isEmpty()) {
      facts.add(new Detail(caption, Speech.shorten(words, NAME)));
    }
  }

  /// **Source** ISO/IEC 15416: from 0.62 grade 4, from 0.50 3, from 0.37 2, from 0.25 1.
  private static String bars(int hundredths, Speech speech) {
    int grade = hundredths >= 62 ? 4 : hundredths >= 50 ? 3 : hundredths >= 37 ? 2 : hundredths >= 25 ? 1 : 0;
    var number = NumberFormat.getInstance(speech.locale());
    number.setMinimumFractionDigits(2);
    return speech.caption("labels.bars." + grade, number.format(hundredths / (double) HUNDREDTHS));
  }

  private static Choice choice(DeskCommand command, Speech speech) {
    String name = command.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Choice("labels-" + name, icon(command), speech.caption("labels." + name), command.code());
  }

  private static String icon(DeskCommand command) {
    return switch (command) {
      case REPRINT_SMUDGED -> "mdi2b-blur";
      case REPRINT_TORN -> "mdi2c-content-cut";
      case REPRINT_LOST -> "mdi2f-file-search-outline";
      case REPRINT_JAMMED -> "mdi2p-printer-alert";
      case RELABEL -> "mdi2f-file-replace-outline";
      case RELABEL_YES -> "mdi2c-check-bold";
      case RELABEL_NO -> "mdi2c-close-thick";
      case OTHER_PRINTER -> "mdi2p-printer-settings";
      case PAPER_IS_HERE, NO_PAPER, PUT_ASIDE, SIGN_OUT, MEMORY, LABELS -> "mdi2b-barcode";
    };
  }
}

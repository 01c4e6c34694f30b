package org.packdesk.station.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.ReprintReason;
import org.packdesk.station.labels.LabelsView.Actions;
import org.packdesk.station.labels.LabelsView.Offer;
import org.packdesk.station.labels.LabelsView.Sure;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.LabelRow;
import org.packdesk.station.packing.LabelRow.Stage;
import org.packdesk.station.packing.LabelRow.Wish;
import org.packdesk.station.packing.PackInput;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Verdict;
import org.packdesk.station.words.VerdictKind;
import org.packdesk.station.words.Words;

/// A person before the desk's labels: which one is selected, and whether a new one in its place was asked about. While there are
/// labels one of them is selected.
///
/// @param asked the key of the label that a question is open about, or null
/// @param answer what became of the last wish, or null; gone with the next selection
public record LabelsDesk(Around around, @Nullable LabelRow selected, @Nullable String asked, @Nullable Verdict answer) {
  static final int ROWS_MAX = 100;
  /// Nobody who voids a label tells more: its paper is not to be found, or not to be used.
  private static final ReprintReason WHY_RELABEL = ReprintReason.LOST;

  /// @param rows the newest first
  /// @param operatorId who is signed in, or null
  /// @param printers how many the desk can use
  public record Around(List<LabelRow> rows, @Nullable String operatorId, int printers) {
    public Around {
      rows = List.copyOf(rows);
    }

    List<LabelRow> shown() {
      return rows.subList(0, Math.min(ROWS_MAX, rows.size()));
    }

    Optional<LabelRow> first(Predicate<LabelRow> wanted) {
      return shown().stream().filter(wanted).findFirst();
    }
  }

  /// The page as it opens, with the newest label selected.
  public static LabelsDesk opened(Around around) {
    return new LabelsDesk(around, around.first(_ -> true).orElse(null), null, null);
  }

  /// The same person a moment later. A label that was replaced hands its selection to the one in its place.
  public LabelsDesk seen(Around now) {
    LabelRow before = selected;
    if (before == null) {
      return new LabelsDesk(now, opened(now).selected(), null, answer);
    }
    LabelRow next = now.first(row -> row.key().equals(before.key()))
        .or(() -> now.first(row -> row.order().equals(before.order()) && row.parcelNo() == before.parcelNo()))
        .or(() -> now.first(_ -> true)).orElse(null);
    boolean stillAsked = next != null && next.key().equals(asked) && next.mayBe().contains(Wish.RELABEL);
    return new LabelsDesk(now, next, stillAsked ? asked : null, answer);
  }

  /// A row that was touched.
  public Optional<LabelsDesk> touched(String key) {
    return around.first(row -> row.key().equals(key)).map(this::select);
  }

  private LabelsDesk select(LabelRow row) {
    return new LabelsDesk(around, row, null, null);
  }

  private LabelsDesk asking(@Nullable String key) {
    return new LabelsDesk(around, selected, key, answer);
  }

  public LabelsDesk answered(Verdict verdict) {
    return new LabelsDesk(around, selected, asked, verdict);
  }

  /// A code that is meant for this page. @return empty when it is not
  public Optional<Heard> hear(String data) {
    return around.first(row -> row.tracking().equals(data) && !data.isEmpty())
        .<Heard>map(row -> Heard.Said.of(select(row), VerdictKind.ACCEPTED, Say.LABEL_FOUND, row.order(), row.parcelNo(),
            row.parcels()))
        .or(() -> DeskCommand.in(data).flatMap(command -> hear(command, data)));
  }

  private Optional<Heard> hear(DeskCommand command, String data) {
    return switch (command) {
      case REPRINT_SMUDGED -> Optional.of(again(ReprintReason.SMUDGED));
      case REPRINT_TORN -> Optional.of(again(ReprintReason.TORN));
      case REPRINT_LOST -> Optional.of(again(ReprintReason.LOST));
      case REPRINT_JAMMED -> Optional.of(again(ReprintReason.JAMMED));
      case RELABEL -> Optional.of(ask());
      case RELABEL_YES, RELABEL_NO -> Optional.of(decide(command));
      case OTHER_PRINTER -> Optional.of(new Heard.Wish(asking(null), new PackInput.Scanned(data)));
      case PAPER_IS_HERE, NO_PAPER, PUT_ASIDE, SIGN_OUT, MEMORY, LABELS -> Optional.empty();
    };
  }

  private Heard again(ReprintReason reason) {
    LabelRow row = selected;
    return row == null || around.operatorId() == null
        ? notNow()
        : new Heard.Wish(asking(null), new PackInput.ReprintAsked(row.key(), reason));
  }

  private Heard ask() {
    LabelRow row = selected;
    if (row == null || around.operatorId() == null) {
      return notNow();
    }
    return row.mayBe().contains(Wish.RELABEL)
        ? Heard.Said.of(asking(row.key()), VerdictKind.ATTENTION, Say.RELABEL_SURE)
        : new Heard.Wish(asking(null), new PackInput.RelabelAsked(row.key(), WHY_RELABEL));
  }

  private Heard decide(DeskCommand command) {
    if (asked == null) {
      return Heard.Said.of(this, VerdictKind.REFUSED, Say.NOTHING_ASKED);
    }
    return command == DeskCommand.RELABEL_YES
        ? new Heard.Wish(asking(null), new PackInput.RelabelAsked(asked, WHY_RELABEL))
        : Heard.Said.of(asking(null), VerdictKind.ACCEPTED, Say.RELABEL_KEPT);
  }

  private Heard notNow() {
    return Heard.Said.of(asking(null), VerdictKind.REFUSED,
        around.operatorId() == null ? Say.SIGN_IN_FIRST : Say.LABEL_TO_CHOOSE);
  }

  public LabelsView view() {
    return new LabelsView(around.shown(), around.rows().size() - around.shown().size(), selected, offer(), answer);
  }

  private Offer offer() {
    if (asked != null && selected != null) {
      return new Sure(Words.of(Say.RELABEL_MEANS), DeskCommand.RELABEL_YES, DeskCommand.RELABEL_NO);
    }
    if (around.operatorId() == null) {
      return new Actions(List.of(), Words.of(Say.SIGN_IN_FIRST));
    }
    List<DeskCommand> commands = new ArrayList<>();
    if (selected != null && selected.mayBe().contains(Wish.REPRINT)) {
      commands.addAll(List.of(DeskCommand.REPRINT_SMUDGED, DeskCommand.REPRINT_TORN, DeskCommand.REPRINT_LOST,
          DeskCommand.REPRINT_JAMMED));
    }
    if (selected != null && selected.mayBe().contains(Wish.RELABEL)) {
      commands.add(DeskCommand.RELABEL);
    }
    if (around.printers() > 1 && around.rows().stream().noneMatch(row -> row.stage() == Stage.PRINTING)) {
      commands.add(DeskCommand.OTHER_PRINTER);
    }
    return new Actions(commands, selected == null ? null : note(selected));
  }

  private static @Nullable Words note(LabelRow row) {
    return switch (row.stage()) {
      case ASKED_FOR -> Words.of(Say.LABEL_COMES);
      case READY -> Words.of(Say.LABEL_TURN_COMES);
      case QUEUED -> Words.of(Say.LABEL_IN_LINE);
      case PRINTING -> Words.of(Say.STILL_PRINTING);
      case UNKNOWN -> Words.of(Say.LABEL_ANSWER_FIRST);
      case PRINTED -> Words.of(row.mayBe().isEmpty() ? Say.LABEL_NOT_HERE : Say.LABEL_TO_PARCEL);
      case APPLIED -> row.mayBe().isEmpty() ? Words.of(Say.LABEL_NOT_HERE) : null;
      case GIVING_BACK -> Words.of(Say.LABEL_GOES);
      case GIVEN_BACK -> Words.of(Say.LABEL_GONE);
      case REFUSED -> Words.of(Say.LABEL_REFUSED, row.words());
    };
  }
}

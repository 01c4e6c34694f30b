package org.packdesk.station.shell.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.labels.LabelPicture;
import org.packdesk.station.labels.LabelsDesk;
import org.packdesk.station.labels.LabelsDesk.Around;
import org.packdesk.station.labels.LabelsView;
import org.packdesk.station.labels.SampleLabels;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.LabelRow;
import org.packdesk.station.packing.LabelRow.Paper;
import org.packdesk.station.packing.LabelRow.Stage;
import org.packdesk.station.packing.LabelRow.Wish;
import org.packdesk.station.packing.Todo;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.shell.ui.SampleStates.State;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Verdict;
import org.packdesk.station.words.VerdictKind;
import org.packdesk.station.words.Words;

/// The states that the labels' page is looked at in, by name.
final class SampleLabelStates {
  private SampleLabelStates() {}

  static Map<String, State> all() {
    Map<String, State> states = new LinkedHashMap<>();
    List<LabelRow> stages = SampleLabels.everyStage();
    states.put("labels-stages", state(view(stages, 0, 1, null), drawn(stages.getFirst())));
    states.put("labels-again", state(view(SampleLabels.many(40), 0, 2, new Verdict(VerdictKind.ACCEPTED,
        Words.of(Say.REPRINT, 2), 1)), drawn(stages.getFirst())));
    states.put("labels-sure", state(asking(stages), drawn(stages.getFirst())));
    states.put("labels-moving", state(view(stages, at(stages, Stage.GIVING_BACK), 1, new Verdict(VerdictKind.ATTENTION,
        Words.of(Say.RELABEL), 1)), drawn(stages.get(at(stages, Stage.GIVING_BACK)))));
    states.put("labels-unknown", state(view(stages, at(stages, Stage.UNKNOWN), 1, new Verdict(VerdictKind.REFUSED,
        Words.of(Say.DO_ANSWER_PRINT), 1)), drawn(stages.get(at(stages, Stage.UNKNOWN)))));
    states.put("labels-refused", state(view(stages, at(stages, Stage.REFUSED), 1, null), null));
    states.put("labels-long", state(longNames(), printerDraws(), SampleStates.troubled(3)));
    states.put("labels-many", state(view(SampleLabels.many(130), 97, 1, null), null));
    states.put("labels-none", state(LabelsDesk.opened(new Around(List.of(), "ana", 1)).view(), null));
    states.put("labels-nobody", state(LabelsDesk.opened(new Around(stages, null, 2)).view(), drawn(stages.getFirst())));
    return states;
  }

  private static int at(List<LabelRow> rows, Stage stage) {
    return rows.indexOf(rows.stream().filter(row -> row.stage() == stage).findFirst().orElseThrow());
  }

  private static LabelsView view(List<LabelRow> rows, int selected, int printers, @Nullable Verdict answer) {
    LabelsDesk desk = LabelsDesk.opened(new Around(rows, "ana", printers)).touched(rows.get(selected).key()).orElseThrow();
    return (answer == null ? desk : desk.answered(answer)).view();
  }

  private static LabelsView asking(List<LabelRow> rows) {
    LabelsDesk desk = LabelsDesk.opened(new Around(rows, "ana", 2)).hear(DeskCommand.RELABEL.code()).orElseThrow().next();
    return desk.answered(new Verdict(VerdictKind.ATTENTION, Words.of(Say.RELABEL_SURE), 1)).view();
  }

  private static LabelsView longNames() {
    List<LabelRow> rows = new ArrayList<>(SampleLabels.many(9));
    rows.set(0, new LabelRow("label:long:12:1", "WEB-2026-03-0010485-EXPRESS", 12, 14, "JJD000390007882345112233445566",
        "A Carrier With A Long Name International", "d", Stage.PRINTED, "", new Paper(12, "W8XM", "printer-at-the-packing-bench"),
        31, Set.of(Wish.values())));
    return LabelsDesk.opened(new Around(rows, "ana", 2))
        .answered(new Verdict(VerdictKind.ACCEPTED, Words.of(Say.PRINTER_CHOSEN, "printer-at-the-packing-bench"), 1)).view();
  }

  private static LabelPicture printerDraws() {
    return new LabelPicture.PrinterDraws("label:long:12:1", 12, List.of("JJD000390007882345112233445566", "420902101"));
  }

  private static LabelPicture drawn(LabelRow row) {
    return new LabelPicture.Drawn(row.key(), row.copy(), SampleLabels.paper());
  }

  private static State state(LabelsView labels, @Nullable LabelPicture picture) {
    return state(labels, picture, SampleStates.good());
  }

  private static State state(LabelsView labels, @Nullable LabelPicture picture, StationView station) {
    return new State(SampleStates.nothing(Todo.SCAN_TOTE, null), station, null, labels, picture, null);
  }
}

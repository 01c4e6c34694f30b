package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.facts.LabelApplied;
import org.packdesk.persistence.facts.PrintQueued;
import org.packdesk.persistence.facts.ReprintReason;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.printing.zpl.DecodedGraphic;
import org.packdesk.printing.zpl.ZplGraphic;
import org.packdesk.station.labels.LabelPicture;
import org.packdesk.station.labels.LabelsView;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.LabelRow;
import org.packdesk.station.packing.LabelRow.Stage;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;

/// A smudged label and a lost one, looked after at a whole desk with the scanner alone.
final class LabelsStoryTest {
  @TempDir
  Path folder;
  private SmallFloor floor;
  private WholeDesk desk;
  private DeskPacker packer;

  @BeforeEach
  void open() throws Exception {
    floor = SmallFloor.open(folder);
    desk = floor.desk();
    packer = floor.packer();
    packer.signIn();
  }

  @AfterEach
  void close() {
    floor.close();
  }

  @Test
  void aSmudgedLabelIsPrintedAgainAndALostOneReplaced() throws Exception {
    packer.open(packer.orderOf(1));
    packer.finishParcel();
    desk.screen().until(Say.DO_SCAN_TOTE);
    String tracking = desk.paper().newest().orElseThrow();

    openThePage();
    packer.accepted(tracking);
    smudged(tracking);
    lost(tracking);
    backToTheDesk();
    String instead = desk.paper().newest().orElseThrow();
    assertThat(instead).isNotEqualTo(tracking);
    packer.accepted(instead);
    desk.screen().untilHome();

    assertThat(desk.facts(LabelApplied.class)).extracting(LabelApplied::tracking).containsExactly(tracking, instead);
    assertThat(desk.papers()).isEqualTo(3);
    floor.settle();
    assertThat(floor.central().counts().labels().purchased()).isEqualTo(2);
    assertThat(floor.central().counts().labels().voided()).isEqualTo(1);
    assertThat(floor.central().counts().exceptions()).isZero();
  }

  private void smudged(String tracking) throws Exception {
    packer.accepted(DeskCommand.REPRINT_SMUDGED.code());
    LabelRow row = selected("the second paper is out", Stage.APPLIED, 2);
    assertThat(desk.facts(PrintQueued.class)).extracting(PrintQueued::copy, PrintQueued::reason).last()
        .isEqualTo(org.assertj.core.groups.Tuple.tuple(2, ReprintReason.SMUDGED));
    Path second = papers().getLast();
    assertThat(PaperTray.decode(second)).contains(tracking);
    MonoBitmap dots = dots(second);
    assertThat(dots).as("its number stands on it").isNotEqualTo(dots(papers().getFirst()));
    LabelPicture picture = desk.screen().untilPicture("the second paper is shown",
        shown -> shown.key().equals(row.key()) && shown.copy() == 2);
    assertThat(picture).as("what is shown is what was burnt, dot for dot")
        .isEqualTo(new LabelPicture.Drawn(row.key(), 2, dots));
    desk.screen().untilPage(LabelsView.class);
  }

  private void lost(String tracking) throws Exception {
    assertThat(packer.scan(DeskCommand.RELABEL.code()).kind()).isEqualTo(VerdictKind.ATTENTION);
    assertThat(desk.papers()).as("asked first").isEqualTo(2);
    assertThat(packer.scan(DeskCommand.RELABEL_YES.code()).words().say()).isEqualTo(Say.RELABEL);
    LabelRow next = selected("the new label is out", Stage.PRINTED, 1);
    assertThat(next.tracking()).isNotEqualTo(tracking);
    desk.screen().untilPage(LabelsView.class);
  }

  @Test
  void aReasonOutsideThePageIsRefusedInWords() throws Exception {
    packer.open(packer.orderOf(1));
    packer.finishParcel();
    assertThat(packer.scan(DeskCommand.REPRINT_TORN.code()).words().say()).isEqualTo(Say.LABELS_FIRST);
    openThePage();
    backToTheDesk();
    assertThat(packer.scan(DeskCommand.RELABEL_YES.code()).words().say()).isEqualTo(Say.LABELS_FIRST);
    assertThat(desk.papers()).isEqualTo(1);
  }

  @Test
  void anyOtherScanGoesToPackingAndTurnsBackToTheDesk() throws Exception {
    packer.open(packer.orderOf(1));
    openThePage();
    packer.unit();
    desk.screen().untilHome();
    assertThat(packer.scan(DeskCommand.REPRINT_TORN.code()).words().say()).isEqualTo(Say.LABELS_FIRST);
  }

  @Test
  void aTouchSelectsARowAndWritesNothingDown() throws Exception {
    packer.open(packer.orderOf(2));
    packer.finishParcel();
    openThePage();
    LabelsView view = desk.screen().untilLabels("both parcels have their labels",
        seen -> seen.rows().size() == 2 && seen.rows().stream().allMatch(row -> !row.tracking().isEmpty()));
    LabelRow second = view.rows().getLast();
    desk.touch(second.key());
    desk.screen().untilLabels("the second one is selected", seen -> second.equals(seen.selected()));
    backToTheDesk();
    desk.settle();
    assertThat(desk.types()).doesNotContain("scan-refused");
    desk.touch(second.key());
    packer.allUnits();
    assertThat(desk.types()).as("a touch that comes late is nothing").doesNotContain("scan-refused");
  }

  private void openThePage() throws InterruptedException {
    desk.screen().until("the page is asked for", () -> desk.scanner().send(DeskCommand.LABELS.code()));
    desk.screen().untilPage(LabelsView.class);
  }

  private void backToTheDesk() throws InterruptedException {
    desk.screen().until("the page is given back", () -> desk.scanner().send(DeskCommand.LABELS.code()));
    desk.screen().untilHome();
  }

  private LabelRow selected(String what, Stage stage, int copy) throws InterruptedException {
    return Objects.requireNonNull(desk.screen().untilLabels(what, view -> view.selected() != null
        && view.selected().stage() == stage && view.selected().copy() == copy && Set.of(LabelRow.Wish.values())
            .equals(view.selected().mayBe()))
        .selected());
  }

  private List<Path> papers() throws IOException {
    try (var files = Files.list(folder.resolve("labels"))) {
      return files.filter(file -> file.toString().endsWith(".zpl")).sorted().toList();
    }
  }

  private static MonoBitmap dots(Path paper) throws IOException {
    return ((DecodedGraphic.Shown) ZplGraphic.decode(Files.readAllBytes(paper))).bitmap();
  }
}

package org.packdesk.station.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.LabelIntended;
import org.packdesk.persistence.facts.LabelReady;
import org.packdesk.persistence.facts.OperatorSignedIn;
import org.packdesk.persistence.facts.OrderContent;
import org.packdesk.persistence.facts.OrderContent.PlannedParcel;
import org.packdesk.persistence.facts.OrderOpened;
import org.packdesk.persistence.facts.PrintQueued;
import org.packdesk.persistence.facts.ReprintReason;
import org.packdesk.persistence.sqlite.Room;
import org.packdesk.station.labels.Heard;
import org.packdesk.station.labels.LabelPicture;
import org.packdesk.station.labels.LabelsView;
import org.packdesk.station.memory.MemoryView;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.LabelRow;
import org.packdesk.station.packing.PackEffect;
import org.packdesk.station.packing.PackSession;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.packing.Surroundings;
import org.packdesk.station.setup.StationConfig.PrintPolicy;
import org.packdesk.station.shell.Page;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Verdict;
import org.packdesk.station.words.VerdictKind;
import org.packdesk.station.words.Words;

/// When the labels' page looks, hears and asks for a picture.
final class LabelsWatchTest implements StationDisplay, EffectRunner {
  private static final Surroundings AROUND = new Surroundings("station-1", PrintPolicy.AT_READY, List.of(), null, false,
      Room.PLENTY);
  private final List<LabelsView> views = new ArrayList<>();
  private final List<LabelRow> previews = new ArrayList<>();
  private final List<String> order = new ArrayList<>();
  private final PageTurner pages = new PageTurner(this);
  private final LabelsWatch watch = new LabelsWatch(this, this, pages);
  private PackSession session = PackSession.empty();

  @BeforeEach
  void twoParcelsWithTheirLabels() {
    happen(new OperatorSignedIn("ana"), new OrderOpened("o-1", "PDKT1", new OrderContent("1003", List.of(), List.of(
        new PlannedParcel(1, "C3", List.of()), new PlannedParcel(2, "C3", List.of())), List.of(), List.of(), 1, 1)));
    for (int parcel = 1; parcel <= 2; parcel++) {
      String key = "label:o-1:" + parcel + ":1";
      happen(new LabelIntended(key, "o-1", parcel, 1, "C3"),
          new LabelReady(key, "l-" + parcel, "TC" + parcel, "Test", "parcel", "pdf", key, false));
    }
  }

  @Test
  void nothingIsReadWhileThePageIsClosed() {
    watch.look(session, AROUND);
    assertThat(views).isEmpty();
    assertThat(previews).isEmpty();
  }

  @Test
  void thePageIsSeenOnlyWithWhatItShows() {
    open();
    assertThat(order).containsExactly("view", "page LABELS");
    assertThat(views.getFirst().rows()).extracting(LabelRow::tracking).containsExactly("TC1", "TC2");
  }

  @Test
  void thePictureOfAPaperIsAskedForOnce() {
    open();
    watch.look(session, AROUND);
    assertThat(previews).extracting(LabelRow::tracking).containsExactly("TC1");
    assertThat(views).as("nothing has changed").hasSize(1);
    watch.answered(new Verdict(VerdictKind.REFUSED, Words.of(Say.STILL_PRINTING), 1));
    watch.look(session, AROUND);
    assertThat(views).hasSize(2);
    assertThat(previews).as("the paper is still the same").hasSize(1);
    watch.touched("label:o-1:2:1");
    watch.look(session, AROUND);
    assertThat(previews).extracting(LabelRow::tracking).containsExactly("TC1", "TC2");
    happen(new PrintQueued("print:o-1:2:1:2", "label:o-1:2:1", 2, "parcel", ReprintReason.TORN));
    watch.look(session, AROUND);
    watch.look(session, AROUND);
    assertThat(previews).as("another paper").extracting(LabelRow::copy).containsExactly(0, 0, 2);
  }

  @Test
  void whatIsMeantForThePageIsHeardOnlyWhileItIsOpen() {
    assertThat(hear("TC2")).isEmpty();
    assertThat(hear("4006381333931")).isEmpty();
    assertThat(refusal(DeskCommand.REPRINT_LOST)).isEqualTo(Say.LABELS_FIRST);
    assertThat(refusal(DeskCommand.RELABEL_YES)).isEqualTo(Say.LABELS_FIRST);
    assertThat(hear(DeskCommand.OTHER_PRINTER.code())).as("the desk's too").isEmpty();
    open();
    assertThat(hear("TC2")).isPresent();
    assertThat(hear("4006381333931")).isEmpty();
    assertThat(hear(DeskCommand.REPRINT_LOST.code()).orElseThrow()).isInstanceOf(Heard.Wish.class);
    pages.backToDesk();
    assertThat(refusal(DeskCommand.REPRINT_LOST)).isEqualTo(Say.LABELS_FIRST);
  }

  @Test
  void theCommandClosesThePageAndSoDoesWork() {
    open();
    watch.turn(session, AROUND);
    assertThat(watch.isOpen()).isFalse();
    assertThat(order).endsWith("page DESK");
    open();
    assertThat(views).as("a page that opens again shows all again").hasSize(2);
    watch.close();
    assertThat(watch.isOpen()).isFalse();
  }

  @Test
  void aTouchOnARowIsNeverAScan() {
    assertThat(watch.touched("label:o-1:1:1")).isTrue();
    assertThat(watch.touched("TC1")).isFalse();
    assertThat(watch.touched(DeskCommand.RELABEL.code())).isFalse();
  }

  private void open() {
    watch.turn(session, AROUND);
    assertThat(watch.isOpen()).isTrue();
    watch.look(session, AROUND);
  }

  private Optional<Heard> hear(String code) {
    return watch.hear(code, session, AROUND);
  }

  private Say refusal(DeskCommand command) {
    Heard heard = hear(command.code()).orElseThrow();
    assertThat(heard).isInstanceOf(Heard.Said.class);
    return ((Heard.Said) heard).judgement().words().say();
  }

  private void happen(Fact... facts) {
    for (Fact fact : facts) {
      session = session.after(fact);
    }
  }

  @Override
  public void show(LabelsView view) {
    views.add(view);
    order.add("view");
  }

  @Override
  public void preview(LabelRow label, Consumer<LabelPicture> to) {
    previews.add(label);
  }

  @Override
  public void turn(Page page) {
    order.add("page " + page);
  }

  @Override
  public void run(PackEffect effect) {
    throw new AssertionError("a page does nothing by itself: " + effect);
  }

  @Override
  public void show(PackView view) {
    throw new AssertionError("the desk's view is the loop's");
  }

  @Override
  public void show(StationView view) {
    throw new AssertionError("the rail is the loop's");
  }

  @Override
  public void show(MemoryView view) {
    throw new AssertionError("the memory is the loop's");
  }

  @Override
  public void show(LabelPicture picture) {
    throw new AssertionError("nobody drew one");
  }
}

package org.packdesk.station.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.RawFrame;
import org.packdesk.devices.Scan;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.StoreSettings;
import org.packdesk.persistence.central.HttpCentralApi;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.LabelIntended;
import org.packdesk.persistence.facts.LabelReady;
import org.packdesk.persistence.facts.OperatorSignedIn;
import org.packdesk.persistence.facts.OrderContent;
import org.packdesk.persistence.facts.OrderContent.PlannedParcel;
import org.packdesk.persistence.facts.OrderOpened;
import org.packdesk.persistence.facts.PrintQueued;
import org.packdesk.persistence.facts.ReprintReason;
import org.packdesk.persistence.sqlite.StationClock;
import org.packdesk.station.labels.LabelPicture;
import org.packdesk.station.labels.LabelsView;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.LabelRow;
import org.packdesk.station.roles.pack.PackRoles;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.words.Judgement;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;
import org.packdesk.station.words.Words;

/// When the labels' page looks, hears and asks for a picture.
final class LabelsRoleTest extends NoEffects {
  private final List<LabelsView> views = new ArrayList<>();
  private final List<LabelRow> previews = new ArrayList<>();
  private final SeenViews display = new SeenViews(view -> views.add((LabelsView) view));
  private final Pages pages = new Pages(display);
  private final StationStep.Verdicts verdicts = new StationStep.Verdicts();
  @TempDir
  private Path folder = Path.of("");
  private StationStore store;
  private PackRoles desk;
  private StationStep step;

  @BeforeEach
  void twoParcelsWithTheirLabels() {
    StationConfig config = new StationConfig("station-1", "Desk 1", "site-1", List.of(), folder, URI.create("http://127.0.0.1:1"),
        StationConfig.PrintPolicy.AT_READY, StationConfig.LabelPaper.DEFAULT,
        new StationConfig.Screen(StationConfig.Theme.LIGHT, Locale.ENGLISH, ZoneOffset.UTC),
        StationConfig.Tolerances.DEFAULT, List.of());
    store = StationStore.open(new StoreSettings(folder.resolve("station-1.db"), "station-1"), StationClock.system(),
        new SecureRandom());
    StationParts parts = new StationParts(config, store,
        new HttpCentralApi(URI.create("http://127.0.0.1:1"), "site-1", "station-1", Clock.systemUTC()), Clock.systemUTC(),
        new StationParts.Outlets(display, _ -> {}, StationWatch.NONE));
    desk = PackRoles.of(new RoleParts(parts, new StationLights(List.of(), Clock.systemUTC()), pages, new Outcomes(_ -> true)),
        this);
    step = new StationStep(List.of(desk.memory(), desk.labels(), desk.pack()), verdicts);
    happen(new OperatorSignedIn("ana"), new OrderOpened("o-1", "PDKT1", new OrderContent("1003", List.of(), List.of(
        new PlannedParcel(1, "C3", List.of()), new PlannedParcel(2, "C3", List.of())), List.of(), List.of(), 1, 1)));
    for (int parcel = 1; parcel <= 2; parcel++) {
      String key = "label:o-1:" + parcel + ":1";
      happen(new LabelIntended(key, "o-1", parcel, 1, "C3"),
          new LabelReady(key, "l-" + parcel, "TC" + parcel, "Test", "parcel", "pdf", key, false));
    }
  }

  @AfterEach
  void closeTheStore() {
    store.close();
  }

  @Test
  void nothingIsReadWhileThePageIsClosed() {
    desk.labels().show();
    assertThat(views).isEmpty();
    assertThat(previews).isEmpty();
  }

  @Test
  void thePageIsSeenOnlyWithWhatItShows() {
    assertThat(hears(DeskCommand.LABELS.code())).isTrue();
    assertThat(display.pages).as("it is read after the commit").isEmpty();
    desk.labels().show();
    assertThat(views.getFirst().rows()).extracting(LabelRow::tracking).containsExactly("TC1", "TC2");
    assertThat(display.pages).containsExactly("LabelsView");
  }

  @Test
  void thePictureOfAPaperIsAskedForOnce() {
    open();
    desk.labels().show();
    assertThat(previews).extracting(LabelRow::tracking).containsExactly("TC1");
    assertThat(views).as("nothing has changed").hasSize(1);
    assertThat(hears(DeskCommand.RELABEL_NO.code())).as("nothing was asked").isTrue();
    desk.labels().show();
    assertThat(views).hasSize(2);
    assertThat(previews).as("the paper is still the same").hasSize(1);
    assertThat(touches("label:o-1:2:1")).isTrue();
    desk.labels().show();
    assertThat(previews).extracting(LabelRow::tracking).containsExactly("TC1", "TC2");
    happen(new PrintQueued("print:o-1:2:1:2", "label:o-1:2:1", 2, "parcel", ReprintReason.TORN));
    desk.labels().show();
    desk.labels().show();
    assertThat(previews).as("another paper").extracting(LabelRow::copy).containsExactly(0, 0, 2);
  }

  @Test
  void whatIsMeantForThePageIsHeardOnlyWhileItIsOpen() {
    assertThat(hears("TC2")).isFalse();
    assertThat(hears("4006381333931")).isFalse();
    assertThat(refusal(DeskCommand.REPRINT_LOST)).isEqualTo(Words.of(Say.LABELS_FIRST));
    assertThat(refusal(DeskCommand.RELABEL_YES)).isEqualTo(Words.of(Say.LABELS_FIRST));
    assertThat(hears(DeskCommand.OTHER_PRINTER.code())).as("the desk's too").isFalse();
    open();
    assertThat(hears("TC2")).isTrue();
    assertThat(hears("4006381333931")).isFalse();
    pages.home();
    assertThat(refusal(DeskCommand.REPRINT_LOST)).isEqualTo(Words.of(Say.LABELS_FIRST));
  }

  @Test
  void theCommandClosesThePageAndSoDoesWork() {
    open();
    assertThat(hears(DeskCommand.LABELS.code())).isTrue();
    assertThat(desk.labels().holdsPage()).isFalse();
    assertThat(display.pages).endsWith("home");
    open();
    assertThat(views).as("a page that opens again shows all again").hasSize(2);
    step.judge(desk.pack(), "x", new Judgement(VerdictKind.ACCEPTED, Words.of(Say.WELCOME)));
    assertThat(desk.labels().holdsPage()).isFalse();
  }

  @Test
  void whatIsMeantForThePageIsItsAnswerAndLeavesItOpen() {
    open();
    assertThat(hears("TC2")).isTrue();
    desk.labels().show();
    assertThat(desk.labels().holdsPage()).isTrue();
    assertThat(Objects.requireNonNull(views.getLast().answer()).words().say()).isEqualTo(Say.LABEL_FOUND);
  }

  @Test
  void aTouchOnARowIsNeverAScan() {
    assertThat(touches("label:o-1:1:1")).isTrue();
    assertThat(touches("TC1")).isFalse();
  }

  private void open() {
    assertThat(hears(DeskCommand.LABELS.code())).isTrue();
    desk.labels().show();
    assertThat(desk.labels().holdsPage()).isTrue();
  }

  private boolean hears(String code) {
    return desk.labels().on(new StationInput.FromDevice(new DeviceEvent.ReadingReceived(new DeviceId("scanner"), Instant.now(),
        new Scan(code, null), RawFrame.ofAscii(code))), step);
  }

  private boolean touches(String code) {
    return desk.labels().on(new StationInput.ByHand(code), step);
  }

  private Words refusal(DeskCommand command) {
    assertThat(hears(command.code())).isTrue();
    return step.judged().getLast().verdict().words();
  }

  private void happen(Fact... facts) {
    for (Fact fact : facts) {
      step.happen("ana", fact);
    }
  }

  @Override
  public void preview(LabelRow label, Consumer<LabelPicture> to) {
    previews.add(label);
  }
}

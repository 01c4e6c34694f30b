package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.station.StationRoles;
import org.packdesk.station.labels.LabelsView;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.LabelRow;
import org.packdesk.station.setup.StationConfig.Theme;
import org.packdesk.station.shell.ui.FxBridge;
import org.packdesk.station.shell.ui.Headless;
import org.packdesk.station.shell.ui.ScreenSettings;
import org.packdesk.station.shell.ui.StationWindow;
import org.packdesk.station.words.Say;
import org.testfx.api.FxRobot;

/// The labels' page at a whole desk with its window, by touch and keys alone.
final class LabelsAtTheDeskTest {
  private static final String PAGE = "#labels-page";
  private static final String DESK = "#pack-desk";
  @TempDir
  Path folder;
  private SmallFloor floor;
  private StationWindow window;
  private FxBridge bridge;

  @BeforeEach
  void open() throws Exception {
    floor = SmallFloor.laidOut(folder);
    floor.desk().neighboursPrinter(_ -> {});
    var settings = new ScreenSettings(Locale.ENGLISH, Theme.LIGHT, ZoneOffset.UTC, Clock.systemUTC());
    window = Headless
        .on(() -> StationWindow.open(new Stage(), settings, StationRoles.of(floor.desk().config()).pages(), floor.desk()::touch));
    bridge = Headless.on(() -> new FxBridge(window, (_, _) -> {}, System::nanoTime));
    floor.desk().start(bridge);
  }

  @AfterEach
  void close() {
    floor.close();
    Headless.on(() -> {
      bridge.close();
      window.close();
      return true;
    });
  }

  @Test
  void aTornLabelIsPrintedAgainByTouchAndThePageStays() throws Exception {
    DeskPacker packer = floor.packer();
    packer.signIn();
    packer.open(packer.orderOf(1));
    packer.finishParcel();
    var robot = new FxRobot();
    robot.type(KeyCode.F3);
    untilShown(PAGE);
    until("its paper is on the screen",
        () -> window.scene().lookup("#label-dots") instanceof ImageView image && image.isVisible());
    robot.clickOn(node("#labels-reprint-torn"));
    floor.desk().screen().untilLabels("the second paper is out",
        view -> view.selected() != null && view.selected().copy() == 2 && view.selected().stage() == LabelRow.Stage.APPLIED);
    assertThat(floor.desk().papers()).isEqualTo(2);
    robot.clickOn(node("#labels-other-printer"));
    floor.desk().screen().untilLabels("the answer stands on the page",
        view -> view.answer() != null && view.answer().words().say() == Say.PRINTER_CHOSEN);
    floor.desk().screen().untilPage(LabelsView.class);
    robot.type(KeyCode.ESCAPE);
    untilShown(DESK);
  }

  @Test
  void arrowsGoFromLabelToLabelAndTheQuestionComesFirst() throws Exception {
    DeskPacker packer = floor.packer();
    packer.signIn();
    packer.open(packer.orderOf(2));
    packer.finishParcel();
    packer.finishParcel();
    var robot = new FxRobot();
    robot.type(KeyCode.F3);
    untilShown(PAGE);
    LabelRow second = floor.desk().screen().untilLabels("two labels", view -> view.rows().size() == 2).rows().getLast();
    robot.type(KeyCode.DOWN);
    floor.desk().screen().untilLabels("the second is selected", view -> second.key().equals(key(view.selected())));
    robot.clickOn(node("#labels-relabel"));
    untilShown("#labels-relabel-no");
    robot.clickOn(node("#labels-relabel-no"));
    untilShown("#labels-relabel");
    assertThat(floor.central().counts().labels().voided()).isZero();
    robot.type(KeyCode.F2);
    untilShown("#memory-page");
    robot.type(KeyCode.F2);
    untilShown(DESK);
    floor.desk().touch(DeskCommand.LABELS.code());
    untilShown(PAGE);
  }

  private static @Nullable String key(@Nullable LabelRow row) {
    return row == null ? null : row.key();
  }

  private void untilShown(String id) {
    until(id + " is shown", () -> isShown(window.scene().lookup(id)));
  }

  private interface Seen {
    boolean there();
  }

  private static void until(String what, Seen seen) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Headless.on(seen::there)) {
      assertThat(System.nanoTime()).as(what).isLessThan(deadline);
    }
  }

  private static boolean isShown(@Nullable Node node) {
    return node != null && node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
  }

  private Node node(String id) {
    return Headless.on(() -> Objects.requireNonNull(window.scene().lookup(id), id));
  }
}

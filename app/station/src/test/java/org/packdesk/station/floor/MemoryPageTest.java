package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.station.StationRoles;
import org.packdesk.station.memory.MemoryView.Subject;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.setup.StationConfig.Theme;
import org.packdesk.station.shell.StationView.Light;
import org.packdesk.station.shell.ui.FxBridge;
import org.packdesk.station.shell.ui.Headless;
import org.packdesk.station.shell.ui.ScreenSettings;
import org.packdesk.station.shell.ui.StationWindow;
import org.packdesk.station.words.VerdictKind;
import org.testfx.api.FxRobot;

/// The memory's page at a whole desk with its window: scanner, touch and keyboard reach it, and work closes it.
final class MemoryPageTest {
  private static final String COMMAND = DeskCommand.MEMORY.code();
  private static final String PAGE = "#memory-page";
  private static final String DESK = "#pack-desk";
  @TempDir
  Path folder;
  private SmallFloor floor;
  private StationWindow window;
  private FxBridge bridge;

  @BeforeEach
  void open() throws Exception {
    floor = SmallFloor.laidOut(folder);
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
  void keysTouchAndBarcodeTurnThePageAndAreNoFacts() throws Exception {
    floor.desk().screen().untilDevice("scanner", Light.GOOD);
    floor.desk().screen().until("a page is asked for before anybody signed in", () -> floor.desk().scanner().send(COMMAND));
    untilShown(PAGE);
    floor.desk().screen().until("the page is given back", () -> floor.desk().scanner().send(COMMAND));
    untilShown(DESK);
    floor.packer().signIn();
    long facts = floor.desk().store().lastSeq();
    var robot = new FxRobot();
    robot.type(KeyCode.F2);
    untilShown(PAGE);
    robot.type(KeyCode.ESCAPE);
    untilShown(DESK);
    robot.clickOn(node("#rail-memory"));
    untilShown(PAGE);
    robot.clickOn(node("#memory-back"));
    untilShown(DESK);
    assertThat(floor.desk().store().lastSeq()).isEqualTo(facts);
  }

  @Test
  void theNextScanThatIsJudgedClosesThePage() throws Exception {
    var packer = floor.packer();
    packer.signIn();
    floor.desk().touch(COMMAND);
    untilShown(PAGE);
    assertThat(packer.scan("4006381333931").kind()).isNotEqualTo(VerdictKind.ACCEPTED);
    untilShown(DESK);
  }

  @Test
  void theStationReadsItsOwnMemory() throws Exception {
    floor.packer().signIn();
    floor.desk().settle();
    floor.desk().screen().untilMemory("all that is written is with central",
        view -> view.row(Subject.CENTRAL).orElseThrow().light() == Light.GOOD
            && view.row(Subject.CLOCK).orElseThrow().light() == Light.GOOD);
    floor.desk().touch(COMMAND);
    untilShown("#memory-central .memory-words");
  }

  private void untilShown(String id) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Headless.on(() -> isShown(window.scene().lookup(id)))) {
      assertThat(System.nanoTime()).as(id + " is shown").isLessThan(deadline);
    }
  }

  private static boolean isShown(@Nullable Node node) {
    return node != null && node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
  }

  private Node node(String id) {
    return Headless.on(() -> Objects.requireNonNull(window.scene().lookup(id), id));
  }
}

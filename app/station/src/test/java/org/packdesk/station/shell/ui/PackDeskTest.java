package org.packdesk.station.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packdesk.station.setup.StationConfig.Theme;
import org.packdesk.station.shell.ui.SampleStates.State;
import org.testfx.api.FxRobot;

/// The pack desk's screen as a packer meets it.
final class PackDeskTest {
  private final List<String> commands = Collections.synchronizedList(new ArrayList<>());
  private StationWindow window = Headless.open(Locale.ENGLISH, Theme.LIGHT, commands::add);

  @BeforeEach
  void nothingHappenedYet() {
    commands.clear();
  }

  @AfterEach
  void close() {
    Headless.on(() -> {
      window.close();
      return true;
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      sign-in      | Scan your badge            |
      scan-tote    | Scan a tote                | Hello Ana P.
      first-item   | Scan the first item        | Order 10482: 15 items
      accepted     | Scan the next item         | Right: Blue socks, size 42, 2 of 3
      refused      | Scan the next item         | Not in this order: Green scarf
      surplus      | Scan the next item         | One too many: Wool hat
      unknown-code | Scan the next item         | Not known here: 4006381333931
      scan-carton  | Scan Carton 3              | Right: Red socks, size 38, 1 of 1
      wait-label   | Wait: label on its way     | Right: Carton 3
      take-label   | Stick the label on, scan it| Right: Carton 3
      question     | Did this label print?      | Right: Carton 3
      """)
  void everyStateSaysWhatToDoAndWhatBecameOfTheLastScan(String state, String instruction, String verdict) {
    show(state);
    assertThat(words("#instruction")).isEqualTo(instruction);
    assertThat(node("#verdict").isVisible()).isEqualTo(verdict != null);
    if (verdict != null) {
      assertThat(words("#verdict-words").replace('\u00a0', ' ')).isEqualTo(verdict);
    }
  }

  @Test
  void theLinesShowWhatIsHereAndWhatIsMissing() {
    show("accepted");
    assertThat(words("#line-1")).isEqualTo("BS|Blue socks, size 42|…4|4471|2 / 3");
    assertThat(words("#line-3")).isEqualTo("WH|Wool hat|…7|1120|1 / 1");
    assertThat(node("#line-2").getPseudoClassStates()).extracting(PseudoClass::getPseudoClassName).doesNotContain("complete");
    assertThat(node("#line-3").getPseudoClassStates()).extracting(PseudoClass::getPseudoClassName).contains("complete");
  }

  @Test
  void inTheVeryFirstFrameOnlyCompleteLinesHaveTheirCheck() {
    show("accepted");
    assertThat(node("#line-1 .line-mark .ikonli-font-icon").isVisible()).isFalse();
    assertThat(node("#line-3 .line-mark .ikonli-font-icon").isVisible()).isTrue();
  }

  @Test
  void sixLinesNeedNoScrollingAtTheUsualSize() {
    show("first-item");
    for (int line = 1; line <= 6; line++) {
      assertThat(node("#line-" + line).isVisible()).as("line " + line).isTrue();
    }
    assertThat(node("#beyond").isVisible()).isFalse();
  }

  @Test
  void linesThatHaveNoRoomAreSaid() {
    show("long-names");
    assertThat(words("#beyond")).isEqualTo("1 more to scan");
  }

  @Test
  void theSideColumnTellsOfCartonParcelAndLabel() {
    show("refused");
    assertThat(words("#side").replace('\u00a0', ' ')).isEqualTo(
        "Carton 3|300 × 200 × 150 mm|take this one|Parcel 1 of 2|Order 10482|Gift|Lithium battery|No price in the box|Label|requested|ready  …4471|printed|applied");
  }

  @Test
  void aTouchedAnswerGivesItsCommand() {
    show("question");
    var robot = new FxRobot();
    robot.clickOn(node("#answer-yes"));
    robot.clickOn(node("#answer-no"));
    assertThat(commands).containsExactly("PDKX1001K", "PDKX1002M");
  }

  @Test
  void aScannerThatTypesAnswersNothing() {
    show("question");
    new FxRobot().press(KeyCode.ENTER).release(KeyCode.ENTER).press(KeyCode.SPACE).release(KeyCode.SPACE);
    assertThat(commands).isEmpty();
  }

  @Test
  void theKeyboardReachesBothAnswers() {
    show("question");
    var robot = new FxRobot();
    robot.type(KeyCode.TAB);
    robot.type(KeyCode.SPACE);
    robot.type(KeyCode.TAB);
    robot.type(KeyCode.SPACE);
    assertThat(commands).containsExactly("PDKX1001K", "PDKX1002M");
  }

  @ParameterizedTest
  @CsvSource({"#answer-yes,PDKX1001K,1280", "#answer-no,PDKX1002M,1280", "#answer-yes,PDKX1001K,1000",
      "#answer-no,PDKX1002M,1000"})
  void anAnswersBarcodeIsReadOffTheScreen(String answer, String code, int width) throws ReaderException {
    Headless.resize(window, width, width * 0.7);
    show("question");
    assertThat(read(node(answer))).isEqualTo(code);
  }

  @Test
  void aQuestionTakesTheBodysPlaceAndLeavesItAgain() {
    show("question");
    assertThat(node("#lines").isVisible()).isFalse();
    show("accepted");
    assertThat(node("#question").isVisible()).isFalse();
    assertThat(node("#lines").isVisible()).isTrue();
  }

  @Test
  void troubleWithTheWorkIsSaidBesideTheInstruction() {
    show("put-aside");
    assertThat(words("#trouble")).isEqualTo("The carrier refuses the label: postcode unknown");
    show("accepted");
    assertThat(node("#trouble-banner").isVisible()).isFalse();
  }

  @Test
  void theMemoryIsReachedByTouchingTheBacklogAndByAKeyWithoutAnyFocus() {
    show("accepted");
    assertThat(node("#rail-memory").getLayoutBounds().getHeight()).as("12 mm at 96 dpi").isGreaterThanOrEqualTo(46);
    var robot = new FxRobot();
    robot.clickOn(node("#rail-memory"));
    robot.type(KeyCode.F2);
    robot.type(KeyCode.ESCAPE);
    assertThat(commands).containsExactly("PDKX00057", "PDKX00057");
  }

  @Test
  void theMemorysPageHasTwoWaysBackAndItsBarcodeIsReadOffTheScreen() throws ReaderException {
    show("memory-bad");
    assertThat(node("#pack-desk").isVisible()).isFalse();
    assertThat(read(node("#memory-back"))).isEqualTo("PDKX00057");
    var robot = new FxRobot();
    robot.clickOn(node("#memory-back"));
    robot.type(KeyCode.ESCAPE);
    assertThat(commands).containsExactly("PDKX00057", "PDKX00057");
    show("accepted");
    assertThat(node("#memory-page").isVisible()).isFalse();
  }

  @Test
  void whatAKeyboardPointsAtHasAThickEdge() {
    show("question");
    new FxRobot().type(KeyCode.TAB);
    var fills = Headless.on(() -> ((Region) Objects.requireNonNull(window.scene().getFocusOwner())).getBackground().getFills());
    assertThat(fills).hasSize(2);
    assertThat(fills.getLast().getInsets().getTop()).isGreaterThanOrEqualTo(4);
    assertThat(fills.getFirst().getFill()).isNotEqualTo(fills.getLast().getFill());
  }

  @Test
  void theMemorysPageSaysTheWorstFirstInWholeSentences() {
    show("memory-outage");
    assertThat(words("#memory-central").replace('\u00a0', ' ')).isEqualTo("Central|needs help|Not backed up: 1,204 scans, "
        + "31 parcels of 28 orders are only on this PC since 09:42; do not switch it off|"
        + "backlog 4,816  ·  acknowledged at 09:42  ·  Working without central since 09:43");
    assertThat(node("#recalls").isVisible()).isFalse();
    show("memory-bad");
    assertThat(words("#recalls")).endsWith("10401|another desk has its label|10390|packed elsewhere|10511|held|10482|cancelled");
  }

  @Test
  void theShelfsFirstRowIsWhatThePackerCanDoNext() {
    show("shelf");
    assertThat(words("#shelf-1")).isEqualTo("00|4417|10482|Parcel 1|Label is here: bring it, scan its plate");
    assertThat(node("#expecting").isVisible()).isFalse();
    show("shelf-full");
    assertThat(words("#shelf-beyond")).endsWith(" more on the shelf");
  }

  @Test
  void theRailIsCalmUntilSomethingIsBad() {
    show("accepted");
    assertThat(words("#rail").replace("|", " "))
        .isEqualTo("Desk 12 Ana P. 10:47 backlog 0, acknowledged 2 s ago scanner scale printer");
    assertThat(node("#troubles").isVisible()).isFalse();
    show("printer-trouble");
    assertThat(words("#troubles")).isEqualTo("scale: not there: plug it in|printer: Printer needs paper");
  }

  private void show(String name) {
    State state = Objects.requireNonNull(SampleStates.all().get(name), name);
    Headless.on(() -> {
      state.show(window);
      window.scene().getRoot().applyCss();
      window.scene().getRoot().layout();
      return true;
    });
  }

  private Node node(String id) {
    return Headless.on(() -> Objects.requireNonNull(window.scene().lookup(id), id));
  }

  /// All visible words under a node, from left to right and top to bottom of the scene graph.
  private String words(String id) {
    var found = node(id);
    return Headless.on(() -> collect(found).stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("|")));
  }

  private static List<String> collect(Node node) {
    List<String> words = new ArrayList<>();
    if (!node.isVisible()) {
      return words;
    }
    if (node instanceof Labeled label && label.getGraphic() == null) {
      words.add(label.getText());
    } else if (node instanceof Text text && !(node instanceof org.kordamp.ikonli.javafx.FontIcon)) {
      words.add(text.getText());
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> words.addAll(collect(child)));
    }
    return words;
  }

  private String read(Node part) throws ReaderException {
    int[][] picture = Headless.on(() -> {
      var whole = window.scene().snapshot(null);
      Bounds at = part.localToScene(part.getLayoutBounds());
      int width = (int) at.getWidth();
      int height = (int) at.getHeight();
      int[] pixels = new int[width * height];
      whole.getPixelReader().getPixels((int) at.getMinX(), (int) at.getMinY(), width, height, PixelFormat.getIntArgbInstance(),
          pixels,
          0, width);
      return new int[][]{pixels, {width, height}};
    });
    var source = new RGBLuminanceSource(picture[1][0], picture[1][1], picture[0]);
    return new Code128Reader()
        .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(
            BarcodeFormat.CODE_128)))
        .getText();
  }
}

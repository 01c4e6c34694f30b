package org.packdesk.station.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.labels.SampleLabels;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.LabelRow.Stage;
import org.packdesk.station.setup.StationConfig.Theme;
import org.testfx.api.FxRobot;

/// The labels' page as a person meets it.
final class LabelsPageTest {
  private static final int TWELVE_MM = 45;
  private final List<String> commands = Collections.synchronizedList(new ArrayList<>());
  private final StationWindow window = Headless.open(Locale.ENGLISH, Theme.LIGHT, commands::add);

  @AfterEach
  void close() {
    Headless.on(() -> {
      window.close();
      return true;
    });
  }

  @Test
  void keysOpenThePageAndLeaveIt() {
    show("accepted");
    var robot = new FxRobot();
    robot.type(KeyCode.F3);
    robot.type(KeyCode.ESCAPE);
    assertThat(commands).containsExactly(DeskCommand.LABELS.code());
    show("labels-stages");
    assertThat(node("#pack-desk").isVisible()).isFalse();
    robot.type(KeyCode.ESCAPE);
    robot.clickOn(node("#labels-back"));
    assertThat(commands).hasSize(3).containsOnly(DeskCommand.LABELS.code());
    show("accepted");
    assertThat(node("#labels-page").isVisible()).isFalse();
  }

  @Test
  void touchAndArrowsSelectALabel() {
    show("labels-stages");
    var robot = new FxRobot();
    robot.clickOn(node("#label-3"));
    robot.type(KeyCode.DOWN);
    robot.type(KeyCode.UP);
    assertThat(commands).containsExactly(key(2, Stage.READY), key(1, Stage.ASKED_FOR), key(0, Stage.PRINTED));
  }

  @Test
  void thePageOfTheSelectedLabelIsShownAndOthersAreOneTouchAway() {
    show("labels-stages");
    assertThat(node("#labels-newer").isVisible()).isFalse();
    var robot = new FxRobot();
    robot.clickOn(node("#labels-older"));
    assertThat(words("#label-1")).contains("W4010010");
    assertThat(commands).as("a page is turned without a word to anybody").isEmpty();
    robot.clickOn(node("#labels-newer"));
    assertThat(words("#label-1")).contains("W4010002");
    show("labels-refused");
    assertThat(words("#label-3")).contains("W4010012", "refused");
  }

  @Test
  void ofVeryManyTheRestIsCounted() {
    show("labels-many");
    assertThat(words("#label-2")).contains("W4010099");
    assertThat(words("#labels-beyond")).containsExactly("30 more");
  }

  @ParameterizedTest
  @CsvSource({"reprint-smudged,REPRINT_SMUDGED", "reprint-torn,REPRINT_TORN", "reprint-lost,REPRINT_LOST",
      "reprint-jammed,REPRINT_JAMMED", "relabel,RELABEL", "other-printer,OTHER_PRINTER"})
  void whatCanBeDoneIsTouchedOrScannedOffTheSmallestScreen(String id, DeskCommand command) throws ReaderException {
    Headless.resize(window, 1000, 700);
    show("labels-again");
    Node button = node("#labels-" + id);
    assertThat(button.getLayoutBounds().getHeight()).isGreaterThanOrEqualTo(TWELVE_MM);
    assertThat(read(button)).isEqualTo(command.code());
    new FxRobot().clickOn(button);
    new FxRobot().type(KeyCode.ENTER);
    assertThat(commands).as("and a scanner that types presses nothing again").containsExactly(command.code());
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1280})
  void theQuestionTakesTheActionsPlaceWithTwoLargeAnswers(int width) throws ReaderException {
    Headless.resize(window, width, width * 0.7);
    show("labels-sure");
    assertThat(read(node("#labels-relabel-yes"))).isEqualTo(DeskCommand.RELABEL_YES.code());
    assertThat(read(node("#labels-relabel-no"))).isEqualTo(DeskCommand.RELABEL_NO.code());
    assertThat(words("#labels-why")).isNotEmpty();
  }

  @Test
  void thePaperOnTheScreenIsTheSelectedLabels() {
    show("labels-stages");
    var image = (ImageView) node("#label-dots");
    assertThat(Headless.on(() -> image.isVisible() && image.getImage().getWidth() > 250)).isTrue();
    show("labels-refused");
    assertThat(image.isVisible()).as("another label's paper is never shown").isFalse();
    show("labels-long");
    assertThat(words("#label-paper")).first().asString().startsWith("The printer draws this label.\nJJD0003");
  }

  @Test
  void theLastAnswerStandsWhereTheTitleStood() {
    show("labels-again");
    assertThat(words("#labels-page #verdict-words")).containsExactly("Prints again: copy 2");
    assertThat(node("#labels-title").isVisible()).isFalse();
    show("labels-stages");
    assertThat(node("#labels-title").isVisible()).isTrue();
  }

  @Test
  void withNoLabelYetThePageSaysSo() {
    show("labels-none");
    assertThat(words("#labels-none")).containsExactly("No labels yet");
    assertThat(node("#label-chosen").isVisible()).isFalse();
  }

  @Test
  void whoeverIsNotSignedInIsToldSo() {
    show("labels-nobody");
    assertThat(words("#labels-why")).containsExactly("Badge first, then scan");
  }

  private static String key(int number, Stage stage) {
    return SampleLabels.row(number, stage).key();
  }

  private void show(String name) {
    var state = Objects.requireNonNull(SampleStates.all().get(name), name);
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

  private List<String> words(String id) {
    var found = node(id);
    return Headless.on(() -> found.lookupAll("*").stream().filter(Node::isVisible).flatMap(part -> switch (part) {
      case FontIcon _ -> java.util.stream.Stream.empty();
      case Labeled label -> java.util.stream.Stream.of(label.getText());
      case Text text when !(text.getParent() instanceof Labeled) -> java.util.stream.Stream.of(text.getText());
      default -> java.util.stream.Stream.<String>empty();
    }).filter(said -> !said.isEmpty()).toList());
  }

  private static String read(Node node) throws ReaderException {
    WritableImage image = Headless.on(() -> node.snapshot(new SnapshotParameters(), null));
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    return new Code128Reader().decode(bitmap).getText();
  }
}

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
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
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
import org.packdesk.station.problem.SampleCases;
import org.packdesk.station.setup.StationConfig.Theme;
import org.packdesk.station.signin.PinKey;
import org.packdesk.station.words.Say;
import org.testfx.api.FxRobot;

/// The problem desk's page as a clerk and a lead meet it.
final class ProblemPageTest {
  private static final int TWELVE_MM = 45;
  private final List<String> commands = Collections.synchronizedList(new ArrayList<>());
  private final FxRobot robot = new FxRobot();
  private final StationWindow window = Headless.open(Locale.ENGLISH, Theme.LIGHT, commands::add);

  @AfterEach
  void close() {
    Headless.on(() -> {
      window.close();
      return true;
    });
  }

  @Test
  void aClerkWalksOneParcelFromTheQueueBackToTheBelt() {
    show("problem-queue");
    assertThat(words("#queue-1")).contains("Too light", "…4471");
    robot.clickOn(node("#queue-1"));
    assertThat(commands).as("a touch asks for the parcel's case").containsExactly("line-1-1");
    show("problem-reweigh");
    assertThat(words("#problem-instruction")).containsExactly("Put it on the scale");
    assertThat(words("#case-bar")).containsExactly("line 1.200\u00a0kg");
    assertThat(shown("#case-contents")).isFalse();
    show("problem-reweigh-moving");
    assertThat(words("#case-scale")).containsExactly("1.187\u00a0kg", "still moving");
    show("problem-verify");
    assertThat(words("#step-reweigh")).containsExactly("Weigh", "211\u00a0g short");
    assertThat(words("#line-1")).contains("Blue socks, size 42", "4471", "2 / 3");
    robot.clickOn(node("#case-checked"));
    assertThat(commands).last().isEqualTo(code("case-checked"));
    show("problem-repack");
    assertThat(words("#case-carton")).contains("Carton 3", "take this one");
    show("problem-relabel");
    assertThat(words("#label-old")).contains("Old label", "…4471", "take it off, bin it");
    show("problem-belt");
    assertThat(words("#problem-instruction")).containsExactly("Scan its label, put it on the belt");
    assertThat(words("#step-relabel")).containsExactly("Label", "not needed");
    show("problem-root-cause");
    assertThat(shown("#case-work")).as("a question takes the path's place").isFalse();
    robot.clickOn(node("#root-missing-item"));
    assertThat(commands).last().isEqualTo(code("root-missing-item"));
    show("problem-queue");
    assertThat(words("#problem-page #verdict-words")).containsExactly("Onto the belt: order 10479");
    assertThat(shown("#problem-case")).isFalse();
  }

  @Test
  void aLeadReleasesAParcelWithReasonAndPin() {
    show("problem-reweigh");
    robot.clickOn(node("#case-release"));
    assertThat(commands).containsExactly(code("case-release"));
    show("problem-release-reason");
    robot.clickOn(node("#release-catalogue-weight-wrong"));
    assertThat(commands).last().isEqualTo(code("release-catalogue-weight-wrong"));
    show("problem-pin");
    commands.clear();
    for (String key : List.of("#pin-4", "#pin-7", "#pin-1", "#pin-1", "#pin-enter")) {
      robot.clickOn(node("#problem-case " + key));
    }
    assertThat(commands).containsExactly(PinKey.DIGIT_4.code(), PinKey.DIGIT_7.code(), PinKey.DIGIT_1.code(),
        PinKey.DIGIT_1.code(), PinKey.ENTER.code());
    robot.clickOn(node("#problem-case #case-not-yet"));
    assertThat(commands).last().isEqualTo(code("case-not-yet"));
  }

  @Test
  void aWeightIsTypedInWithItsReasonWhereTheScaleIsSilent() {
    show("problem-reweigh-no-scale");
    robot.clickOn(node("#case-type-weight"));
    assertThat(commands).containsExactly(code("case-type-weight"));
    show("problem-type-reason");
    robot.clickOn(node("#type-scale-away"));
    show("problem-type-weight");
    assertThat(words("#problem-case #pin-dots")).as("a weight is no secret").containsExactly("1.412\u00a0kg");
    commands.clear();
    robot.clickOn(node("#problem-case #pin-4"));
    robot.clickOn(node("#problem-case #pin-enter"));
    assertThat(commands).containsExactly(PinKey.DIGIT_4.code(), PinKey.ENTER.code());
    show("problem-pin");
    assertThat(words("#problem-case #pin-dots")).as("a PIN is one").isEmpty();
    commands.clear();
    show("problem-pin-shut");
    robot.clickOn(node("#problem-case #pin-4"));
    assertThat(commands).as("the pad is shut").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"problem-type-reason,type-too-large", "problem-type-weight,case-not-yet", "problem-verify,case-relabel",
      "problem-verify,case-checked", "problem-verify,case-release",
      "problem-verify,case-not-yet", "problem-print-question,answer-no-paper", "problem-root-cause,root-missing-item",
      "problem-root-cause,root-nothing-found",
      "problem-release-reason,release-client-agrees", "problem-pin,case-not-yet"})
  void everyChoiceIsTouchedOrScannedOffTheSmallestScreen(String state, String id) throws ReaderException {
    Headless.resize(window, 1000, 700);
    show(state);
    Node button = node("#" + id);
    assertThat(button.getLayoutBounds().getHeight()).isGreaterThanOrEqualTo(TWELVE_MM);
    assertThat(read(button)).isEqualTo(code(id));
    robot.clickOn(button);
    robot.type(KeyCode.ENTER);
    assertThat(commands).as("and a scanner that types presses nothing again").containsExactly(code(id));
  }

  @Test
  void choicesThatHaveNoRoomAboveManyTroublesAreATouchAway() throws ReaderException {
    Headless.resize(window, 1000, 700);
    show("problem-verify-troubles");
    assertThat(node("#case-relabel").isVisible()).isTrue();
    assertThat(node("#case-not-yet").isVisible()).isFalse();
    for (int page = 0; page < 3; page++) {
      robot.clickOn(node("#choices-more"));
    }
    assertThat(read(node("#case-not-yet"))).isEqualTo(code("case-not-yet"));
    robot.clickOn(node("#choices-more"));
    assertThat(node("#case-relabel").isVisible()).isTrue();
    assertThat(commands).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1280})
  void theKeysOfThePadAreLargeEnoughForAThumb(int width) {
    Headless.resize(window, width, width == 1000 ? 700 : 800);
    show("problem-pin");
    Node key = node("#problem-case #pin-5");
    assertThat(key.getLayoutBounds().getHeight()).isGreaterThanOrEqualTo(TWELVE_MM);
    assertThat(key.getLayoutBounds().getWidth()).isGreaterThanOrEqualTo(TWELVE_MM);
  }

  @Test
  void anEmptyQueueSaysSoAndInvitesAScan() {
    show("problem-empty");
    assertThat(words("#problem-title")).containsExactly("No parcel waits here");
    assertThat(words("#problem-idle")).first().asString().startsWith("A parcel from the problem lane");
  }

  @Test
  void aLongQueueIsTurnedOverWithoutAWordToAnybody() {
    show("problem-queue-long");
    assertThat(words("#queue-1")).contains("Too light");
    assertThat(words("#queue-over")).containsExactly("48 more");
    robot.clickOn(node("#queue-over"));
    assertThat(words("#queue-1")).contains("Not weighed");
    assertThat(commands).isEmpty();
    for (int page = 0; page < 5; page++) {
      robot.clickOn(node("#queue-over"));
    }
    assertThat(words("#queue-1")).as("after the last one the first").contains("Too light");
  }

  @Test
  void inANarrowWindowTheQueueMakesRoomForTheCase() {
    Headless.resize(window, 1000, 700);
    show("problem-queue");
    assertThat(shown("#problem-queue")).isTrue();
    show("problem-reweigh");
    assertThat(shown("#problem-queue")).isFalse();
  }

  @Test
  void theMemorysPageAndBackLeavesTheProblemDeskWhereItWas() {
    show("problem-reweigh");
    robot.type(KeyCode.F2);
    assertThat(commands).hasSize(1);
    show("memory-good");
    assertThat(shown("#problem-page")).isFalse();
    show("problem-reweigh");
    assertThat(shown("#problem-page")).isTrue();
    assertThat(shown("#pack-desk")).isFalse();
  }

  /// The command behind a choice, by its node.
  private static String code(String id) {
    return SampleCases.answers(Say.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'))).getFirst().code();
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

  private boolean shown(String id) {
    var found = node(id);
    return Headless.on(found::isVisible);
  }

  private List<String> words(String id) {
    var found = node(id);
    return Headless.on(() -> found.lookupAll("*").stream().filter(Node::isVisible).flatMap(part -> switch (part) {
      case FontIcon _ -> Stream.empty();
      case Labeled label -> Stream.of(label.getText());
      case Text text when !(text.getParent() instanceof Labeled) -> Stream.of(text.getText());
      default -> Stream.<String>empty();
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

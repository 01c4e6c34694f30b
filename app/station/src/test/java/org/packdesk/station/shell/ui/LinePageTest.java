package org.packdesk.station.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.persistence.facts.LineMode;
import org.packdesk.station.memory.MemoryView;
import org.packdesk.station.memory.ui.MemoryPage;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.setup.StationConfig.Theme;
import org.packdesk.station.signin.PinKey;
import org.packdesk.station.weighing.LeadPanel;
import org.packdesk.station.weighing.LeadPanel.Heard;
import org.packdesk.station.weighing.LineCommand;
import org.packdesk.station.weighing.LineInput;
import org.packdesk.station.weighing.ui.LinePage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The weigh line's page as a lead meets it: the window, and behind it the panel's own rules.
final class LinePageTest {
  private static final int TWELVE_MM = 45;
  /// At 96 dpi, which the screen's sizes are made for.
  private static final double FORTY_FIVE_MM = 45 / 25.4 * 96;
  private static final StationPages LINE = new StationPages(List.of(LinePage::page), List.of(MemoryPage::page));
  private final List<String> commands = Collections.synchronizedList(new ArrayList<>());
  private final List<LineInput> wishes = Collections.synchronizedList(new ArrayList<>());
  private final StationWindow window = Headless.open(Locale.ENGLISH, Theme.LIGHT, LINE, this::command);
  private final FxRobot robot = new FxRobot();
  private LeadPanel panel = LeadPanel.CLOSED;

  @BeforeEach
  void open() {
    show();
  }

  @AfterEach
  void close() {
    Headless.on(() -> {
      window.close();
      return true;
    });
  }

  @Test
  void aLeadSwitchesTheLineToRecordOnlyForOneHour() {
    touch("#line-lead");
    List.of("#pin-4", "#pin-7", "#pin-1", "#pin-1", "#pin-enter").forEach(this::touch);
    assertThat(words("#lead-question")).startsWith("Ana P.");
    touch("#lead-record-only-1-h");
    touch("#lead-reason-expectations");
    assertThat(wishes).containsExactly(
        new LineInput.ModeAsked(LineMode.RECORD_ONLY, Duration.ofHours(1), "REASON_EXPECTATIONS", "op-7"));
    assertThat(node("#line-passes").isVisible()).isTrue();
    assertThat(node("#line-panel").isVisible()).isFalse();
  }

  @Test
  void aWrongPinSaysSo() {
    touch("#line-lead");
    List.of("#pin-1", "#pin-2", "#pin-3", "#pin-4", "#pin-enter").forEach(this::touch);
    assertThat(words("#lead-answer")).isEqualTo("Wrong PIN: try again");
    assertThat(node("#pin-dots").getAccessibleText()).isEqualTo("0");
    assertThat(wishes).isEmpty();
  }

  @Test
  void aPinCanBeTypedOnAKeyboardButOnlyWhereOneIsAsked() {
    robot.type(KeyCode.DIGIT4);
    assertThat(commands).isEmpty();
    touch("#line-lead");
    robot.type(KeyCode.DIGIT4, KeyCode.NUMPAD7, KeyCode.DIGIT9, KeyCode.BACK_SPACE, KeyCode.DIGIT1, KeyCode.DIGIT1,
        KeyCode.ENTER);
    assertThat(words("#lead-question")).startsWith("Ana P.");
  }

  @Test
  void whatIsToBeTouchedIsLargeEnoughForAFinger() {
    touch("#line-lead");
    for (int digit = 0; digit < 10; digit++) {
      assertThat(node("#pin-" + digit).getLayoutBounds().getHeight()).isGreaterThanOrEqualTo(TWELVE_MM);
    }
    assertThat(node("#line-lead").getLayoutBounds().getHeight()).isGreaterThanOrEqualTo(TWELVE_MM);
    assertThat(node("#lead-leave").getLayoutBounds().getHeight()).isGreaterThanOrEqualTo(TWELVE_MM);
  }

  @Test
  void stateAndRateAreReadAcrossTheHall() {
    for (String figures : List.of("#line-state", "#line-rate")) {
      assertThat(node(figures).getLayoutBounds().getHeight()).isGreaterThanOrEqualTo(FORTY_FIVE_MM);
    }
    assertThat(((Text) node("#line-rate")).getText()).isEqualTo("62");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void onAHallsScreenACapitalOfStateAndRateIsFortyFiveMillimetresHighWhateverTheySay(String language) {
    StationWindow hall = Headless.open(Locale.of(language), Theme.HIGH_CONTRAST, LINE, command -> {});
    Headless.resize(hall, 1920, 1080);
    SampleLineStates.all().forEach((name, state) -> Headless.on(() -> {
      state.show(hall);
      hall.scene().getRoot().applyCss();
      hall.scene().getRoot().layout();
      for (String figures : List.of("#line-state", "#line-rate")) {
        assertThat(capital((Text) hall.scene().lookup(figures))).as(name + figures).isGreaterThanOrEqualTo(FORTY_FIVE_MM);
      }
      return true;
    }));
    Headless.on(() -> {
      hall.close();
      return true;
    });
    WaitForAsyncUtils.clearExceptions();
  }

  /// The drawn height of a capital in the text's font, in pixels.
  private static double capital(Text figures) {
    var capital = new Text("H");
    capital.setFont(figures.getFont());
    capital.setBoundsType(TextBoundsType.VISUAL);
    return capital.getLayoutBounds().getHeight();
  }

  @Test
  void olderPassesAreOneTouchAway() {
    assertThat(node("#pass-1250").isVisible()).isTrue();
    touch("#passes-older");
    assertThat(window.scene().lookup("#pass-1250")).isNull();
    touch("#passes-newer");
    assertThat(node("#pass-1250").isVisible()).isTrue();
  }

  @Test
  void theChartsComeAndGo() {
    touch("#line-charts");
    assertThat(node("#line-errors").isVisible()).isTrue();
    assertThat(node("#line-belt").isVisible()).isFalse();
    touch("#line-charts");
    assertThat(node("#line-belt").isVisible()).isTrue();
  }

  @Test
  void theLineIsWhatALinesWindowComesBackTo() {
    Headless.on(() -> {
      window.turn(MemoryView.class);
      return true;
    });
    assertThat(node("#line-page").isVisible()).isFalse();
    robot.type(KeyCode.ESCAPE);
    assertThat(commands).containsExactly(DeskCommand.MEMORY.code());
    Headless.on(() -> {
      window.home();
      return true;
    });
    assertThat(node("#line-page").isVisible()).isTrue();
  }

  /// As a line's loop does it, on the JavaFX thread.
  private void command(String code) {
    commands.add(code);
    Optional<Heard> heard = LineCommand.in(code).map(panel::hear)
        .or(() -> PinKey.in(code).map(key -> panel.hear(key, SampleStates.NOW)));
    heard.ifPresent(this::hear);
  }

  private void hear(Heard heard) {
    panel = heard.next();
    switch (heard) {
      case Heard.PinTyped typed when typed.pin().digits().equals("4711") ->
        hear(panel.known(new LeadPanel.Lead("op-7", "Ana P.")));
      case Heard.PinTyped _ -> panel = panel.notKnown(SampleStates.NOW);
      case Heard.Wish wish -> wishes.add(wish.input());
      case Heard.Shown _ -> {
        // nothing to do but to show it
      }
    }
    window.show(SampleLineStates.runs(panel.body(SampleLineStates::charts)));
  }

  private void show() {
    Headless.resize(window, 1280, 800);
    Headless.on(() -> {
      window.show(SampleLineStates.runs(panel.body(SampleLineStates::charts)));
      layout();
      return true;
    });
  }

  private void touch(String id) {
    robot.clickOn(node(id));
    Headless.on(() -> {
      layout();
      return true;
    });
  }

  private void layout() {
    window.scene().getRoot().applyCss();
    window.scene().getRoot().layout();
  }

  /// The PIN pad's keys are on the problem desk's page too.
  private Node node(String id) {
    String here = id.startsWith("#pin-") ? "#line-page " + id : id;
    return Headless.on(() -> Objects.requireNonNull(window.scene().lookup(here), here));
  }

  private String words(String id) {
    return Headless.on(() -> String.valueOf(Objects.requireNonNull(window.scene().lookup(id), id).getAccessibleText()));
  }
}

package org.packdesk.station.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.packdesk.persistence.facts.LineMode;
import org.packdesk.station.gs1.PackdeskCode;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.signin.PinEntry;
import org.packdesk.station.signin.PinKey;
import org.packdesk.station.weighing.LeadPanel.Heard;
import org.packdesk.station.weighing.LeadPanel.Lead;
import org.packdesk.station.weighing.LineView.AskPin;
import org.packdesk.station.weighing.LineView.Body;
import org.packdesk.station.weighing.LineView.Charts;
import org.packdesk.station.weighing.LineView.Choose;
import org.packdesk.station.weighing.LineView.Passes;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

final class LeadPanelTest {
  private static final Instant NOW = Instant.parse("2026-03-05T09:47:12Z");
  private static final Lead ANA = new Lead("op-7", "Ana P.");
  private static final Charts CHARTS = new Charts(List.of(), List.of());

  @Test
  void aLeadsWishNeedsAPinAndAReason() {
    LeadPanel asking = hear(LeadPanel.CLOSED, LineCommand.LEAD);
    assertThat(body(asking)).isEqualTo(new AskPin(null, 0, null));
    Heard typed = type(asking, 4, 7, 1, 1);
    assertThat(typed).isInstanceOfSatisfying(Heard.PinTyped.class,
        pin -> assertThat(pin.pin().digits()).isEqualTo("4711"));
    LeadPanel in = typed.next().known(ANA).next();
    assertThat(body(in)).isEqualTo(new Choose("Ana P.", Words.of(Say.LEAD_WISH), LineCommand.WISHES));
    LeadPanel why = hear(in, LineCommand.RECORD_ONLY_1_H);
    assertThat(body(why)).isEqualTo(new Choose("Ana P.", Words.of(Say.LEAD_REASON), LineCommand.REASONS));
    assertThat(why.hear(LineCommand.REASON_EXPECTATIONS)).isInstanceOfSatisfying(Heard.Wish.class, wish -> {
      assertThat(wish.input()).isEqualTo(
          new LineInput.ModeAsked(LineMode.RECORD_ONLY, Duration.ofHours(1), "REASON_EXPECTATIONS", "op-7"));
      assertThat(body(wish.next())).isEqualTo(new Passes(null));
    });
  }

  @Test
  void aWishThatIsScannedFirstIsRememberedWhileThePinIsTyped() {
    LeadPanel asking = hear(LeadPanel.CLOSED, LineCommand.SHADOW_4_H);
    assertThat(body(asking)).isEqualTo(new AskPin(LineCommand.SHADOW_4_H, 0, null));
    LeadPanel why = type(asking, 1, 2, 3, 4).next().known(ANA).next();
    assertThat(why.hear(LineCommand.REASON_TOLERANCE)).isInstanceOfSatisfying(Heard.Wish.class,
        wish -> assertThat(wish.input()).isEqualTo(
            new LineInput.ModeAsked(LineMode.SHADOW, Duration.ofHours(4), "REASON_TOLERANCE", "op-7")));
  }

  @ParameterizedTest
  @EnumSource(names = {"RESUME", "CHECKING"})
  void goingOnAndCheckingNeedNoReasonButThePin(LineCommand command) {
    assertThat(hear(LeadPanel.CLOSED, command).known(ANA)).isInstanceOf(Heard.Wish.class);
    assertThat(LeadPanel.CLOSED.hear(command)).isInstanceOf(Heard.Shown.class);
  }

  @ParameterizedTest
  @EnumSource(LineCommand.class)
  void withoutAPinNothingReachesTheRules(LineCommand command) {
    for (LineCommand next : LineCommand.values()) {
      assertThat(hear(LeadPanel.CLOSED, command).hear(next)).isInstanceOf(Heard.Shown.class);
    }
  }

  @Test
  void aWrongPinSaysSoAndForgetsTheDigits() {
    LeadPanel again = type(hear(LeadPanel.CLOSED, LineCommand.LEAD), 9, 9).next().notKnown(NOW);
    assertThat(body(again)).isEqualTo(new AskPin(null, 0, Words.of(Say.PIN_WRONG)));
    assertThat(body(again.hear(PinKey.DIGIT_1, NOW).next())).isEqualTo(new AskPin(null, 1, null));
  }

  @Test
  void fiveWrongPinsShutThePadForAMinuteAlsoWhenItIsOpenedAgain() {
    LeadPanel panel = hear(LeadPanel.CLOSED, LineCommand.LEAD);
    for (int time = 0; time < 5; time++) {
      panel = type(panel, 1).next().notKnown(NOW);
    }
    LeadPanel opened = hear(hear(panel, LineCommand.LEAD), LineCommand.LEAD);
    Heard early = opened.hear(PinKey.DIGIT_1, NOW.plusSeconds(59));
    assertThat(body(early.next())).isEqualTo(new AskPin(null, 0, Words.of(Say.PIN_SHUT, NOW.plusSeconds(60))));
    assertThat(body(opened.hear(PinKey.DIGIT_1, NOW.plusSeconds(60)).next())).isEqualTo(new AskPin(null, 1, null));
  }

  @Test
  void anAnswerThatComesAfterThePanelWasLeftOpensNothing() {
    LeadPanel left = hear(type(hear(LeadPanel.CLOSED, LineCommand.RESUME), 4).next(), LineCommand.LEAD);
    assertThat(left.known(ANA)).isEqualTo(new Heard.Shown(left));
    assertThat(left.notKnown(NOW)).isEqualTo(left);
  }

  @Test
  void whileAPinIsBeingCheckedNoOtherIsTaken() {
    LeadPanel checked = type(hear(LeadPanel.CLOSED, LineCommand.LEAD), 1).next();
    assertThat(type(checked, 4, 7, 1, 1)).isEqualTo(new Heard.Shown(checked));
  }

  @Test
  void erasingTakesTheLastDigitAndAnEmptyPinIsNotAsked() {
    LeadPanel asking = hear(LeadPanel.CLOSED, LineCommand.LEAD);
    assertThat(asking.hear(PinKey.ENTER, NOW)).isInstanceOf(Heard.Shown.class);
    LeadPanel one = asking.hear(PinKey.DIGIT_4, NOW).next().hear(PinKey.DIGIT_7, NOW).next().hear(PinKey.ERASE, NOW).next();
    assertThat(one.pin().digits()).isEqualTo("4");
  }

  @Test
  void aPinIsBoundedAndNeverWrittenDown() {
    PinEntry pin = PinEntry.EMPTY;
    for (int time = 0; time < 40; time++) {
      pin = pin.after(PinKey.DIGIT_7);
    }
    assertThat(pin.typed()).isEqualTo(12);
    assertThat(pin).hasToString("PinEntry[12 digits]");
  }

  @Test
  void whatALeadLeavesOpenIsShutAndTheWrongPinsStayCounted() {
    LeadPanel asking = hear(LeadPanel.CLOSED, LineCommand.LEAD);
    assertThat(body(type(asking, 4).next().known(ANA).next().leftAlone())).isEqualTo(new Passes(null));
    LeadPanel wrong = type(asking, 1).next().notKnown(NOW).leftAlone();
    assertThat(body(wrong)).isEqualTo(new Passes(null));
    assertThat(wrong.lock().wrong()).isOne();
    assertThat(hear(LeadPanel.CLOSED, LineCommand.CHARTS).leftAlone().body(() -> CHARTS)).isEqualTo(CHARTS);
  }

  @Test
  void theChartsOpenAndClose() {
    LeadPanel charts = hear(LeadPanel.CLOSED, LineCommand.CHARTS);
    assertThat(body(charts)).isEqualTo(CHARTS);
    assertThat(body(hear(charts, LineCommand.CHARTS))).isEqualTo(new Passes(null));
  }

  @Test
  void everyCommandHasABarcodeOfItsOwn() {
    List<String> codes = new ArrayList<>(Stream.of(LineCommand.values()).map(LineCommand::code).toList());
    Stream.of(PinKey.values()).map(PinKey::code).forEach(codes::add);
    Stream.of(DeskCommand.values()).map(DeskCommand::code).forEach(codes::add);
    assertThat(codes).doesNotHaveDuplicates().allSatisfy(code -> assertThat(PackdeskCode.parse(code)).isPresent());
    assertThat(LineCommand.in(LineCommand.RESUME.code())).contains(LineCommand.RESUME);
    assertThat(PinKey.in(PinKey.DIGIT_9.code())).contains(PinKey.DIGIT_9);
    assertThat(LineCommand.in(PinKey.DIGIT_9.code())).isEmpty();
    assertThat(LineCommand.in("4006381333931")).isEmpty();
  }

  private static LeadPanel hear(LeadPanel panel, LineCommand command) {
    return panel.hear(command).next();
  }

  private static Heard type(LeadPanel panel, int... digits) {
    LeadPanel next = panel;
    for (int digit : digits) {
      next = next.hear(PinKey.valueOf("DIGIT_" + digit), NOW).next();
    }
    return next.hear(PinKey.ENTER, NOW);
  }

  private static Body body(LeadPanel panel) {
    return panel.body(() -> CHARTS);
  }
}

package org.packdesk.station.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packdesk.station.problem.ProblemDesk.OLD;
import static org.packdesk.station.problem.ProblemDesk.withItOnTheScale;
import static org.packdesk.station.problem.ProblemDesk.withLightParcel;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.ParcelReweighed;
import org.packdesk.station.problem.ProblemView.AskMass;
import org.packdesk.station.problem.ProblemView.CaseStep;
import org.packdesk.station.problem.ProblemView.Choose;
import org.packdesk.station.problem.ProblemView.Source;
import org.packdesk.station.signin.PinKey;
import org.packdesk.station.words.Say;

/// A weight that a person types in, because the scale does not answer: with a reason, judged like any other, and told apart for ever.
final class TypedWeightTest {
  private ProblemDesk desk = new ProblemDesk();

  @AfterEach
  void replayingTheFactsGivesTheSameSessions() {
    assertThat(desk.replayed()).isEqualTo(desk.sessions);
  }

  /// Touches what belongs to typing, as the station hears it. @return false when it is meant for something else
  private boolean touch(String code) {
    Optional<HandWeight.Heard> heard = desk.hand.hear(code, desk.sessions.cases(), desk.sessions.packing());
    heard.ifPresent(told -> {
      desk.hand = told.next();
      if (told.wish() != null) {
        desk.on(told.wish());
      }
    });
    return heard.isPresent();
  }

  private void types(String... keys) {
    for (String key : keys) {
      assertThat(touch(PinKey.valueOf(key.length() == 1 ? "DIGIT_" + key : key).code())).isTrue();
    }
  }

  @Test
  void aTypedWeightSaysThatItIsNoReadingAndWhy() {
    desk = withLightParcel().scan(OLD);
    assertThat(touch(ProblemCommand.TYPE_WEIGHT.code())).isTrue();
    assertThat(desk.view().question()).isInstanceOf(Choose.class);
    touch(ProblemCommand.TYPE_SCALE_AWAY.code());
    types("4", "4", "1", "ERASE", "0");
    assertThat(desk.view().question()).isInstanceOfSatisfying(AskMass.class, ask -> assertThat(ask.grams()).isEqualTo("440"));
    types("ENTER");
    ParcelReweighed weight = desk.last(ParcelReweighed.class);
    assertThat(weight).extracting(ParcelReweighed::massMg, ParcelReweighed::mode, ParcelReweighed::device,
        ParcelReweighed::frameHex, ParcelReweighed::manualReason, ParcelReweighed::verdict)
        .containsExactly(440_000L, "TYPED", "", "", "SCALE_AWAY", LineVerdict.PASS);
    assertThat(Objects.requireNonNull(desk.view().open()).weights().source()).isEqualTo(Source.PERSON);
    assertThat(desk.sessions.cases().first(_ -> true).orElseThrow().step()).isEqualTo(CaseStep.BACK_ON_BELT);
  }

  @ParameterizedTest
  @CsvSource({"'',TYPED_NOTHING", "0,TYPED_NOTHING", "000,TYPED_NOTHING", "-5,TYPED_NO_NUMBER", "1.2,TYPED_NO_NUMBER",
      "abc,TYPED_NO_NUMBER", "60001,TYPED_TOO_MUCH", "999999999,TYPED_TOO_MUCH", "9999999999,TYPED_NO_NUMBER"})
  void nonsenseIsRefusedInPlainWords(String grams, Say words) {
    desk = withLightParcel().scan(OLD);
    assertThat(desk.on(new ProblemInput.WeightTyped(ManualReason.SCALE_WRONG, grams))).isTrue();
    assertThat(desk.said()).isEqualTo(words);
    assertThat(desk.facts(ParcelReweighed.class)).isEmpty();
  }

  @Test
  void theLargestWeightIsTaken() {
    desk = withLightParcel().scan(OLD);
    desk.on(new ProblemInput.WeightTyped(ManualReason.TOO_LARGE, "60000"));
    assertThat(desk.last(ParcelReweighed.class).verdict()).isEqualTo(LineVerdict.HEAVY);
  }

  @Test
  void itIsOfferedWhileTheParcelIsToBeWeighedAndLaterOnlyWithoutAScale() {
    desk = withLightParcel().scan(OLD);
    assertThat(choices()).contains(Say.CASE_TYPE_WEIGHT);
    desk.weighs(360_000);
    assertThat(choices()).contains(Say.CASE_WEIGH).doesNotContain(Say.CASE_TYPE_WEIGHT);
    desk.load = null;
    assertThat(choices()).contains(Say.CASE_TYPE_WEIGHT).doesNotContain(Say.CASE_WEIGH);
  }

  private List<Say> choices() {
    return Objects.requireNonNull(desk.view().open()).choices().stream().map(answer -> answer.words().say()).toList();
  }

  @Test
  void theScalesNextWordReplacesIt() {
    desk = withLightParcel().scan(OLD);
    desk.on(new ProblemInput.WeightTyped(ManualReason.SCALE_AWAY, "440"));
    desk.weighs(360_000).say(ProblemCommand.WEIGH);
    assertThat(Objects.requireNonNull(desk.view().open()).weights().source()).isEqualTo(Source.SCALE);
    assertThat(desk.last(ParcelReweighed.class).manualReason()).isNull();
  }

  @Test
  void itIsTakenBackAndAskedForOnlyWhereAParcelIsOpen() {
    desk = withLightParcel();
    assertThat(touch(ProblemCommand.TYPE_WEIGHT.code())).isFalse();
    assertThat(desk.on(new ProblemInput.WeightTyped(ManualReason.SCALE_AWAY, "440"))).isFalse();
    desk.scan(OLD).say(ProblemCommand.TYPE_TOO_LARGE);
    assertThat(desk.said()).as("a reason for nothing").isEqualTo(Say.NOTHING_ASKED);
    touch(ProblemCommand.TYPE_WEIGHT.code());
    touch(ProblemCommand.NOT_YET.code());
    assertThat(desk.view().question()).isNull();
    assertThat(touch(PinKey.DIGIT_4.code())).as("the lead's pad").isFalse();
  }

  @Test
  void whileAnEndIsAskedForNoWeightIsTyped() {
    desk = withItOnTheScale().say(ProblemCommand.RELEASE);
    assertThat(touch(ProblemCommand.TYPE_WEIGHT.code())).isFalse();
  }
}

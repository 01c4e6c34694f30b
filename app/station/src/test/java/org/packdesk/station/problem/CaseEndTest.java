package org.packdesk.station.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packdesk.station.problem.ProblemDesk.BADGE;
import static org.packdesk.station.problem.ProblemDesk.CASE;
import static org.packdesk.station.problem.ProblemDesk.HAT;
import static org.packdesk.station.problem.ProblemDesk.LEAD_BADGE;
import static org.packdesk.station.problem.ProblemDesk.NEW;
import static org.packdesk.station.problem.ProblemDesk.OLD;
import static org.packdesk.station.problem.ProblemDesk.OTHER_CARTON;
import static org.packdesk.station.problem.ProblemDesk.PLATE;
import static org.packdesk.station.problem.ProblemDesk.SOCKS;
import static org.packdesk.station.problem.ProblemDesk.aCase;
import static org.packdesk.station.problem.ProblemDesk.withItOnTheScale;
import static org.packdesk.station.problem.ProblemDesk.withLightParcel;
import static org.packdesk.station.problem.ProblemDesk.withoutCase;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.packdesk.persistence.central.LabelDocument;
import org.packdesk.persistence.facts.CaseClosed;
import org.packdesk.persistence.facts.CaseLeft;
import org.packdesk.persistence.facts.CaseOpened;
import org.packdesk.persistence.facts.CaseOutcome;
import org.packdesk.persistence.facts.CaseTakenUp;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.ParcelReleased;
import org.packdesk.persistence.facts.ReleaseReason;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.persistence.work.ProblemCase;
import org.packdesk.persistence.work.WorkOrder.Hold;
import org.packdesk.station.gs1.PackdeskCode.Kind;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.PackEffect;
import org.packdesk.station.packing.PackInput;
import org.packdesk.station.problem.ProblemSurroundings.Also;
import org.packdesk.station.problem.ProblemView.AskPin;
import org.packdesk.station.problem.ProblemView.Choose;
import org.packdesk.station.problem.ProblemView.Place;
import org.packdesk.station.problem.ProblemView.QueueRow;
import org.packdesk.station.problem.ProblemView.StepState;
import org.packdesk.station.signin.PinLock;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// How cases begin otherwise, wait, and end otherwise than on the belt.
final class CaseEndTest {
  private ProblemDesk desk = new ProblemDesk();

  @AfterEach
  void replayingTheFactsGivesTheSameSessions() {
    assertThat(desk.replayed()).isEqualTo(desk.sessions);
  }

  @Test
  void aParcelWithoutACaseIsBroughtByHand() {
    desk = withoutCase().scan(OLD);
    assertThat(desk.said()).isEqualTo(Say.CASE_BY_HAND);
    assertThat(desk.last(CaseOpened.class).reason()).isEqualTo("BROUGHT_BY_HAND");
    assertThat(desk.last(CaseTakenUp.class).caseId()).isEqualTo(desk.last(CaseOpened.class).caseId());
  }

  @Test
  void aParcelThatTheLineCouldNotReadClosesTheOldestSuchCase() {
    desk = withoutCase();
    desk.cases.add(new ProblemCase("line-1-9", null, null, null, "NO_READ", null, WeighFigures.NONE, desk.now.minusSeconds(60),
        "line-1", ProblemCase.State.OPEN));
    desk.cases.add(aCase("line-1-8", LineVerdict.NO_READ.name(), null));
    desk.scan(OLD);
    assertThat(desk.last(CaseTakenUp.class)).extracting(CaseTakenUp::caseId, CaseTakenUp::orderId).containsExactly("line-1-8",
        "o-1");
    assertThat(desk.facts(CaseOpened.class)).isEmpty();
  }

  @Test
  void anUnreadParcelIsChosenByHandAndKnownByItsLabelLater() {
    desk = withoutCase();
    desk.cases.add(aCase("line-1-8", LineVerdict.NO_READ.name(), null));
    assertThat(desk.on(new ProblemInput.Chosen("line-1-8"))).isTrue();
    assertThat(desk.said()).isEqualTo(Say.CASE_OPENED_UNREAD);
    desk.scan(OLD).weighs(440_000).say(ProblemCommand.LABEL_UNREADABLE).scan(OLD);
    assertThat(desk.last(CaseClosed.class)).extracting(CaseClosed::caseId, CaseClosed::orderId).containsExactly("line-1-8",
        "o-1");
    assertThat(desk.on(new ProblemInput.Chosen("nothing"))).isFalse();
  }

  @Test
  void aReleaseNeedsAWeightACauseAReasonAndALead() {
    desk = withLightParcel().scan(OLD).say(ProblemCommand.RELEASE);
    assertThat(desk.said()).isEqualTo(Say.DO_REWEIGH);
    desk.weighs(360_000).say(ProblemCommand.RELEASE);
    assertThat(desk.said()).isEqualTo(Say.DO_ROOT_CAUSE);
    desk.say(ProblemCommand.CATALOGUE_WEIGHT_WRONG);
    assertThat(desk.said()).isEqualTo(Say.DO_RELEASE_REASON);
    desk.say(ProblemCommand.RELEASE_CATALOGUE);
    assertThat(desk.view().question()).isInstanceOf(AskPin.class);
    desk.on(new ProblemInput.LeadUnknown());
    assertThat(desk.said()).isEqualTo(Say.PIN_WRONG);
    desk.scan(BADGE);
    assertThat(desk.said()).as("a packer's badge").isEqualTo(Say.NO_LEAD);
    assertThat(desk.facts(ParcelReleased.class)).isEmpty();
    desk.scan(LEAD_BADGE);
    assertThat(desk.last(ParcelReleased.class)).extracting(ParcelReleased::reason, ParcelReleased::expectedMassMg)
        .containsExactly(ReleaseReason.CATALOGUE_WEIGHT_WRONG, 360_000L);
    assertThat(desk.last(CaseClosed.class).outcome()).isEqualTo(CaseOutcome.RELEASED);
    assertThat(desk.sessions.packing().operatorId()).as("the clerk stays signed in").isEqualTo("op-1");
  }

  @Test
  void aLeadWithoutAQuestionChangesNothing() {
    desk = withItOnTheScale();
    desk.on(new ProblemInput.LeadKnown("op-2"));
    assertThat(desk.said()).isEqualTo(Say.NOTHING_ASKED);
    assertThat(desk.facts(ParcelReleased.class)).isEmpty();
  }

  @Test
  void aPadThatIsShutSaysUntilWhen() {
    desk = withItOnTheScale().say(ProblemCommand.RELEASE, ProblemCommand.CATALOGUE_WEIGHT_WRONG,
        ProblemCommand.RELEASE_CATALOGUE);
    desk.pins = new PinLock(0, desk.now.plusSeconds(60));
    desk.on(new ProblemInput.LeadUnknown());
    assertThat(desk.said()).isEqualTo(Say.PIN_SHUT);
    assertThat(Objects.requireNonNull(desk.view().question()).words())
        .isEqualTo(Words.of(Say.PIN_SHUT, desk.now.plusSeconds(60)));
    desk.now = desk.now.plusSeconds(60);
    assertThat(Objects.requireNonNull(desk.view().question()).words()).isEqualTo(Words.of(Say.DO_LEAD_PIN));
  }

  @Test
  void whatIsAskedCanBeTakenBack() {
    desk = withItOnTheScale().say(ProblemCommand.RELEASE);
    assertThat(desk.view().question()).isInstanceOf(Choose.class);
    desk.say(ProblemCommand.NOT_YET);
    assertThat(desk.view().question()).isNull();
    desk.say(ProblemCommand.NOT_YET);
    assertThat(desk.said()).isEqualTo(Say.NOTHING_ASKED);
  }

  @Test
  void aParcelWhoseLabelIsGivenBackIsNotReleased() {
    desk = withItOnTheScale().scan(SOCKS, SOCKS, HAT, OTHER_CARTON).say(ProblemCommand.RELEASE);
    assertThat(desk.said()).isEqualTo(Say.CASE_FIRST);
    desk.say(ProblemCommand.WRITE_OFF, ProblemCommand.BACK_TO_DESK);
    assertThat(desk.facts(CaseClosed.class)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = ProblemCommand.class, names = {"HOLD", "BACK_TO_DESK", "WRITE_OFF"})
  void otherEndsAskForTheCauseOnce(ProblemCommand command) {
    desk = withItOnTheScale().say(command, ProblemCommand.WRONG_ITEM);
    assertThat(desk.last(CaseClosed.class).outcome()).isEqualTo(command.outcome());
    assertThat(desk.effects(PackEffect.VoidLabel.class)).hasSize(command == ProblemCommand.WRITE_OFF ? 1 : 0);
    desk.voided();
    assertThat(desk.effects(PackEffect.Purchase.class)).as("what is written off gets no other label").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Hold.class, names = {"HELD", "CANCELLED"})
  void aStoppedOrdersParcelDoesNotGoBack(Hold hold) {
    desk = withLightParcel();
    desk.hold = hold;
    desk.scan(OLD).weighs(440_000).scan(OLD);
    assertThat(desk.said()).isEqualTo(hold == Hold.HELD ? Say.ORDER_HELD : Say.ORDER_CANCELLED);
    desk.say(ProblemCommand.RELABEL);
    assertThat(desk.effects(PackEffect.VoidLabel.class)).isEmpty();
    desk.say(ProblemCommand.HOLD, ProblemCommand.NOTHING_FOUND);
    assertThat(desk.last(CaseClosed.class).outcome()).isEqualTo(CaseOutcome.HELD);
  }

  @Test
  void withCentralAwayTheParcelWaitsUnderAPlate() {
    desk = withItOnTheScale();
    desk.centralAway = true;
    desk.scan(SOCKS, SOCKS, HAT, OTHER_CARTON);
    assertThat(desk.view().instruction()).isEqualTo(Words.of(Say.DO_PLATE));
    desk.scan(PLATE);
    assertThat(desk.said()).isEqualTo(Say.PARKED);
    assertThat(desk.view().open()).isNull();
    assertThat(desk.view().queue()).extracting(QueueRow::place).containsExactly(Place.HERE);
    desk.scan(PLATE);
    assertThat(desk.said()).as("no label yet").isEqualTo(Say.SHELF_NOT_YET);
    desk.restart().voided();
    desk.packing(new PackInput.LabelArrived(new LabelDocument(ProblemDesk.NEW_KEY, "l-2", NEW,
        "TestCarrier", "standard", "pdf", new byte[]{1}, false, null), new PackInput.Inspection(null, 203, 98)));
    assertThat(desk.effects(PackEffect.Print.class)).as("nobody stands by it").isEmpty();
    desk.scan(PLATE).packing(new PackInput.PrinterSeen()).printed().scan(NEW).say(ProblemCommand.WRONG_CARTON);
    assertThat(desk.last(CaseClosed.class).outcome()).isEqualTo(CaseOutcome.BACK_ON_BELT);
  }

  @Test
  void anotherParcelIsNotBegunWhileOneHasNoLabel() {
    desk = withItOnTheScale().scan(SOCKS, SOCKS, HAT, OTHER_CARTON);
    desk.cases.add(aCase("line-1-8", LineVerdict.NO_READ.name(), null));
    desk.on(new ProblemInput.Chosen("line-1-8"));
    assertThat(desk.said()).isEqualTo(Say.CASE_FIRST);
    desk.scan(PLATE);
    desk.on(new ProblemInput.Chosen("line-1-8"));
    assertThat(desk.said()).isEqualTo(Say.CASE_OPENED_UNREAD);
  }

  @Test
  void whoClosesACaseFirstWinsGently() {
    desk = withItOnTheScale();
    desk.on(new ProblemInput.CaseTold(closed()));
    assertThat(desk.said()).isEqualTo(Say.CASE_CLOSED_ELSEWHERE);
    assertThat(desk.facts(CaseLeft.class)).hasSize(1);
    assertThat(desk.view().open()).isNull();
  }

  @Test
  void aParcelWithoutALabelStaysHereThoughItsCaseIsClosed() {
    desk = withItOnTheScale().scan(SOCKS, SOCKS, HAT, OTHER_CARTON);
    desk.on(new ProblemInput.CaseTold(closed()));
    assertThat(desk.facts(CaseLeft.class)).isEmpty();
    desk.voided().newLabelPrints().scan(NEW).say(ProblemCommand.WRONG_CARTON);
    assertThat(desk.facts(CaseClosed.class)).hasSize(1);
  }

  private static ProblemCase closed() {
    return told(ProblemCase.State.CLOSED, null, null);
  }

  private static ProblemCase told(ProblemCase.State state, @Nullable Instant uncheckedAt, @Nullable String because) {
    ProblemCase open = aCase(CASE, "LIGHT", OLD);
    return new ProblemCase(open.caseId(), open.orderId(), open.parcelNo(), open.barcode(), open.reason(), open.cause(),
        open.figures(), open.since(), open.line(), state, null, null, uncheckedAt, because);
  }

  @ParameterizedTest
  @CsvSource({"passed,CASE_PASSED", "too-many,CASE_TOO_MANY", "newer,CASE_CLOSED_ELSEWHERE"})
  void whatCentralClosedSaysWhy(String because, Say words) {
    desk = withItOnTheScale();
    desk.on(new ProblemInput.CaseTold(told(ProblemCase.State.CLOSED, null, because)));
    assertThat(desk.said()).isEqualTo(words);
    assertThat(desk.last(CaseLeft.class).words()).isEqualTo(because);
  }

  @Test
  void aParcelThatPassedUncheckedKeepsItsCaseAndSaysSo() {
    desk = withItOnTheScale();
    Instant at = desk.now.plusSeconds(30);
    ProblemCase told = told(ProblemCase.State.OPEN, at, null);
    desk.on(new ProblemInput.CaseTold(told));
    assertThat(desk.said()).isEqualTo(Say.CASE_UNCHECKED);
    desk.cases.set(0, told);
    assertThat(desk.view().trouble()).isEqualTo(Words.of(Say.CASE_UNCHECKED, at));
    assertThat(desk.view().queue()).singleElement().extracting(QueueRow::uncheckedAt).isEqualTo(at);
    desk.scan(SOCKS);
    assertThat(desk.said()).as("the work goes on").isEqualTo(Say.RIGHT_ITEM);
  }

  @Test
  void thePictureShowsThePathAndWhatCanBeSaid() {
    desk = withItOnTheScale().scan(SOCKS);
    ProblemView.OpenCase open = Objects.requireNonNull(desk.view().open());
    assertThat(open.reason()).isEqualTo(CaseReason.LIGHT);
    assertThat(open.steps()).extracting(ProblemView.StepRow::state).containsExactly(StepState.DONE, StepState.OPEN,
        StepState.LATER,
        StepState.LATER, StepState.LATER);
    assertThat(open.contents()).extracting(ProblemView.ContentRow::found).containsExactly(1, 0);
    assertThat(open.weights()).isEqualTo(new ProblemView.Weights(440_000L, 13_200L, 13_200L, 361_000L, 360_000L));
    assertThat(open.choices()).extracting(answer -> answer.words().say()).isEqualTo(List.of(Say.CASE_WEIGH, Say.CASE_CHECKED,
        Say.CASE_RELEASE, Say.CASE_HOLD, Say.CASE_BACK_TO_DESK, Say.CASE_WRITE_OFF));
  }

  @ParameterizedTest
  @EnumSource
  void ordersAreOpenedOnlyWhereTheyArePacked(Also also) {
    desk = withLightParcel();
    desk.also = also;
    desk.scan(ProblemDesk.code(Kind.TOTE, "1001"));
    assertThat(desk.said()).isEqualTo(also == Also.NOTHING ? Say.NOT_NOW : Say.UNKNOWN_TOTE);
  }

  @Test
  void nobodyWorksBeforeSigningIn() {
    desk = withoutCase();
    desk.packing(new PackInput.Scanned(DeskCommand.SIGN_OUT.code())).scan(OLD);
    assertThat(desk.said()).isEqualTo(Say.SIGN_IN_FIRST);
    assertThat(desk.facts(CaseTakenUp.class)).isEmpty();
  }
}

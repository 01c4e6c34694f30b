package org.packdesk.station.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packdesk.station.problem.ProblemDesk.CARTON;
import static org.packdesk.station.problem.ProblemDesk.CASE;
import static org.packdesk.station.problem.ProblemDesk.EXPECTED_MG;
import static org.packdesk.station.problem.ProblemDesk.HAT;
import static org.packdesk.station.problem.ProblemDesk.MUG;
import static org.packdesk.station.problem.ProblemDesk.NEW;
import static org.packdesk.station.problem.ProblemDesk.NEW_KEY;
import static org.packdesk.station.problem.ProblemDesk.OLD;
import static org.packdesk.station.problem.ProblemDesk.OLD_KEY;
import static org.packdesk.station.problem.ProblemDesk.OTHER_CARTON;
import static org.packdesk.station.problem.ProblemDesk.SOCKS;
import static org.packdesk.station.problem.ProblemDesk.withItOnTheScale;
import static org.packdesk.station.problem.ProblemDesk.withLightParcel;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packdesk.persistence.facts.CaseClosed;
import org.packdesk.persistence.facts.CaseOpened;
import org.packdesk.persistence.facts.CaseOutcome;
import org.packdesk.persistence.facts.CaseTakenUp;
import org.packdesk.persistence.facts.ContentsChecked;
import org.packdesk.persistence.facts.LabelIntended;
import org.packdesk.persistence.facts.LabelVoidWanted;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.OrderContent.Share;
import org.packdesk.persistence.facts.ParcelAdopted;
import org.packdesk.persistence.facts.ParcelRepacked;
import org.packdesk.persistence.facts.ParcelReweighed;
import org.packdesk.persistence.facts.RootCause;
import org.packdesk.persistence.facts.UnitChecked;
import org.packdesk.persistence.facts.UnitFinding;
import org.packdesk.persistence.work.FloorParcel.LabelState;
import org.packdesk.station.packing.PackEffect;
import org.packdesk.station.problem.ProblemView.CaseStep;
import org.packdesk.station.words.Say;

/// The path of one parcel: weigh, open, verify, pack, label, back on the belt; each step only when it is needed.
final class CasePathTest {
  private ProblemDesk desk = new ProblemDesk();

  @AfterEach
  void replayingTheFactsGivesTheSameSessions() {
    assertThat(desk.replayed()).isEqualTo(desk.sessions);
  }

  private CaseStep step() {
    return desk.sessions.cases().first(_ -> true).orElseThrow().step();
  }

  @Test
  void aScanOfTheParcelOpensItsCaseAndTakesTheParcelOver() {
    desk = withLightParcel().scan(OLD);
    assertThat(desk.said()).isEqualTo(Say.CASE_OPENED);
    assertThat(desk.last(CaseTakenUp.class)).extracting(CaseTakenUp::caseId, CaseTakenUp::reason, CaseTakenUp::line)
        .containsExactly(CASE, "LIGHT", "line-1");
    assertThat(desk.last(ParcelAdopted.class).label().key()).isEqualTo(OLD_KEY);
    assertThat(desk.facts(CaseOpened.class)).as("the line has opened it").isEmpty();
    assertThat(step()).isEqualTo(CaseStep.REWEIGH);
  }

  @ParameterizedTest
  @CsvSource({"440000,PASS,BACK_ON_BELT", "426800,PASS,BACK_ON_BELT", "426799,LIGHT,VERIFY", "453201,HEAVY,VERIFY"})
  void theStaticScaleDecidesWhetherItHasToBeOpened(long massMg, LineVerdict verdict, CaseStep next) {
    desk = withLightParcel().scan(OLD).weighs(massMg);
    assertThat(desk.last(ParcelReweighed.class).verdict()).isEqualTo(verdict);
    assertThat(desk.last(ParcelReweighed.class).figures().expectedMg()).isEqualTo(EXPECTED_MG);
    assertThat(step()).isEqualTo(next);
  }

  @Test
  void aWeightIsTakenOnceAndOnlyWhereItIsWaitedFor() {
    desk = withLightParcel().weighs(1_000_000).scan(OLD).weighs(440_000).weighs(120_000);
    assertThat(desk.facts(ParcelReweighed.class)).extracting(ParcelReweighed::massMg).containsExactly(440_000L);
    desk.say(ProblemCommand.WEIGH);
    assertThat(desk.last(ParcelReweighed.class).massMg()).as("a person says it is the parcel").isEqualTo(120_000L);
  }

  @Test
  void withNothingOnTheScaleThereIsNoWeight() {
    desk = withLightParcel().scan(OLD).say(ProblemCommand.WEIGH);
    assertThat(desk.said()).isEqualTo(Say.WEIGHT_NONE);
    assertThat(desk.facts(ParcelReweighed.class)).isEmpty();
  }

  @Test
  void aRightParcelGoesBackWithTheLabelItHas() {
    desk = withLightParcel().scan(OLD).weighs(440_000).scan(OLD).say(ProblemCommand.LINE_FAULT);
    assertThat(desk.facts(CaseClosed.class))
        .containsExactly(new CaseClosed(CASE, "o-1", 1, CaseOutcome.BACK_ON_BELT, RootCause.LINE_FAULT, ""));
    assertThat(desk.effects(PackEffect.VoidLabel.class)).isEmpty();
    assertThat(desk.view().open()).isNull();
    assertThat(desk.view().queue()).as("central may not have told of it yet").isEmpty();
  }

  @Test
  void theLabelIsNoUseBeforeTheParcelIsRight() {
    desk = withItOnTheScale().scan(OLD);
    assertThat(desk.said()).isEqualTo(Say.DO_VERIFY);
    assertThat(desk.facts(CaseClosed.class)).isEmpty();
  }

  @Test
  void everyUnitIsRightOneTooManyOrWrong() {
    desk = withItOnTheScale().scan(SOCKS, SOCKS, SOCKS, MUG);
    assertThat(desk.facts(UnitChecked.class)).extracting(UnitChecked::finding).containsExactly(UnitFinding.RIGHT,
        UnitFinding.RIGHT,
        UnitFinding.TOO_MANY, UnitFinding.WRONG);
    assertThat(desk.said()).isEqualTo(Say.UNIT_EXTRA);
    desk.scan("0000000000000");
    assertThat(desk.said()).as("it may be another parcel's").isEqualTo(Say.CASE_ASKED);
    desk.scan(HAT);
    assertThat(desk.said()).isEqualTo(Say.UNITS_RIGHT);
    assertThat(step()).isEqualTo(CaseStep.REPACK);
  }

  @Test
  void aUnitThatWasMissingAndIsPutInNeedsNoOtherLabel() {
    desk = withItOnTheScale().scan(SOCKS, HAT, CARTON);
    assertThat(desk.said()).as("one is missing").isEqualTo(Say.UNIT_MISSING);
    desk.scan(SOCKS, CARTON);
    assertThat(desk.last(ParcelRepacked.class).expectedMassMg()).isEqualTo(EXPECTED_MG);
    assertThat(step()).isEqualTo(CaseStep.BACK_ON_BELT);
    desk.say(ProblemCommand.MISSING_ITEM).scan(OLD);
    assertThat(desk.last(CaseClosed.class).rootCause()).isEqualTo(RootCause.MISSING_ITEM);
  }

  @Test
  void aParcelThatGoesWithLessNeedsAnotherLabel() {
    desk = withItOnTheScale().scan(SOCKS, HAT).say(ProblemCommand.CHECKED);
    assertThat(desk.last(ContentsChecked.class).contents()).containsExactly(new Share(1, 1), new Share(2, 1));
    desk.scan(CARTON);
    assertThat(desk.last(ParcelRepacked.class)).extracting(ParcelRepacked::expectedMassMg, ParcelRepacked::expectedSigmaMg)
        .as("a sock less, and each part's uncertainty").containsExactly(360_000L, 3_605L);
    assertThat(desk.effects(PackEffect.VoidLabel.class)).extracting(PackEffect.VoidLabel::labelId).containsExactly("l-1");
    assertThat(step()).isEqualTo(CaseStep.RELABEL);
    assertThat(desk.effects(PackEffect.Purchase.class)).as("first the old one is void").isEmpty();
    desk.voided();
    assertThat(desk.effects(PackEffect.Purchase.class)).extracting(PackEffect.Purchase::key).containsExactly(NEW_KEY);
    desk.newLabelPrints().scan(NEW);
    assertThat(desk.said()).isEqualTo(Say.DO_ROOT_CAUSE);
    desk.say(ProblemCommand.MISSING_ITEM);
    assertThat(desk.last(CaseClosed.class).outcome()).isEqualTo(CaseOutcome.BACK_ON_BELT);
  }

  @Test
  void anotherCartonNeedsAnotherLabelInThatCarton() {
    desk = withItOnTheScale().scan(SOCKS, SOCKS, HAT, OTHER_CARTON).voided();
    assertThat(desk.said()).isEqualTo(Say.RELABEL);
    assertThat(desk.last(LabelIntended.class)).extracting(LabelIntended::attempt, LabelIntended::cartonType)
        .containsExactly(2, "C5");
  }

  @Test
  void theOldLabelNeverLeavesOnceItIsGivenBack() {
    desk = withItOnTheScale().scan(SOCKS, SOCKS, HAT, OTHER_CARTON).scan(OLD);
    assertThat(desk.said()).isEqualTo(Say.OLD_LABEL);
    desk.voided().scan(OLD);
    assertThat(desk.said()).isEqualTo(Say.OLD_LABEL);
    desk.newLabelPrints().say(ProblemCommand.WRONG_CARTON).scan(OLD);
    assertThat(desk.said()).isEqualTo(Say.OLD_LABEL);
    assertThat(desk.facts(CaseClosed.class)).isEmpty();
    desk.scan(NEW);
    assertThat(desk.facts(CaseClosed.class)).hasSize(1);
  }

  @Test
  void nothingIsRelabelledTwice() {
    desk = withLightParcel().scan(OLD).weighs(440_000).say(ProblemCommand.RELABEL, ProblemCommand.RELABEL);
    assertThat(desk.facts(LabelVoidWanted.class)).hasSize(1);
    desk.voided().say(ProblemCommand.RELABEL).newLabelPrints().say(ProblemCommand.RELABEL);
    assertThat(desk.facts(LabelVoidWanted.class)).hasSize(1);
    assertThat(desk.effects(PackEffect.Purchase.class)).hasSize(1);
  }

  @Test
  void aLabelThatCentralHasVoidedIsReplacedWithoutAnotherVoid() {
    desk = withLightParcel();
    desk.parcels.put(OLD, ProblemDesk.parcel(OLD, OLD_KEY, LabelState.VOIDED));
    desk.scan(OLD);
    assertThat(desk.said()).isEqualTo(Say.OLD_LABEL);
    desk.weighs(440_000);
    assertThat(desk.effects(PackEffect.VoidLabel.class)).isEmpty();
    assertThat(desk.effects(PackEffect.Purchase.class)).extracting(PackEffect.Purchase::key).containsExactly(NEW_KEY);
  }

  @Test
  void aLabelThatIsVoidSinceThenDoesNotLeave() {
    desk = withLightParcel().scan(OLD).weighs(440_000);
    desk.parcels.put(OLD, ProblemDesk.parcel(OLD, OLD_KEY, LabelState.VOIDED));
    desk.scan(OLD);
    assertThat(desk.said()).isEqualTo(Say.OLD_LABEL);
    assertThat(desk.facts(CaseClosed.class)).isEmpty();
  }

  @Test
  void theOldPaperOfAParcelWithANewerLabelSaysSo() {
    desk = withLightParcel();
    desk.parcels.putAll(Map.of(OLD, ProblemDesk.parcel(OLD, OLD_KEY, LabelState.VOIDED), NEW,
        ProblemDesk.parcel(NEW, NEW_KEY, LabelState.READY)));
    desk.scan(OLD);
    assertThat(desk.said()).isEqualTo(Say.OLD_LABEL);
    desk.weighs(440_000).say(ProblemCommand.NOTHING_FOUND).scan(OLD);
    assertThat(desk.said()).isEqualTo(Say.OLD_LABEL);
    desk.scan(NEW);
    assertThat(desk.facts(CaseClosed.class)).hasSize(1);
    assertThat(desk.effects(PackEffect.Purchase.class)).isEmpty();
  }

  @Test
  void everyStepSurvivesAStop() {
    desk = withLightParcel().restart().scan(OLD).restart().weighs(360_000).restart().scan(SOCKS).restart().scan(HAT)
        .say(ProblemCommand.CHECKED).restart().scan(CARTON).restart();
    assertThat(desk.effects(PackEffect.VoidLabel.class)).as("asked for again").hasSize(2);
    desk.voided().restart();
    assertThat(desk.effects(PackEffect.AskByKey.class)).as("asked about, not bought anew").hasSize(1);
    assertThat(desk.effects(PackEffect.Purchase.class)).hasSize(1);
    desk.newLabelPrints().restart().scan(NEW).restart().say(ProblemCommand.MISSING_ITEM).restart();
    assertThat(desk.last(CaseClosed.class).outcome()).isEqualTo(CaseOutcome.BACK_ON_BELT);
    assertThat(desk.facts(CaseTakenUp.class)).hasSize(1);
  }
}

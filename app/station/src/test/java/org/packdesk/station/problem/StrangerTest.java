package org.packdesk.station.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packdesk.station.problem.ProblemDesk.CASE;
import static org.packdesk.station.problem.ProblemDesk.HAT;
import static org.packdesk.station.problem.ProblemDesk.NEW;
import static org.packdesk.station.problem.ProblemDesk.NEW_KEY;
import static org.packdesk.station.problem.ProblemDesk.OLD;
import static org.packdesk.station.problem.ProblemDesk.OLD_KEY;
import static org.packdesk.station.problem.ProblemDesk.aCase;
import static org.packdesk.station.problem.ProblemDesk.withItOnTheScale;
import static org.packdesk.station.problem.ProblemDesk.withLightParcel;
import static org.packdesk.station.problem.ProblemDesk.withoutCase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.persistence.central.ParcelAnswer;
import org.packdesk.persistence.facts.CaseTakenUp;
import org.packdesk.persistence.facts.ParcelAdopted;
import org.packdesk.persistence.facts.RefusalReason;
import org.packdesk.persistence.facts.ScanRefused;
import org.packdesk.persistence.work.FloorParcel.LabelState;
import org.packdesk.persistence.work.ProblemCase;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.PackInput;
import org.packdesk.station.words.Say;

/// A barcode that is not in the local copy: central is asked once, and its answer is worth the local copy's.
final class StrangerTest {
  private ProblemDesk desk = new ProblemDesk();

  @AfterEach
  void replayingTheFactsGivesTheSameSessions() {
    assertThat(desk.replayed()).isEqualTo(desk.sessions);
  }

  /// The light parcel's case is here, the parcel is not.
  private static ProblemDesk withoutTheParcel() {
    ProblemDesk desk = withLightParcel();
    desk.parcels.clear();
    return desk;
  }

  private void answers(ParcelAnswer answer) {
    desk.asked.remove(OLD);
    desk.on(new ProblemInput.CentralSaid(OLD, answer));
  }

  @Test
  void centralIsAskedOnceAndTheScreenSaysSo() {
    desk = withoutTheParcel().scan(OLD);
    assertThat(desk.said()).isEqualTo(Say.CASE_ASKED);
    desk.asked.add(OLD);
    desk.scan(OLD);
    assertThat(desk.said()).isEqualTo(Say.CASE_ASKED);
    assertThat(desk.asks).containsExactly(new ProblemEffect.AskParcel(OLD));
    assertThat(desk.facts(CaseTakenUp.class)).as("the desk goes on meanwhile").isEmpty();
  }

  @Test
  void whatCentralKnowsOpensTheCaseAsIfItHadBeenHere() {
    desk = withoutTheParcel().scan(OLD);
    answers(new ParcelAnswer.Found(ProblemDesk.parcel(OLD, OLD_KEY, LabelState.READY)));
    assertThat(desk.said()).isEqualTo(Say.CASE_OPENED);
    assertThat(desk.last(CaseTakenUp.class).caseId()).isEqualTo(CASE);
    assertThat(desk.last(ParcelAdopted.class).label().key()).isEqualTo(OLD_KEY);
  }

  @Test
  void aNewerLabelThanTheOneKnownHereIsTakenOver() {
    desk = withLightParcel().scan(NEW);
    desk.on(new ProblemInput.CentralSaid(NEW, new ParcelAnswer.Found(ProblemDesk.parcel(NEW, NEW_KEY, LabelState.READY))));
    assertThat(desk.last(ParcelAdopted.class).label().tracking()).isEqualTo(NEW);
  }

  @Test
  void whatIsNoLabelOfOursIsRefusedWithWhatToDo() {
    desk = withoutTheParcel();
    desk.cases.clear();
    desk.scan(OLD);
    answers(new ParcelAnswer.NotOurs());
    assertThat(desk.said()).isEqualTo(Say.CASE_STRANGER);
    assertThat(desk.last(ScanRefused.class)).extracting(ScanRefused::reason, ScanRefused::code)
        .containsExactly(RefusalReason.UNKNOWN_CODE, OLD);
    desk.scan(OLD);
    assertThat(desk.asks).as("who scans it again asks again").hasSize(2);
  }

  @Test
  void withoutAnAnswerItIsScannedLater() {
    desk = withoutCase();
    desk.parcels.clear();
    desk.scan(OLD);
    answers(new ParcelAnswer.Failed("no answer in time"));
    assertThat(desk.said()).isEqualTo(Say.CASE_NOT_ASKED);
    desk.centralAway = true;
    desk.scan(NEW);
    assertThat(desk.said()).as("nobody is there to be asked").isEqualTo(Say.CASE_NOT_ASKED);
    assertThat(desk.asks).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBarcodeThatALineStoppedOpensItsCaseWhenCentralHasNoneToTell(boolean away) {
    desk = withoutCase();
    desk.parcels.clear();
    desk.cases.add(strange("NO_EXPECTATION"));
    desk.centralAway = away;
    desk.scan("XX77");
    desk.on(new ProblemInput.CentralSaid("XX77", new ParcelAnswer.Failed("no answer in time")));
    assertThat(desk.last(CaseTakenUp.class)).extracting(CaseTakenUp::caseId, CaseTakenUp::orderId).containsExactly("line-1-8",
        null);
  }

  @Test
  void whatTheLineAskedAboutAlreadyIsNotAskedAgain() {
    desk = withoutCase();
    desk.cases.add(strange("NOT_OURS"));
    desk.scan("XX77");
    assertThat(desk.said()).isEqualTo(Say.CASE_NOT_OURS);
    assertThat(desk.asks).isEmpty();
  }

  private static ProblemCase strange(String reason) {
    var unread = aCase("line-1-8", reason, null);
    return new ProblemCase(unread.caseId(), null, null, "XX77", reason, null, unread.figures(),
        unread.since(), unread.line(), unread.state());
  }

  @Test
  void anAnswerForNobodyIsLeft() {
    desk = withoutTheParcel().scan(OLD).packing(new PackInput.Scanned(DeskCommand.SIGN_OUT.code()));
    answers(new ParcelAnswer.Found(ProblemDesk.parcel(OLD, OLD_KEY, LabelState.READY)));
    assertThat(desk.facts(CaseTakenUp.class)).isEmpty();
  }

  @Test
  void unitsAndTooLongCodesAreNoQuestion() {
    desk = withItOnTheScale().scan(HAT, "9".repeat(61));
    assertThat(desk.said()).isEqualTo(Say.CASE_STRANGER);
    assertThat(desk.asks).isEmpty();
  }
}

package org.packdesk.station.pinned;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.devices.Mass;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.devices.WeighMode;
import org.packdesk.devices.Weight;
import org.packdesk.persistence.work.Change;

/// A problem desk that weighs a parcel, packs it again and lets it go.
@SuppressWarnings("NullAway.Init")
final class ProblemWeightPinnedTest {
  private static final String ENTER = Codes.command("0061");

  @TempDir
  private Path folder = Path.of("");
  private PinnedStation desk;

  @BeforeEach
  void aDeskWithALightParcelInItsQueue() throws Exception {
    desk = PinnedStation.of(folder, "PROBLEM").knows(Stream.concat(Goods.basics().stream(), Stream.of(Goods.packed("o-7"),
        new Change.OfParcel(Goods.parcel(Goods.OLD, "o-7")), new Change.OfCase(Goods.aCase(Goods.CASE, "o-7", Goods.OLD))))
        .toList());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void open() throws InterruptedException {
    desk.start();
    Restarts.printer(desk);
    desk.reads("scale", new Weight.Stable(Mass.ZERO, WeighMode.NET));
    desk.scan(Codes.BADGE, Goods.OLD);
  }

  private void isWeighed(long massMg) throws InterruptedException {
    desk.reads("scale", new Weight.Stable(new Mass(massMg), WeighMode.NET));
  }

  /// What stands on the scale is read again and again.
  private static void devices(PinnedStation desk) throws InterruptedException {
    Restarts.printer(desk);
    desk.reads("scale", new Weight.Stable(Mass.ZERO, WeighMode.NET));
  }

  @Test
  void aCaseIsTakenUpWeighedAndReleasedByALeadsPin() throws Exception {
    open();
    isWeighed(360_000);
    assertThat(desk.story()).isEqualTo(
        """
            start
              stored station-started
              shown problem DO_SIGN_IN, queue [line-9-7 WAITING], scale AWAY
              shown memory [APART GOOD, CENTRAL GOOD, CLOCK WAITING, COPIES WAITING, FILE GOOD, PERSONAL GOOD]
              shown station Desk 1, owes 1, lights WAITING WAITING WAITING
              effect use printer printer
            printer is Online
              shown station Desk 1, owes 1, lights WAITING WAITING GOOD
            printer reads PrinterStatus
            scale reads Stable
              shown problem DO_SIGN_IN, queue [line-9-7 WAITING], scale EMPTY
            scan PDKB0001G
              stored operator-signed-in
              sound ACCEPTED
              told watch PDKB0001G 1
              shown problem DO_SCAN_PROBLEM, 1 ACCEPTED WELCOME, queue [line-9-7 WAITING], scale EMPTY
              shown station Desk 1, packer Packer 1, owes 2, lights WAITING WAITING GOOD
            scan TC000000001
              stored case-taken-up
              stored parcel-adopted
              sound ACCEPTED
              told watch TC000000001 2
              shown problem DO_REWEIGH, 2 ACCEPTED CASE_OPENED, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=OPEN, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], found [0/2, 0/1], old label VALID, told of 3, may say [CASE_TYPE_WEIGHT, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], scale EMPTY
              shown station Desk 1, packer Packer 1, owes 4, lights WAITING WAITING GOOD
            scale reads Stable
              stored parcel-reweighed
              sound ATTENTION
              told watch  3
              shown problem DO_VERIFY, 3 ATTENTION WEIGHT_LIGHT, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=DONE, VERIFY=OPEN, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], weighed 360000, by SCALE, found [0/2, 0/1], old label VALID, told of 4, may say [CASE_WEIGH, CASE_RELEASE, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], scale STABLE 360000
              shown station Desk 1, packer Packer 1, owes 5, lights WAITING WAITING GOOD
            """);
    desk.scan(Codes.command("0093"), Codes.command("0104"), Codes.command("0111"));
    assertThat(desk.story()).isEqualTo(
        """
            scan PDKX0093C
              stored case-end-wanted
              sound ATTENTION
              told watch PDKX0093C 4
              shown problem DO_ROOT_CAUSE, 4 ATTENTION DO_ROOT_CAUSE, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=DONE, VERIFY=OPEN, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], weighed 360000, by SCALE, found [0/2, 0/1], old label VALID, told of 4, may say [CASE_WEIGH, CASE_RELEASE, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], asks DO_ROOT_CAUSE of 10, scale STABLE 360000
              shown station Desk 1, packer Packer 1, owes 6, lights WAITING WAITING GOOD
            scan PDKX01041
              stored root-cause-named
              sound ATTENTION
              told watch PDKX01041 5
              shown problem DO_RELEASE_REASON, 5 ATTENTION DO_RELEASE_REASON, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=DONE, VERIFY=OPEN, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], weighed 360000, by SCALE, found [0/2, 0/1], old label VALID, told of 5, may say [CASE_WEIGH, CASE_RELEASE, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], asks DO_RELEASE_REASON of 4, scale STABLE 360000
              shown station Desk 1, packer Packer 1, owes 7, lights WAITING WAITING GOOD
            scan PDKX01113
              stored case-end-wanted
              sound ATTENTION
              told watch PDKX01113 6
              shown problem DO_LEAD_PIN, 6 ATTENTION DO_LEAD_PIN, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=DONE, VERIFY=OPEN, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], weighed 360000, by SCALE, found [0/2, 0/1], old label VALID, told of 5, may say [CASE_WEIGH, CASE_RELEASE, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], asks DO_LEAD_PIN typed 0, scale STABLE 360000
              shown station Desk 1, packer Packer 1, owes 8, lights WAITING WAITING GOOD
            """);
    desk.reads("scale", new Weight.Stable(Mass.ZERO, WeighMode.NET));
    Restarts.goOnTheSame(desk, ProblemWeightPinnedTest::devices);
    desk.touch(Codes.keys("471"));
    desk.touch(Codes.command("0060"));
    desk.touch(Codes.keys("0"));
    desk.touch(ENTER);
    desk.comes("no lead has that PIN");
    desk.touch(Codes.keys("4711"));
    desk.touch(ENTER);
    desk.comes("the lead is known");
    assertThat(desk.story()).isEqualTo(
        """
            touch PDKX0054Q
              shown problem DO_LEAD_PIN, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=DONE, VERIFY=OPEN, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], weighed 360000, by SCALE, found [0/2, 0/1], old label VALID, told of 5, may say [CASE_TYPE_WEIGHT, CASE_RELEASE, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], asks DO_LEAD_PIN typed 1, scale EMPTY
            touch PDKX0057K
              shown problem DO_LEAD_PIN, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=DONE, VERIFY=OPEN, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], weighed 360000, by SCALE, found [0/2, 0/1], old label VALID, told of 5, may say [CASE_TYPE_WEIGHT, CASE_RELEASE, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], asks DO_LEAD_PIN typed 2, scale EMPTY
            touch PDKX0051W
              shown problem DO_LEAD_PIN, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=DONE, VERIFY=OPEN, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], weighed 360000, by SCALE, found [0/2, 0/1], old label VALID, told of 5, may say [CASE_TYPE_WEIGHT, CASE_RELEASE, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], asks DO_LEAD_PIN typed 3, scale EMPTY
            touch PDKX0060U
              shown problem DO_LEAD_PIN, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=DONE, VERIFY=OPEN, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], weighed 360000, by SCALE, found [0/2, 0/1], old label VALID, told of 5, may say [CASE_TYPE_WEIGHT, CASE_RELEASE, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], asks DO_LEAD_PIN typed 2, scale EMPTY
            touch PDKX0050Y
              shown problem DO_LEAD_PIN, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=DONE, VERIFY=OPEN, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], weighed 360000, by SCALE, found [0/2, 0/1], old label VALID, told of 5, may say [CASE_TYPE_WEIGHT, CASE_RELEASE, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], asks DO_LEAD_PIN typed 3, scale EMPTY
            touch PDKX0061S
              shown problem DO_LEAD_PIN, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=DONE, VERIFY=OPEN, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], weighed 360000, by SCALE, found [0/2, 0/1], old label VALID, told of 5, may say [CASE_TYPE_WEIGHT, CASE_RELEASE, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], asks DO_LEAD_PIN typed 0, scale EMPTY
            no lead has that PIN
              sound REFUSED
              told watch  1
              shown problem DO_LEAD_PIN, 1 REFUSED PIN_WRONG, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=DONE, VERIFY=OPEN, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], weighed 360000, by SCALE, found [0/2, 0/1], old label VALID, told of 5, may say [CASE_TYPE_WEIGHT, CASE_RELEASE, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], asks DO_LEAD_PIN typed 0, scale EMPTY
            touch PDKX0054Q
              shown problem DO_LEAD_PIN, 1 REFUSED PIN_WRONG, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=DONE, VERIFY=OPEN, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], weighed 360000, by SCALE, found [0/2, 0/1], old label VALID, told of 5, may say [CASE_TYPE_WEIGHT, CASE_RELEASE, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], asks DO_LEAD_PIN typed 1, scale EMPTY
            touch PDKX0057K
              shown problem DO_LEAD_PIN, 1 REFUSED PIN_WRONG, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=DONE, VERIFY=OPEN, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], weighed 360000, by SCALE, found [0/2, 0/1], old label VALID, told of 5, may say [CASE_TYPE_WEIGHT, CASE_RELEASE, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], asks DO_LEAD_PIN typed 2, scale EMPTY
            touch PDKX0051W
              shown problem DO_LEAD_PIN, 1 REFUSED PIN_WRONG, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=DONE, VERIFY=OPEN, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], weighed 360000, by SCALE, found [0/2, 0/1], old label VALID, told of 5, may say [CASE_TYPE_WEIGHT, CASE_RELEASE, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], asks DO_LEAD_PIN typed 3, scale EMPTY
            touch PDKX0051W
              shown problem DO_LEAD_PIN, 1 REFUSED PIN_WRONG, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=DONE, VERIFY=OPEN, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], weighed 360000, by SCALE, found [0/2, 0/1], old label VALID, told of 5, may say [CASE_TYPE_WEIGHT, CASE_RELEASE, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], asks DO_LEAD_PIN typed 4, scale EMPTY
            touch PDKX0061S
              shown problem DO_LEAD_PIN, 1 REFUSED PIN_WRONG, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=DONE, VERIFY=OPEN, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], weighed 360000, by SCALE, found [0/2, 0/1], old label VALID, told of 5, may say [CASE_TYPE_WEIGHT, CASE_RELEASE, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], asks DO_LEAD_PIN typed 0, scale EMPTY
            the lead is known
              stored parcel-released
              stored case-closed
              sound ACCEPTED
              told watch  2
              shown problem DO_SCAN_PROBLEM, 2 ACCEPTED CASE_RELEASED, scale EMPTY
              shown station Desk 1, packer Packer 1, owes 12, lights WAITING WAITING GOOD
            """);
    Restarts.goOnTheSame(desk, ProblemWeightPinnedTest::devices);
  }

  @Test
  void aWeightIsTypedIn() throws Exception {
    open();
    desk.story();
    desk.touch(Codes.command("0098"), Codes.command("0115"), ENTER);
    desk.touch(Codes.keys("440"));
    desk.touch(ENTER);
    assertThat(desk.story()).isEqualTo(
        """
            touch PDKX00982
              shown problem DO_TYPE_REASON, 2 ACCEPTED CASE_OPENED, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=OPEN, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], found [0/2, 0/1], old label VALID, told of 3, may say [CASE_TYPE_WEIGHT, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], asks DO_TYPE_REASON of 4, scale EMPTY
            touch PDKX0115W
              shown problem DO_TYPE_WEIGHT, 2 ACCEPTED CASE_OPENED, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=OPEN, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], found [0/2, 0/1], old label VALID, told of 3, may say [CASE_TYPE_WEIGHT, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], asks DO_TYPE_WEIGHT typed , scale EMPTY
            touch PDKX0061S
              sound REFUSED
              told watch PDKX0061S 3
              shown problem DO_TYPE_WEIGHT, 3 REFUSED TYPED_NOTHING, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=OPEN, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], found [0/2, 0/1], old label VALID, told of 3, may say [CASE_TYPE_WEIGHT, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], asks DO_TYPE_WEIGHT typed , scale EMPTY
            touch PDKX0054Q
              shown problem DO_TYPE_WEIGHT, 3 REFUSED TYPED_NOTHING, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=OPEN, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], found [0/2, 0/1], old label VALID, told of 3, may say [CASE_TYPE_WEIGHT, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], asks DO_TYPE_WEIGHT typed 4, scale EMPTY
            touch PDKX0054Q
              shown problem DO_TYPE_WEIGHT, 3 REFUSED TYPED_NOTHING, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=OPEN, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], found [0/2, 0/1], old label VALID, told of 3, may say [CASE_TYPE_WEIGHT, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], asks DO_TYPE_WEIGHT typed 44, scale EMPTY
            touch PDKX0050Y
              shown problem DO_TYPE_WEIGHT, 3 REFUSED TYPED_NOTHING, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=OPEN, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], found [0/2, 0/1], old label VALID, told of 3, may say [CASE_TYPE_WEIGHT, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], asks DO_TYPE_WEIGHT typed 440, scale EMPTY
            touch PDKX0061S
              stored parcel-reweighed
              sound ACCEPTED
              told watch PDKX0061S 4
              shown problem DO_BACK_ON_BELT, 4 ACCEPTED WEIGHT_RIGHT, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=DONE, VERIFY=SKIPPED, REPACK=SKIPPED, RELABEL=SKIPPED, BACK_ON_BELT=OPEN], weighed 440000, by PERSON, found [0/2, 0/1], old label VALID, told of 4, may say [CASE_TYPE_WEIGHT, CASE_RELABEL, CASE_RELEASE, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], scale EMPTY
              shown station Desk 1, packer Packer 1, owes 5, lights WAITING WAITING GOOD
            """);
    Restarts.goOnTheSame(desk, ProblemWeightPinnedTest::devices);
  }

  @Test
  void aParcelIsRepackedAndGetsAnotherLabel() throws Exception {
    open();
    isWeighed(360_000);
    desk.scan(Codes.SOCKS, Codes.SOCKS, Codes.HAT, Codes.OTHER_CARTON);
    desk.story();
    desk.labelIsVoided("label:o-7:1:1", "l-o-7");
    desk.labelComes("label:o-7:1:2", "l-2", "TC000000002");
    desk.printed("print:o-7:1:2:1", new PrintOutcome.Delivered());
    assertThat(desk.story()).isEqualTo(
        """
            label is voided label:o-7:1:1
              stored label-voided
              stored label-intended
              shown problem DO_WAIT_LABEL, 7 ATTENTION RELABEL, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=DONE, VERIFY=DONE, REPACK=DONE, RELABEL=OPEN, BACK_ON_BELT=LATER], weighed 360000, by SCALE, found [2/2, 1/1], old label VOIDED, new label label REQUESTED, told of 7, may say [CASE_HOLD], scale STABLE 360000
              shown station Desk 1, packer Packer 1, owes 13, lights WAITING WAITING GOOD
              effect purchase label:o-7:1:2 in C5
            label comes label:o-7:1:2
              stored label-ready
              stored label-checked
              stored print-queued
              stored print-sending
              shown problem DO_WAIT_LABEL, 7 ATTENTION RELABEL, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=DONE, VERIFY=DONE, REPACK=DONE, RELABEL=OPEN, BACK_ON_BELT=LATER], weighed 360000, by SCALE, found [2/2, 1/1], old label VOIDED, new label label READY 000002, told of 7, may say [CASE_HOLD], scale STABLE 360000
              shown station Desk 1, packer Packer 1, owes 17, lights WAITING WAITING GOOD
              effect print print:o-7:1:2:1 copy 1 on printer
            print print:o-7:1:2:1 is Delivered
              stored print-sent
              shown problem DO_TAKE_LABEL, 7 ATTENTION RELABEL, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=DONE, VERIFY=DONE, REPACK=DONE, RELABEL=OPEN, BACK_ON_BELT=LATER], weighed 360000, by SCALE, found [2/2, 1/1], old label VOIDED, new label label PRINTED 000002, told of 7, may say [CASE_HOLD], scale STABLE 360000
              shown station Desk 1, packer Packer 1, owes 18, lights WAITING WAITING GOOD
            """);
    desk.scan("TC000000002", Codes.command("0103"));
    assertThat(desk.story()).isEqualTo(
        """
            scan TC000000002
              stored print-confirmed
              stored label-applied
              stored case-end-wanted
              sound ATTENTION
              told watch TC000000002 8
              shown problem DO_ROOT_CAUSE, 8 ATTENTION DO_ROOT_CAUSE, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=DONE, VERIFY=DONE, REPACK=DONE, RELABEL=DONE, BACK_ON_BELT=OPEN], weighed 360000, by SCALE, found [2/2, 1/1], old label VOIDED, new label label APPLIED 000002, told of 8, may say [CASE_WEIGH, CASE_RELABEL, CASE_RELEASE, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], asks DO_ROOT_CAUSE of 10, scale STABLE 360000
              shown station Desk 1, packer Packer 1, owes 21, lights WAITING WAITING GOOD
            scan PDKX01033
              stored root-cause-named
              stored case-closed
              sound ACCEPTED
              told watch PDKX01033 9
              shown problem DO_SCAN_PROBLEM, 9 ACCEPTED CASE_BACK, scale STABLE 360000
              shown station Desk 1, packer Packer 1, owes 23, lights WAITING WAITING GOOD
            """);
    desk.reads("scale", new Weight.Stable(Mass.ZERO, WeighMode.NET));
    Restarts.goOnTheSame(desk, ProblemWeightPinnedTest::devices);
  }
}

package org.packdesk.station.pinned;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.devices.Mass;
import org.packdesk.devices.WeighMode;
import org.packdesk.devices.Weight;
import org.packdesk.persistence.central.ParcelAnswer;
import org.packdesk.persistence.work.Change;

/// A problem desk that does not pack, step by step.
@SuppressWarnings("NullAway.Init")
final class ProblemPinnedTest {
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

  /// What stands on the scale is read again and again.
  private static void devices(PinnedStation desk) throws InterruptedException {
    Restarts.printer(desk);
    desk.reads("scale", new Weight.Stable(Mass.ZERO, WeighMode.NET));
  }

  @Test
  void anUnknownBarcodeIsAskedForAndItsCaseTakenUp() throws Exception {
    desk.start();
    Restarts.printer(desk);
    desk.scan(Codes.BADGE);
    desk.story();
    desk.scan("TC000000099", "TC000000099");
    desk.centralAnswers("TC000000099", new ParcelAnswer.Found(Goods.parcel("TC000000099", "o-9")));
    desk.scan("NOBODYS-1");
    desk.centralAnswers("NOBODYS-1", new ParcelAnswer.NotOurs());
    desk.scan("NOBODYS-2");
    desk.centralAnswers("NOBODYS-2", new ParcelAnswer.Failed("no line"));
    assertThat(desk.story()).isEqualTo(
        """
            scan TC000000099
              sound WAITING
              told watch TC000000099 2
              shown problem DO_SCAN_PROBLEM, 2 WAITING CASE_ASKED, queue [line-9-7 WAITING], scale AWAY
              effect ask parcel TC000000099
            scan TC000000099
              sound WAITING
              told watch TC000000099 3
              shown problem DO_SCAN_PROBLEM, 3 WAITING CASE_ASKED, queue [line-9-7 WAITING], scale AWAY
            central answers TC000000099 Found
              stored case-opened
              stored case-taken-up
              stored parcel-adopted
              sound ACCEPTED
              told watch TC000000099 4
              shown problem DO_REWEIGH, 4 ACCEPTED CASE_BY_HAND, queue [line-9-7 WAITING], case station-1-hand-1772431200700 REASON_BY_HAND[REWEIGH=OPEN, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], found [0/2, 0/1], old label VALID, told of 2, may say [CASE_TYPE_WEIGHT, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], scale AWAY
              shown station Desk 1, packer Packer 1, owes 5, lights WAITING WAITING GOOD
            scan NOBODYS-1
              sound WAITING
              told watch NOBODYS-1 5
              shown problem DO_REWEIGH, 5 WAITING CASE_ASKED, queue [line-9-7 WAITING], case station-1-hand-1772431200700 REASON_BY_HAND[REWEIGH=OPEN, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], found [0/2, 0/1], old label VALID, told of 2, may say [CASE_TYPE_WEIGHT, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], scale AWAY
              effect ask parcel NOBODYS-1
            central answers NOBODYS-1 NotOurs
              stored scan-refused
              sound UNKNOWN_CODE
              told watch NOBODYS-1 6
              shown problem DO_REWEIGH, 6 UNKNOWN_CODE CASE_STRANGER, queue [line-9-7 WAITING], case station-1-hand-1772431200700 REASON_BY_HAND[REWEIGH=OPEN, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], found [0/2, 0/1], old label VALID, told of 2, may say [CASE_TYPE_WEIGHT, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], scale AWAY
              shown station Desk 1, packer Packer 1, owes 6, lights WAITING WAITING GOOD
            scan NOBODYS-2
              sound WAITING
              told watch NOBODYS-2 7
              shown problem DO_REWEIGH, 7 WAITING CASE_ASKED, queue [line-9-7 WAITING], case station-1-hand-1772431200700 REASON_BY_HAND[REWEIGH=OPEN, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], found [0/2, 0/1], old label VALID, told of 2, may say [CASE_TYPE_WEIGHT, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], scale AWAY
              effect ask parcel NOBODYS-2
            central answers NOBODYS-2 Failed
              stored scan-refused
              sound UNKNOWN_CODE
              told watch NOBODYS-2 8
              shown problem DO_REWEIGH, 8 UNKNOWN_CODE CASE_NOT_ASKED, queue [line-9-7 WAITING], case station-1-hand-1772431200700 REASON_BY_HAND[REWEIGH=OPEN, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], found [0/2, 0/1], old label VALID, told of 2, may say [CASE_TYPE_WEIGHT, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], scale AWAY
              shown station Desk 1, packer Packer 1, owes 7, lights WAITING WAITING GOOD
            """);
    assertThat(desk.store().work().parcel("TC000000099")).as("it is known from now on").isPresent();
  }

  @Test
  void whatIsNoMatterOfACaseIsPackings() throws Exception {
    desk.start();
    desk.scan(Goods.OLD, Codes.BADGE, Codes.TOTE, Codes.SOCKS, Codes.command("0004"));
    assertThat(desk.story()).isEqualTo("""
        start
          stored station-started
          shown problem DO_SIGN_IN, queue [line-9-7 WAITING], scale AWAY
          shown memory [APART GOOD, CENTRAL GOOD, CLOCK WAITING, COPIES WAITING, FILE GOOD, PERSONAL GOOD]
          shown station Desk 1, owes 1, lights WAITING WAITING WAITING
          effect use printer printer
        scan TC000000001
          stored scan-refused
          sound REFUSED
          told watch TC000000001 1
          shown problem DO_SIGN_IN, 1 REFUSED SIGN_IN_FIRST, queue [line-9-7 WAITING], scale AWAY
          shown station Desk 1, owes 2, lights WAITING WAITING WAITING
        scan PDKB0001G
          stored operator-signed-in
          sound ACCEPTED
          told watch PDKB0001G 2
          shown problem DO_SCAN_PROBLEM, 2 ACCEPTED WELCOME, queue [line-9-7 WAITING], scale AWAY
          shown station Desk 1, packer Packer 1, owes 3, lights WAITING WAITING WAITING
        scan PDKT1001G
          stored scan-refused
          sound REFUSED
          told watch PDKT1001G 3
          shown problem DO_SCAN_PROBLEM, 3 REFUSED NOT_NOW, queue [line-9-7 WAITING], scale AWAY
          shown station Desk 1, packer Packer 1, owes 4, lights WAITING WAITING WAITING
        scan 4006381333931
          stored scan-refused
          sound REFUSED
          told watch 4006381333931 4
          shown problem DO_SCAN_PROBLEM, 4 REFUSED TOTE_FIRST, queue [line-9-7 WAITING], scale AWAY
          shown station Desk 1, packer Packer 1, owes 5, lights WAITING WAITING WAITING
        scan PDKX00049
          stored operator-signed-out
          sound ACCEPTED
          told watch PDKX00049 5
          shown problem DO_SIGN_IN, 5 ACCEPTED SIGNED_OUT, queue [line-9-7 WAITING], scale AWAY
          shown station Desk 1, owes 6, lights WAITING WAITING WAITING
        """);
  }

  @Test
  void centralTellsOfCases() throws Exception {
    open();
    desk.story();
    desk.centralTells(new Change.OfCase(Goods.aCase("line-9-8", null, null)));
    desk.touch("line-9-8", Goods.CASE);
    assertThat(desk.story()).isEqualTo(
        """
            central: ChangesArrived
              shown problem DO_REWEIGH, 2 ACCEPTED CASE_OPENED, queue [line-9-7 OPEN, line-9-8 WAITING], case line-9-7 REASON_LIGHT[REWEIGH=OPEN, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], found [0/2, 0/1], old label VALID, told of 3, may say [CASE_TYPE_WEIGHT, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], scale EMPTY
            touch line-9-8
              stored case-taken-up
              sound ACCEPTED
              told watch line-9-8 3
              shown problem DO_SCAN_PROBLEM, 3 ACCEPTED CASE_OPENED_UNREAD, queue [line-9-7 WAITING, line-9-8 OPEN], case line-9-8 REASON_LIGHT[REWEIGH=LATER, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], told of 2, may say [CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], scale EMPTY
              shown station Desk 1, packer Packer 1, owes 5, lights WAITING WAITING GOOD
            touch line-9-7
              stored case-taken-up
              sound ACCEPTED
              told watch line-9-7 4
              shown problem DO_REWEIGH, 4 ACCEPTED CASE_OPENED, queue [line-9-7 OPEN, line-9-8 WAITING], case line-9-7 REASON_LIGHT[REWEIGH=OPEN, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], found [0/2, 0/1], old label VALID, told of 3, may say [CASE_TYPE_WEIGHT, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], scale EMPTY
              shown station Desk 1, packer Packer 1, owes 6, lights WAITING WAITING GOOD
            """);
    Restarts.goOnTheSame(desk, ProblemPinnedTest::devices);
  }
}

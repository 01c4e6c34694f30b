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
import org.packdesk.persistence.work.Change;

/// A desk that packs and clears cases: whose matter a scan is.
@SuppressWarnings("NullAway.Init")
final class PackProblemPinnedTest {
  @TempDir
  private Path folder = Path.of("");
  private PinnedStation desk;

  @BeforeEach
  void aDeskWithAnOrderAndACase() throws Exception {
    desk = PinnedStation.of(folder, "PACK", "PROBLEM").knows(Stream.concat(Goods.basics().stream(),
        Stream.of(Goods.order("o-1", Codes.TOTE), Goods.packed("o-7"), new Change.OfParcel(Goods.parcel(Goods.OLD, "o-7")),
            new Change.OfCase(Goods.aCase(Goods.CASE, "o-7", Goods.OLD))))
        .toList());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aCaseIsOpenedAndAnOrderIsPackedBesideIt() throws Exception {
    desk.start();
    Restarts.printer(desk);
    desk.scan(Codes.BADGE, Goods.OLD);
    assertThat(desk.story()).isEqualTo(
        """
            start
              stored station-started
              shown pack DO_SIGN_IN
              shown problem DO_SIGN_IN, queue [line-9-7 WAITING], scale AWAY
              shown memory [APART GOOD, CENTRAL GOOD, CLOCK WAITING, COPIES WAITING, FILE GOOD, PERSONAL GOOD]
              shown station Desk 1, owes 1, lights WAITING WAITING WAITING
              effect use printer printer
            printer is Online
              shown station Desk 1, owes 1, lights WAITING WAITING GOOD
            printer reads PrinterStatus
            scan PDKB0001G
              stored operator-signed-in
              sound ACCEPTED
              told watch PDKB0001G 1
              shown pack DO_SCAN_TOTE, 1 ACCEPTED WELCOME
              shown problem DO_SCAN_PROBLEM, 1 ACCEPTED WELCOME, queue [line-9-7 WAITING], scale AWAY
              shown station Desk 1, packer Packer 1, owes 2, lights WAITING WAITING GOOD
            scan TC000000001
              stored case-taken-up
              stored parcel-adopted
              sound ACCEPTED
              told watch TC000000001 2
              shown pack DO_SCAN_TOTE, 2 ACCEPTED CASE_OPENED
              shown problem DO_REWEIGH, 2 ACCEPTED CASE_OPENED, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=OPEN, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], found [0/2, 0/1], old label VALID, told of 3, may say [CASE_TYPE_WEIGHT, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], scale AWAY
              shown station Desk 1, packer Packer 1, owes 4, lights WAITING WAITING GOOD
            """);
    desk.scan(Codes.TOTE, Codes.SOCKS, Goods.OLD);
    desk.reads("scale", new Weight.Stable(Mass.ZERO, WeighMode.NET));
    desk.reads("scale", new Weight.Stable(new Mass(360_000), WeighMode.NET));
    assertThat(desk.story()).isEqualTo(
        """
            scan PDKT1001G
              stored order-opened
              sound ACCEPTED
              told watch PDKT1001G 3
              shown pack DO_SCAN_FIRST_ITEM, 3 ACCEPTED RIGHT_TOTE, done [0/2, 0/1], parcel R-o-1 1/1 in Carton 3 PLANNED label NOT_ASKED
              shown problem DO_REWEIGH, 3 ACCEPTED RIGHT_TOTE, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=OPEN, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], found [0/2, 0/1], old label VALID, told of 3, may say [CASE_TYPE_WEIGHT, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], scale AWAY
              shown station Desk 1, packer Packer 1, owes 5, lights WAITING WAITING GOOD
              effect claim o-1
            scan 4006381333931
              stored item-scanned
              stored label-intended
              sound ACCEPTED
              told watch 4006381333931 4
              shown pack DO_SCAN_NEXT_ITEM, 4 ACCEPTED RIGHT_ITEM, done [1/2, 0/1], parcel R-o-1 1/1 in Carton 3 PLANNED label REQUESTED
              shown problem DO_REWEIGH, 4 ACCEPTED RIGHT_ITEM, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=OPEN, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], found [0/2, 0/1], old label VALID, told of 3, may say [CASE_TYPE_WEIGHT, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], scale AWAY
              shown station Desk 1, packer Packer 1, owes 7, lights WAITING WAITING GOOD
              effect purchase label:o-1:1:1 in C3
            scan TC000000001
              stored scan-refused
              sound REFUSED
              told watch TC000000001 5
              shown pack DO_SCAN_NEXT_ITEM, 5 REFUSED WRONG_LABEL, done [1/2, 0/1], parcel R-o-1 1/1 in Carton 3 PLANNED label REQUESTED
              shown problem DO_REWEIGH, 5 REFUSED WRONG_LABEL, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=OPEN, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], found [0/2, 0/1], old label VALID, told of 3, may say [CASE_TYPE_WEIGHT, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], scale AWAY
              shown station Desk 1, packer Packer 1, owes 8, lights WAITING WAITING GOOD
            scale reads Stable
              shown problem DO_REWEIGH, 5 REFUSED WRONG_LABEL, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=OPEN, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], found [0/2, 0/1], old label VALID, told of 3, may say [CASE_TYPE_WEIGHT, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], scale EMPTY
            scale reads Stable
              shown problem DO_REWEIGH, 5 REFUSED WRONG_LABEL, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=OPEN, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], found [0/2, 0/1], old label VALID, told of 3, may say [CASE_WEIGH, CASE_TYPE_WEIGHT, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], scale STABLE 360000
            """);
    desk.reads("scale", new Weight.Stable(Mass.ZERO, WeighMode.NET));
    Restarts.goOnTheSame(desk, again -> {
      Restarts.printer(again);
      again.reads("scale", new Weight.Stable(Mass.ZERO, WeighMode.NET));
    });
    desk.scan(Codes.command("0003"), Codes.SOCKS, Codes.command("0004"));
    assertThat(desk.story()).isEqualTo(
        """
            scan PDKX0003B
              stored order-set-aside
              sound ATTENTION
              told watch PDKX0003B 1
              shown pack DO_SET_ASIDE, 1 ATTENTION SET_ASIDE
              shown problem DO_REWEIGH, 1 ATTENTION SET_ASIDE, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=OPEN, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], found [0/2, 0/1], old label VALID, told of 3, may say [CASE_TYPE_WEIGHT, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], scale EMPTY
              shown station Desk 1, packer Packer 1, owes 11, lights WAITING WAITING GOOD
              effect release claim o-1
            scan 4006381333931
              stored scan-refused
              sound REFUSED
              told watch 4006381333931 2
              shown pack DO_SET_ASIDE, 2 REFUSED DO_REWEIGH
              shown problem DO_REWEIGH, 2 REFUSED DO_REWEIGH, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=OPEN, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], found [0/2, 0/1], old label VALID, told of 3, may say [CASE_TYPE_WEIGHT, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], scale EMPTY
              shown station Desk 1, packer Packer 1, owes 12, lights WAITING WAITING GOOD
            scan PDKX00049
              stored operator-signed-out
              sound ACCEPTED
              told watch PDKX00049 3
              shown pack DO_SIGN_IN, 3 ACCEPTED SIGNED_OUT
              shown problem DO_SIGN_IN, 3 ACCEPTED SIGNED_OUT, queue [line-9-7 OPEN], scale EMPTY
              shown station Desk 1, owes 13, lights WAITING WAITING GOOD
            """);
  }

  @Test
  void bothInOneCommit() throws Exception {
    desk.start();
    Restarts.printer(desk);
    desk.scan(Codes.BADGE);
    desk.story();
    desk.scanTogether(Goods.OLD, Codes.TOTE, Codes.SOCKS);
    assertThat(desk.commits()).isOne();
    assertThat(desk.story()).isEqualTo(
        """
            scan TC000000001 and PDKT1001G and 4006381333931
              stored case-taken-up
              stored parcel-adopted
              stored order-opened
              stored item-scanned
              stored label-intended
              sound ACCEPTED
              told watch TC000000001 2
              sound ACCEPTED
              told watch PDKT1001G 3
              sound ACCEPTED
              told watch 4006381333931 4
              shown pack DO_SCAN_NEXT_ITEM, 4 ACCEPTED RIGHT_ITEM, done [1/2, 0/1], parcel R-o-1 1/1 in Carton 3 PLANNED label REQUESTED
              shown problem DO_REWEIGH, 4 ACCEPTED RIGHT_ITEM, queue [line-9-7 OPEN], case line-9-7 REASON_LIGHT[REWEIGH=OPEN, VERIFY=LATER, REPACK=LATER, RELABEL=LATER, BACK_ON_BELT=LATER], found [0/2, 0/1], old label VALID, told of 3, may say [CASE_TYPE_WEIGHT, CASE_HOLD, CASE_BACK_TO_DESK, CASE_WRITE_OFF], scale AWAY
              shown station Desk 1, packer Packer 1, owes 7, lights WAITING WAITING GOOD
              effect claim o-1
              effect purchase label:o-1:1:1 in C3
            """);
  }
}

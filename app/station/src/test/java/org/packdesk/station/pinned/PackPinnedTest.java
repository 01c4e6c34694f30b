package org.packdesk.station.pinned;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.persistence.outbox.SyncEvent;

/// A pack desk, step by step.
@SuppressWarnings("NullAway.Init")
final class PackPinnedTest {
  @TempDir
  private Path folder = Path.of("");
  private PinnedStation desk;

  @BeforeEach
  void aDeskWithTwoOrders() throws Exception {
    desk = PinnedStation.of(folder, "PACK").knows(Stream.concat(Goods.basics().stream(),
        Stream.of(Goods.order("o-1", Codes.TOTE), Goods.order("o-2", Codes.TOTE_2))).toList());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void anOrderIsPacked() throws Exception {
    desk.start();
    Restarts.printer(desk);
    desk.scan(Codes.BADGE, Codes.TOTE, Codes.SOCKS, Codes.MUG);
    desk.claimIsHeld("o-1", 7);
    desk.labelComes("label:o-1:1:1", "l-1", "TC1");
    desk.printed("print:o-1:1:1:1", new PrintOutcome.Delivered());
    desk.scan(Codes.SOCKS, Codes.SOCKS, Codes.HAT, Codes.CARTON, "TC1");
    assertThat(desk.story()).isEqualTo(
        """
            start
              stored station-started
              shown pack DO_SIGN_IN
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
              shown station Desk 1, packer Packer 1, owes 2, lights WAITING WAITING GOOD
            scan PDKT1001G
              stored order-opened
              sound ACCEPTED
              told watch PDKT1001G 2
              shown pack DO_SCAN_FIRST_ITEM, 2 ACCEPTED RIGHT_TOTE, done [0/2, 0/1], parcel R-o-1 1/1 in Carton 3 PLANNED label NOT_ASKED
              shown station Desk 1, packer Packer 1, owes 3, lights WAITING WAITING GOOD
              effect claim o-1
            scan 4006381333931
              stored item-scanned
              stored label-intended
              sound ACCEPTED
              told watch 4006381333931 3
              shown pack DO_SCAN_NEXT_ITEM, 3 ACCEPTED RIGHT_ITEM, done [1/2, 0/1], parcel R-o-1 1/1 in Carton 3 PLANNED label REQUESTED
              shown station Desk 1, packer Packer 1, owes 5, lights WAITING WAITING GOOD
              effect purchase label:o-1:1:1 in C3
            scan 9780201379624
              stored scan-refused
              sound REFUSED
              told watch 9780201379624 4
              shown pack DO_SCAN_NEXT_ITEM, 4 REFUSED NOT_IN_ORDER, done [1/2, 0/1], parcel R-o-1 1/1 in Carton 3 PLANNED label REQUESTED
              shown station Desk 1, packer Packer 1, owes 6, lights WAITING WAITING GOOD
            claim is held o-1
              stored order-claimed
              shown station Desk 1, packer Packer 1, owes 7, lights WAITING WAITING GOOD
            label comes label:o-1:1:1
              stored label-ready
              stored label-checked
              stored print-queued
              stored print-sending
              shown pack DO_SCAN_NEXT_ITEM, 4 REFUSED NOT_IN_ORDER, done [1/2, 0/1], parcel R-o-1 1/1 in Carton 3 PLANNED label READY TC1
              shown station Desk 1, packer Packer 1, owes 11, lights WAITING WAITING GOOD
              effect print print:o-1:1:1:1 copy 1 on printer
            print print:o-1:1:1:1 is Delivered
              stored print-sent
              shown pack DO_SCAN_NEXT_ITEM, 4 REFUSED NOT_IN_ORDER, done [1/2, 0/1], parcel R-o-1 1/1 in Carton 3 PLANNED label PRINTED TC1
              shown station Desk 1, packer Packer 1, owes 12, lights WAITING WAITING GOOD
            scan 4006381333931
              stored item-scanned
              sound ACCEPTED
              told watch 4006381333931 5
              shown pack DO_SCAN_NEXT_ITEM, 5 ACCEPTED RIGHT_ITEM, done [2/2, 0/1], parcel R-o-1 1/1 in Carton 3 PLANNED label PRINTED TC1
              shown station Desk 1, packer Packer 1, owes 13, lights WAITING WAITING GOOD
            scan 4006381333931
              stored scan-refused
              sound SURPLUS
              told watch 4006381333931 6
              shown pack DO_SCAN_NEXT_ITEM, 6 SURPLUS ONE_TOO_MANY, done [2/2, 0/1], parcel R-o-1 1/1 in Carton 3 PLANNED label PRINTED TC1
              shown station Desk 1, packer Packer 1, owes 14, lights WAITING WAITING GOOD
            scan 5901234123457
              stored item-scanned
              sound ACCEPTED
              told watch 5901234123457 7
              shown pack DO_SCAN_CARTON, 7 ACCEPTED RIGHT_ITEM, done [2/2, 1/1], parcel R-o-1 1/1 in Carton 3 PLANNED label PRINTED TC1
              shown station Desk 1, packer Packer 1, owes 15, lights WAITING WAITING GOOD
            scan PDKC0003H
              stored carton-scanned
              stored parcel-packed
              sound ACCEPTED
              told watch PDKC0003H 8
              shown pack DO_TAKE_LABEL, 8 ACCEPTED RIGHT_CARTON, done [2/2, 1/1], parcel R-o-1 1/1 in Carton 3 SCANNED label PRINTED TC1
              shown station Desk 1, packer Packer 1, owes 17, lights WAITING WAITING GOOD
            scan TC1
              stored print-confirmed
              stored label-applied
              stored order-packed
              sound ACCEPTED
              told watch TC1 9
              shown pack DO_SCAN_TOTE, 9 ACCEPTED ORDER_DONE
              shown station Desk 1, packer Packer 1, owes 20, lights WAITING WAITING GOOD
              effect release claim o-1
            """);
    Restarts.goOnTheSame(desk, Restarts::printer);
    assertThat(desk.hasShown("problem")).as("a plain pack desk shows no cases").isFalse();
    assertThat(desk.facts()).as("and holds none").noneMatch(type -> type.startsWith("case-") || type.contains("reweighed"));
  }

  @Test
  void anOrderIsPutAsideAndGoesOn() throws Exception {
    desk.start();
    Restarts.printer(desk);
    desk.scan(Codes.BADGE, Codes.TOTE, Codes.SOCKS, Codes.TOTE_2);
    desk.story();
    desk.scan(Codes.command("0003"), Codes.command("0004"), Codes.TOTE, Codes.BADGE, Codes.TOTE);
    assertThat(desk.story()).isEqualTo(
        """
            scan PDKX0003B
              stored order-set-aside
              sound ATTENTION
              told watch PDKX0003B 5
              shown pack DO_SET_ASIDE, 5 ATTENTION SET_ASIDE
              shown station Desk 1, packer Packer 1, owes 7, lights WAITING WAITING GOOD
              effect release claim o-1
            scan PDKX00049
              stored operator-signed-out
              sound ACCEPTED
              told watch PDKX00049 6
              shown pack DO_SIGN_IN, 6 ACCEPTED SIGNED_OUT
              shown station Desk 1, owes 8, lights WAITING WAITING GOOD
            scan PDKT1001G
              stored scan-refused
              sound REFUSED
              told watch PDKT1001G 7
              shown pack DO_SIGN_IN, 7 REFUSED SIGN_IN_FIRST
              shown station Desk 1, owes 9, lights WAITING WAITING GOOD
            scan PDKB0001G
              stored operator-signed-in
              sound ACCEPTED
              told watch PDKB0001G 8
              shown pack DO_SET_ASIDE, 8 ACCEPTED WELCOME
              shown station Desk 1, packer Packer 1, owes 10, lights WAITING WAITING GOOD
            scan PDKT1001G
              stored order-reopened
              sound ACCEPTED
              told watch PDKT1001G 9
              shown pack DO_SCAN_NEXT_ITEM, 9 ACCEPTED RIGHT_TOTE_AGAIN, done [1/2, 0/1], parcel R-o-1 1/1 in Carton 3 PLANNED label REQUESTED
              shown station Desk 1, packer Packer 1, owes 11, lights WAITING WAITING GOOD
              effect claim o-1
            """);
    Restarts.goOnTheSame(desk, Restarts::printer);
    desk.scan(Codes.command("0003"));
    Restarts.goOnTheSame(desk, Restarts::printer);
  }

  @Test
  void scansThatWaitTogetherAreOneCommit() throws Exception {
    desk.start();
    Restarts.printer(desk);
    desk.scan(Codes.BADGE);
    desk.story();
    desk.scanTogether(Codes.TOTE, Codes.SOCKS, Codes.MUG, Codes.SOCKS, Codes.HAT);
    assertThat(desk.commits()).isOne();
    assertThat(desk.story()).isEqualTo("""
        scan PDKT1001G and 4006381333931 and 9780201379624 and 4006381333931 and 5901234123457
          stored order-opened
          stored item-scanned
          stored label-intended
          stored scan-refused
          stored item-scanned
          stored item-scanned
          sound ACCEPTED
          told watch PDKT1001G 2
          sound ACCEPTED
          told watch 4006381333931 3
          sound REFUSED
          told watch 9780201379624 4
          sound ACCEPTED
          told watch 4006381333931 5
          sound ACCEPTED
          told watch 5901234123457 6
          shown pack DO_SCAN_CARTON, 6 ACCEPTED RIGHT_ITEM, done [2/2, 1/1], parcel R-o-1 1/1 in Carton 3 PLANNED label REQUESTED
          shown station Desk 1, packer Packer 1, owes 8, lights WAITING WAITING GOOD
          effect claim o-1
          effect purchase label:o-1:1:1 in C3
        """);
    Restarts.goOnTheSame(desk, Restarts::printer);
  }

  @Test
  void aParcelWaitsOnTheShelfForItsLabel() throws Exception {
    desk.start();
    Restarts.printer(desk);
    desk.scan(Codes.BADGE, Codes.TOTE);
    desk.central(new SyncEvent.CentralLost(desk.now(), "no line"));
    desk.scan(Codes.SOCKS, Codes.SOCKS, Codes.HAT);
    desk.story();
    desk.labelIsNotKnown("label:o-1:1:1");
    desk.scan(Codes.CARTON, Codes.PLATE, Codes.TOTE_2);
    desk.scan(Codes.command("0003"));
    desk.central(new SyncEvent.CentralSeen(desk.now()));
    desk.labelComes("label:o-1:1:1", "l-1", "TC1");
    assertThat(desk.story()).isEqualTo(
        """
            label is not known label:o-1:1:1
              stored label-unknown
              shown station Desk 1, packer Packer 1, owes 8, central away, lights WAITING WAITING GOOD
              effect ask by key label:o-1:1:1 then BUY
            scan PDKC0003H
              stored carton-scanned
              stored parcel-packed
              sound ACCEPTED
              told watch PDKC0003H 6
              shown pack DO_PLATE, 6 ACCEPTED RIGHT_CARTON, trouble LABEL_WAITS_FOR_CENTRAL, done [2/2, 1/1], parcel R-o-1 1/1 in Carton 3 SCANNED label REQUESTED, label trouble LABEL_WAITS_FOR_CENTRAL
              shown station Desk 1, packer Packer 1, owes 10, central away, lights WAITING WAITING GOOD
            scan PDKL0101L
              stored parcel-parked
              sound ACCEPTED
              told watch PDKL0101L 7
              shown pack DO_SCAN_TOTE, 7 ACCEPTED PARKED, shelf [PDKL0101L WAITING]
              shown station Desk 1, packer Packer 1, owes 11, central away, lights WAITING WAITING GOOD
            scan PDKT1002E
              stored order-opened
              sound ACCEPTED
              told watch PDKT1002E 8
              shown pack DO_SCAN_FIRST_ITEM, 8 ACCEPTED RIGHT_TOTE, done [0/2, 0/1], parcel R-o-2 1/1 in Carton 3 PLANNED label NOT_ASKED
              shown station Desk 1, packer Packer 1, owes 12, central away, lights WAITING WAITING GOOD
              effect claim o-2
            scan PDKX0003B
              stored order-set-aside
              sound ATTENTION
              told watch PDKX0003B 9
              shown pack DO_SET_ASIDE, 9 ATTENTION SET_ASIDE, shelf [PDKL0101L WAITING]
              shown station Desk 1, packer Packer 1, owes 13, central away, lights WAITING WAITING GOOD
              effect release claim o-2
            central: CentralSeen
              shown station Desk 1, packer Packer 1, owes 13, lights WAITING WAITING GOOD
            label comes label:o-1:1:1
              stored label-ready
              stored label-checked
              shown pack DO_SET_ASIDE, 9 ATTENTION SET_ASIDE, shelf [PDKL0101L READY]
              shown memory [APART GOOD, CENTRAL GOOD, CLOCK WAITING, COPIES WAITING, FILE GOOD, PERSONAL GOOD]
              shown station Desk 1, packer Packer 1, owes 15, lights WAITING WAITING GOOD
            """);
    Restarts.goOnTheSame(desk, Restarts::printer);
    desk.scan(Codes.PLATE);
    desk.later(Duration.ofSeconds(1));
    assertThat(desk.story()).isEqualTo("""
        scan PDKL0101L
          stored parcel-taken-up
          stored print-queued
          stored print-sending
          sound ACCEPTED
          told watch PDKL0101L 1
          shown pack DO_WAIT_LABEL, 1 ACCEPTED TAKEN_UP, done [2/2, 1/1], parcel R-o-1 1/1 in Carton 3 SCANNED label READY TC1
          shown station Desk 1, packer Packer 1, owes 20, lights WAITING WAITING GOOD
          effect print print:o-1:1:1:1 copy 1 on printer
        later
        """);
  }
}

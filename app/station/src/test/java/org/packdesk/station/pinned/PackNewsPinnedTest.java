package org.packdesk.station.pinned;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.central.FactsAnswer.FactOutcome;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.WorkOrder.Hold;

/// What central tells a pack desk, and what a start takes up.
@SuppressWarnings("NullAway.Init")
final class PackNewsPinnedTest {
  @TempDir
  private Path folder = Path.of("");
  private PinnedStation desk;

  @BeforeEach
  void aDeskWithOneOrder() throws Exception {
    desk = PinnedStation.of(folder, "PACK")
        .knows(Stream.concat(Goods.basics().stream(), Stream.of(Goods.order("o-1", Codes.TOTE))).toList()).start();
    Restarts.printer(desk);
    desk.scan(Codes.BADGE);
    desk.story();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void anOrderThatIsToldCanBeOpened() throws Exception {
    desk.scan(Codes.TOTE_2);
    desk.centralTells(Goods.order("o-2", Codes.TOTE_2));
    desk.scan(Codes.TOTE_2);
    assertThat(desk.story()).isEqualTo(
        """
            scan PDKT1002E
              stored scan-refused
              sound UNKNOWN_CODE
              told watch PDKT1002E 2
              shown pack DO_SCAN_TOTE, 2 UNKNOWN_CODE UNKNOWN_TOTE
              shown station Desk 1, packer Packer 1, owes 3, lights WAITING WAITING GOOD
            central: ChangesArrived
            scan PDKT1002E
              stored order-opened
              sound ACCEPTED
              told watch PDKT1002E 3
              shown pack DO_SCAN_FIRST_ITEM, 3 ACCEPTED RIGHT_TOTE, done [0/2, 0/1], parcel R-o-2 1/1 in Carton 3 PLANNED label NOT_ASKED
              shown station Desk 1, packer Packer 1, owes 4, lights WAITING WAITING GOOD
              effect claim o-2
            """);
    assertThat(desk.store().cursor()).contains("c-2");
    Restarts.goOnTheSame(desk, Restarts::printer);
  }

  @Test
  void anOrderIsCancelledUnderThePacker() throws Exception {
    desk.scan(Codes.TOTE, Codes.SOCKS);
    desk.labelComes("label:o-1:1:1", "l-1", "TC1");
    desk.story();
    desk.centralTells(Goods.order("o-1", Codes.TOTE, 2, Hold.CANCELLED));
    desk.labelIsVoided("label:o-1:1:1", "l-1");
    assertThat(desk.story()).isEqualTo("""
        central: ChangesArrived
          stored label-void-wanted
          stored order-stopped
          sound ATTENTION
          told watch  4
          shown pack DO_SET_ASIDE, 4 ATTENTION STOP_CANCELLED, trouble LEFT_CANCELLED
          shown station Desk 1, packer Packer 1, owes 11, lights WAITING WAITING GOOD
          effect void label:o-1:1:1 l-1
          effect release claim o-1
        label is voided label:o-1:1:1
          stored label-voided
          shown station Desk 1, packer Packer 1, owes 12, lights WAITING WAITING GOOD
        """);
    Restarts.goOnTheSame(desk, Restarts::printer);
  }

  @Test
  void centralVoidsALabel() throws Exception {
    desk.scan(Codes.TOTE, Codes.SOCKS);
    desk.labelComes("label:o-1:1:1", "l-1", "TC1");
    desk.story();
    desk.centralTells(new Change.OfVoidedLabel("label:o-1:1:1"));
    assertThat(desk.story()).isEqualTo(
        """
            central: ChangesArrived
              stored label-voided
              stored label-intended
              sound ATTENTION
              told watch  4
              shown pack DO_SCAN_NEXT_ITEM, 4 ATTENTION READDRESSED, done [1/2, 0/1], parcel R-o-1 1/1 in Carton 3 PLANNED label REQUESTED
              shown station Desk 1, packer Packer 1, owes 11, lights WAITING WAITING GOOD
              effect purchase label:o-1:1:2 in C3
            """);
    Restarts.goOnTheSame(desk, Restarts::printer);
  }

  @Test
  void whatCentralHasIsNotOwedAnyMore() throws Exception {
    desk.central(new SyncEvent.Acknowledged(2, List.of(new FactOutcome(2, "exception", "late"))));
    desk.central(new SyncEvent.Stuck(3, "it is no fact"));
    desk.central(new SyncEvent.CentralLost(desk.now(), "no line"));
    desk.central(new SyncEvent.CentralSeen(desk.now()));
    assertThat(desk.story()).isEqualTo("""
        central: Acknowledged
          shown station Desk 1, packer Packer 1, owes 0, lights WAITING WAITING GOOD
        central: Stuck
          shown station Desk 1, packer Packer 1, owes 0, lights WAITING WAITING GOOD, trouble CENTRAL_STUCK
        central: CentralLost
          shown station Desk 1, packer Packer 1, owes 0, central away, lights WAITING WAITING GOOD, trouble CENTRAL_STUCK
        central: CentralSeen
          shown station Desk 1, packer Packer 1, owes 0, lights WAITING WAITING GOOD, trouble CENTRAL_STUCK
        """);
    assertThat(desk.store().ackedThrough()).isEqualTo(2);
  }

  @Test
  void anotherHistoryAtCentralBeginsANewEpochAndTheWorkGoesOn() throws Exception {
    desk.scan(Codes.TOTE, Codes.SOCKS);
    desk.story();
    String epoch = desk.store().epoch();
    desk.central(new SyncEvent.Forked(1, "another history"));
    assertThat(desk.store().epoch()).isNotEqualTo(epoch);
    desk.scan(Codes.SOCKS);
    assertThat(desk.story()).isEqualTo(
        """
            central: Forked
              stored operator-signed-in
              stored order-opened
              stored item-scanned
              stored label-intended
              stored epoch-began
            scan 4006381333931
              stored item-scanned
              sound ACCEPTED
              told watch 4006381333931 4
              shown pack DO_SCAN_NEXT_ITEM, 4 ACCEPTED RIGHT_ITEM, done [2/2, 0/1], parcel R-o-1 1/1 in Carton 3 PLANNED label REQUESTED
              shown station Desk 1, packer Packer 1, owes 6, lights WAITING WAITING GOOD
            """);
    Restarts.goOnTheSame(desk, Restarts::printer);
  }

  @Test
  void aStartTakesUpWhatWasUnderWayBeforeAnyScan() throws Exception {
    desk.scan(Codes.TOTE, Codes.SOCKS);
    desk.labelComes("label:o-1:1:1", "l-1", "TC1");
    desk.story();
    desk.crash();
    desk.start(Codes.SOCKS, Codes.HAT);
    desk.comes("what waited");
    assertThat(desk.story()).isEqualTo(
        """
            start
              stored station-started
              stored print-unknown
              shown pack DO_SCAN_NEXT_ITEM, done [1/2, 0/1], parcel R-o-1 1/1 in Carton 3 PLANNED label READY TC1, label trouble PRINTER_OFFLINE
              shown memory [APART GOOD, CENTRAL GOOD, CLOCK WAITING, COPIES WAITING, FILE GOOD, PERSONAL GOOD]
              shown station Desk 1, packer Packer 1, owes 11, lights WAITING WAITING WAITING
              effect use printer printer
              effect claim o-1
            what waited
              stored item-scanned
              stored item-scanned
              sound ACCEPTED
              told watch 4006381333931 1
              sound ACCEPTED
              told watch 5901234123457 2
              shown pack DO_SCAN_CARTON, 2 ACCEPTED RIGHT_ITEM, done [2/2, 1/1], parcel R-o-1 1/1 in Carton 3 PLANNED label READY TC1, label trouble PRINTER_OFFLINE
              shown station Desk 1, packer Packer 1, owes 13, lights WAITING WAITING WAITING
            """);
    Restarts.printer(desk);
    desk.scan(Codes.command("0001"), Codes.CARTON, "TC1");
    assertThat(desk.story()).isEqualTo(
        """
            printer is Online
              shown station Desk 1, packer Packer 1, owes 13, lights WAITING WAITING GOOD
            printer reads PrinterStatus
              shown pack DO_ANSWER_PRINT, 2 ACCEPTED RIGHT_ITEM, asks PRINT_UNKNOWN, done [2/2, 1/1], parcel R-o-1 1/1 in Carton 3 PLANNED label READY TC1
            scan PDKX0001F
              stored print-confirmed
              sound ACCEPTED
              told watch PDKX0001F 3
              shown pack DO_SCAN_CARTON, 3 ACCEPTED ANSWER_YES_PRINTED, done [2/2, 1/1], parcel R-o-1 1/1 in Carton 3 PLANNED label PRINTED TC1
              shown station Desk 1, packer Packer 1, owes 14, lights WAITING WAITING GOOD
            scan PDKC0003H
              stored carton-scanned
              stored parcel-packed
              sound ACCEPTED
              told watch PDKC0003H 4
              shown pack DO_TAKE_LABEL, 4 ACCEPTED RIGHT_CARTON, done [2/2, 1/1], parcel R-o-1 1/1 in Carton 3 SCANNED label PRINTED TC1
              shown station Desk 1, packer Packer 1, owes 16, lights WAITING WAITING GOOD
            scan TC1
              stored label-applied
              stored order-packed
              sound ACCEPTED
              told watch TC1 5
              shown pack DO_SCAN_TOTE, 5 ACCEPTED ORDER_DONE
              shown station Desk 1, packer Packer 1, owes 18, lights WAITING WAITING GOOD
              effect release claim o-1
            """);
  }
}

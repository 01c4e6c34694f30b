package org.packdesk.station.pinned;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.devices.PrintOutcome;

/// The pages beside a pack desk's work, by scan and by touch.
@SuppressWarnings("NullAway.Init")
final class PackPagesPinnedTest {
  private static final String MEMORY = Codes.command("0005");
  private static final String LABELS = Codes.command("0007");

  @TempDir
  private Path folder = Path.of("");
  private PinnedStation desk;

  @BeforeEach
  void aDeskThatHasPackedAnOrder() throws Exception {
    desk = PinnedStation.of(folder, "PACK").knows(Stream.concat(Goods.basics().stream(),
        Stream.of(Goods.order("o-1", Codes.TOTE), Goods.order("o-2", Codes.TOTE_2))).toList()).start();
    Restarts.printer(desk);
    desk.scan(Codes.BADGE, Codes.TOTE, Codes.SOCKS, Codes.SOCKS, Codes.HAT, Codes.CARTON);
    desk.labelComes("label:o-1:1:1", "l-1", "TC1");
    desk.printed("print:o-1:1:1:1", new PrintOutcome.Delivered());
    desk.scan("TC1");
    desk.story();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theMemoryPageIsOpenedAndClosedAndWorkClosesIt() throws Exception {
    desk.scan(MEMORY, MEMORY);
    desk.touch(MEMORY, MEMORY);
    desk.scan(MEMORY, Codes.TOTE_2);
    assertThat(desk.story()).isEqualTo(
        """
            scan PDKX00057
              page memory
            scan PDKX00057
              page desk
            touch PDKX00057
              page memory
            touch PDKX00057
              page desk
            scan PDKX00057
              page memory
            scan PDKT1002E
              stored order-opened
              sound ACCEPTED
              told watch PDKT1002E 8
              shown pack DO_SCAN_FIRST_ITEM, 8 ACCEPTED RIGHT_TOTE, done [0/2, 0/1], parcel R-o-2 1/1 in Carton 3 PLANNED label NOT_ASKED
              shown station Desk 1, packer Packer 1, owes 18, lights WAITING WAITING GOOD
              page desk
              effect claim o-2
            """);
  }

  @Test
  void aLabelIsPrintedAgainFromItsPage() throws Exception {
    desk.scan(Codes.command("0011"), LABELS, Codes.command("0011"));
    desk.printed("print:o-1:1:1:2", new PrintOutcome.Delivered());
    desk.scan("TC1", LABELS, "TC1");
    assertThat(desk.story()).isEqualTo(
        """
            scan PDKX0011B
              sound REFUSED
              told watch PDKX0011B 8
              shown pack DO_SCAN_TOTE, 8 REFUSED LABELS_FIRST
            scan PDKX00073
              shown labels, rows [label:o-1:1:1 APPLIED copy 1], selected label:o-1:1:1, offers [REPRINT_SMUDGED, REPRINT_TORN, REPRINT_LOST, REPRINT_JAMMED, RELABEL]
              page labels
              picture label:o-1:1:1 copy 1
            scan PDKX0011B
              stored print-queued
              stored print-sending
              sound ACCEPTED
              told watch PDKX0011B 9
              shown pack DO_SCAN_TOTE, 9 ACCEPTED REPRINT
              shown labels, 9 ACCEPTED REPRINT, rows [label:o-1:1:1 PRINTING copy 2], selected label:o-1:1:1, offers [] STILL_PRINTING
              shown station Desk 1, packer Packer 1, owes 19, lights WAITING WAITING GOOD
              effect print print:o-1:1:1:2 copy 2 on printer
              picture label:o-1:1:1 copy 2
            print print:o-1:1:1:2 is Delivered
              stored print-sent
              shown labels, 9 ACCEPTED REPRINT, rows [label:o-1:1:1 APPLIED copy 2], selected label:o-1:1:1, offers [REPRINT_SMUDGED, REPRINT_TORN, REPRINT_LOST, REPRINT_JAMMED, RELABEL]
              shown station Desk 1, packer Packer 1, owes 20, lights WAITING WAITING GOOD
            scan TC1
              sound ACCEPTED
              told watch TC1 10
              shown pack DO_SCAN_TOTE, 10 ACCEPTED LABEL_FOUND
              shown labels, 10 ACCEPTED LABEL_FOUND, rows [label:o-1:1:1 APPLIED copy 2], selected label:o-1:1:1, offers [REPRINT_SMUDGED, REPRINT_TORN, REPRINT_LOST, REPRINT_JAMMED, RELABEL]
            scan PDKX00073
              page desk
            scan TC1
              stored print-confirmed
              sound ACCEPTED
              told watch TC1 11
              shown pack DO_SCAN_TOTE, 11 ACCEPTED RIGHT_LABEL
              shown station Desk 1, packer Packer 1, owes 21, lights WAITING WAITING GOOD
            """);
    desk.touch(LABELS, LABELS);
    desk.scan(LABELS, LABELS);
    assertThat(desk.story()).isEqualTo(
        """
            touch PDKX00073
              shown labels, rows [label:o-1:1:1 APPLIED copy 2], selected label:o-1:1:1, offers [REPRINT_SMUDGED, REPRINT_TORN, REPRINT_LOST, REPRINT_JAMMED, RELABEL]
              page labels
              picture label:o-1:1:1 copy 2
            touch PDKX00073
              page desk
            scan PDKX00073
              shown labels, rows [label:o-1:1:1 APPLIED copy 2], selected label:o-1:1:1, offers [REPRINT_SMUDGED, REPRINT_TORN, REPRINT_LOST, REPRINT_JAMMED, RELABEL]
              page labels
              picture label:o-1:1:1 copy 2
            scan PDKX00073
              page desk
            """);
    Restarts.goOnTheSame(desk, Restarts::printer);
  }

  @Test
  void anotherLabelIsAskedForOnThePageAndWorkClosesIt() throws Exception {
    desk.touch(LABELS, "label:o-1:1:1", Codes.command("0014"), Codes.command("0016"));
    desk.scan(Codes.command("0014"), Codes.command("0015"));
    assertThat(desk.story()).isEqualTo(
        """
            touch PDKX00073
              shown labels, rows [label:o-1:1:1 APPLIED copy 1], selected label:o-1:1:1, offers [REPRINT_SMUDGED, REPRINT_TORN, REPRINT_LOST, REPRINT_JAMMED, RELABEL]
              page labels
              picture label:o-1:1:1 copy 1
            touch label:o-1:1:1
            touch PDKX00145
              sound ATTENTION
              told watch PDKX00145 8
              shown pack DO_SCAN_TOTE, 8 ATTENTION RELABEL_SURE
              shown labels, 8 ATTENTION RELABEL_SURE, rows [label:o-1:1:1 APPLIED copy 1], selected label:o-1:1:1, offers sure? RELABEL_MEANS
            touch PDKX00161
              sound ACCEPTED
              told watch PDKX00161 9
              shown pack DO_SCAN_TOTE, 9 ACCEPTED RELABEL_KEPT
              shown labels, 9 ACCEPTED RELABEL_KEPT, rows [label:o-1:1:1 APPLIED copy 1], selected label:o-1:1:1, offers [REPRINT_SMUDGED, REPRINT_TORN, REPRINT_LOST, REPRINT_JAMMED, RELABEL]
            scan PDKX00145
              sound ATTENTION
              told watch PDKX00145 10
              shown pack DO_SCAN_TOTE, 10 ATTENTION RELABEL_SURE
              shown labels, 10 ATTENTION RELABEL_SURE, rows [label:o-1:1:1 APPLIED copy 1], selected label:o-1:1:1, offers sure? RELABEL_MEANS
            scan PDKX00153
              stored label-void-wanted
              sound ATTENTION
              told watch PDKX00153 11
              shown pack DO_SCAN_TOTE, 11 ATTENTION RELABEL
              shown labels, 11 ATTENTION RELABEL, rows [label:o-1:1:1 GIVING_BACK copy 1], selected label:o-1:1:1, offers [] LABEL_GOES
              shown station Desk 1, packer Packer 1, owes 18, lights WAITING WAITING GOOD
              effect void label:o-1:1:1 l-1
            """);
    desk.scan(Codes.TOTE_2);
    desk.labelIsVoided("label:o-1:1:1", "l-1");
    desk.labelComes("label:o-1:1:2", "l-2", "TC2");
    desk.touch(Codes.SOCKS);
    assertThat(desk.story()).isEqualTo(
        """
            scan PDKT1002E
              stored order-opened
              sound ACCEPTED
              told watch PDKT1002E 12
              shown pack DO_SCAN_FIRST_ITEM, 12 ACCEPTED RIGHT_TOTE, done [0/2, 0/1], parcel R-o-2 1/1 in Carton 3 PLANNED label NOT_ASKED
              shown station Desk 1, packer Packer 1, owes 19, lights WAITING WAITING GOOD
              page desk
              effect claim o-2
            label is voided label:o-1:1:1
              stored label-voided
              stored label-intended
              shown station Desk 1, packer Packer 1, owes 21, lights WAITING WAITING GOOD
              effect purchase label:o-1:1:2 in C3
            label comes label:o-1:1:2
              stored label-ready
              stored label-checked
              stored print-queued
              stored print-sending
              shown station Desk 1, packer Packer 1, owes 25, lights WAITING WAITING GOOD
              effect print print:o-1:1:2:1 copy 1 on printer
            touch 4006381333931
              stored item-scanned
              stored label-intended
              sound ACCEPTED
              told watch 4006381333931 13
              shown pack DO_SCAN_NEXT_ITEM, 13 ACCEPTED RIGHT_ITEM, done [1/2, 0/1], parcel R-o-2 1/1 in Carton 3 PLANNED label REQUESTED
              shown station Desk 1, packer Packer 1, owes 27, lights WAITING WAITING GOOD
              effect purchase label:o-2:1:1 in C3
            """);
    desk.printed("print:o-1:1:2:1", new PrintOutcome.Unclear("the line was cut"));
    desk.story();
    Restarts.goOnTheSame(desk, Restarts::printer);
    desk.touch(Codes.command("0002"));
    assertThat(desk.story()).isEqualTo(
        """
            touch PDKX0002D
              stored print-not-printed
              stored print-sending
              sound ACCEPTED
              told watch PDKX0002D 1
              shown pack DO_SCAN_NEXT_ITEM, 1 ACCEPTED ANSWER_NO_PAPER, done [1/2, 0/1], parcel R-o-2 1/1 in Carton 3 PLANNED label REQUESTED
              shown station Desk 1, packer Packer 1, owes 32, lights WAITING WAITING GOOD
              effect print print:o-1:1:2:1 copy 1 on printer
            """);
  }
}

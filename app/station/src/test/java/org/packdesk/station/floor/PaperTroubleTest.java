package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.devices.virtual.PrinterFault;
import org.packdesk.persistence.facts.PrintConfirmed;
import org.packdesk.persistence.facts.PrintEvidence;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.PackView.Question;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// One paper a parcel, whatever the printer does.
final class PaperTroubleTest {
  @TempDir
  Path folder;
  private SmallFloor floor;
  private WholeDesk desk;
  private DeskPacker packer;

  @BeforeEach
  void open() throws Exception {
    floor = SmallFloor.open(folder);
    desk = floor.desk();
    packer = floor.packer();
    packer.signIn();
  }

  @AfterEach
  void close() {
    floor.close();
  }

  private Question asked() throws InterruptedException {
    return Objects.requireNonNull(desk.screen().until(Say.DO_ANSWER_PRINT).question());
  }

  @Test
  void aPrintCutInTheMiddleAsksAndPrintsOnceMoreWhenThereIsNoPaper() throws Exception {
    desk.printer().cutAfter(2000);
    packer.open(packer.orderOf(1));
    packer.unit();
    desk.untilThePrinterAnswersAgain();
    Question question = asked();
    assertThat(desk.papers()).isZero();
    packer.accepted(question.no().code());
    packer.finishParcel();

    assertThat(desk.papers()).isEqualTo(1);
    assertThat(desk.types()).containsSubsequence("print-sending", "print-unknown", "print-not-printed", "print-sending",
        "print-sent", "print-confirmed");
    assertThat(floor.central().counts().labels().purchased()).isEqualTo(1);
  }

  @Test
  void aPaperThatCameOutBeforeTheLineWasLostIsAnsweredByItsScan() throws Exception {
    desk.loseTheLineBehindTheNextPaper();
    packer.open(packer.orderOf(1));
    packer.allUnits();
    asked();
    packer.carton();
    packer.accepted(desk.paper().newest().orElseThrow());

    assertThat(desk.facts(PrintConfirmed.class)).extracting(PrintConfirmed::evidence).containsExactly(PrintEvidence.SCAN_BACK);
    assertThat(desk.types()).contains("print-unknown", "order-packed");
    assertThat(desk.papers()).isEqualTo(1);
  }

  @Test
  void aPaperThatIsThereIsNotPrintedAgainWhenThePackerSaysSo() throws Exception {
    desk.loseTheLineBehindTheNextPaper();
    packer.open(packer.orderOf(1));
    packer.allUnits();
    packer.accepted(asked().yes().code());
    packer.carton();
    packer.scanBack();

    assertThat(desk.facts(PrintConfirmed.class)).extracting(PrintConfirmed::evidence).containsExactly(PrintEvidence.PACKER);
    assertThat(desk.papers()).isEqualTo(1);
  }

  @Test
  void paperOutIsSaidAndOnePaperComesAfterTheRepair() throws Exception {
    repaired(PrinterFault.PAPER_OUT, Say.PRINTER_PAPER_OUT);
  }

  @Test
  void anOpenHeadIsSaidAndOnePaperComesAfterTheRepair() throws Exception {
    repaired(PrinterFault.HEAD_OPEN, Say.PRINTER_HEAD_OPEN);
  }

  private void repaired(PrinterFault fault, Say words) throws InterruptedException {
    desk.printer().fault(fault);
    desk.screen().untilRail("the rail says " + words,
        rail -> DeskScreen.light(rail, "printer").filter(printer -> printer.words().equals(Words.of(words))).isPresent());
    packer.open(packer.orderOf(1));
    packer.allUnits();
    packer.carton();
    desk.screen().until("the screen says " + words, view -> Words.of(words).equals(view.trouble()));
    desk.printer().repair(fault);
    packer.scanBack();

    assertThat(desk.papers()).isEqualTo(1);
    assertThat(desk.types()).doesNotContain("print-unknown");
  }

  @Test
  void paperThatRanOutInTheMiddleOfALabelComesOnceAfterTheRepair() throws Exception {
    desk.paperTakes(Duration.ofMinutes(1));
    packer.open(packer.orderOf(1));
    packer.allUnits();
    desk.untilTheLabelIsInThePrinter();
    desk.printer().fault(PrinterFault.PAPER_OUT);
    desk.paperTakes(Duration.ofMillis(20));
    packer.carton();
    desk.screen().until("the screen asks for paper", view -> Words.of(Say.PRINTER_PAPER_OUT).equals(view.trouble()));
    desk.screen().until("the print is unknown", () -> desk.types().contains("print-unknown"));
    assertThat(packer.scan(DeskCommand.NO_PAPER.code()).words()).isEqualTo(Words.of(Say.PRINTER_PAPER_OUT));
    desk.printer().repair(PrinterFault.PAPER_OUT);
    desk.screen().until("the paper comes", () -> desk.papers() == 1);
    packer.accepted(desk.paper().newest().orElseThrow());

    assertThat(desk.types()).contains("order-packed");
    assertThat(desk.papers()).isEqualTo(1);
  }
}

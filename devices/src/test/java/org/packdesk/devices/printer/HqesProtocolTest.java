package org.packdesk.devices.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.packdesk.devices.PrinterStatus;
import org.packdesk.devices.PrinterTrouble;
import org.packdesk.devices.Protocol;
import org.packdesk.devices.StreamContract;

class HqesProtocolTest implements StreamContract<PrinterStatus> {

  private static final String FROM_THE_MANUAL = "\u0002\r\n  PRINTER STATUS\r\n   ERRORS:         1 00000000 00000005\r\n"
      + "   WARNINGS:       1 00000000 00000002\r\n\u0003";
  private static final String BARE = "ERRORS: 0 00000000 00000000\nWARNINGS: 0 00000000 00000000\n";

  @Override
  public Protocol<PrinterStatus> protocol() {
    return new HqesProtocol();
  }

  @Override
  public List<String> goodFrames() {
    return List.of(BARE, FROM_THE_MANUAL, BARE.replace("0 00000000 00000000", "1 00000000 0000000a"), BARE);
  }

  @Override
  public String resynchronisation() {
    return "\r\n";
  }

  @Override
  public String alphabet() {
    return "\u0002\u0003\r\nERRORS: 0WARNINGS 0";
  }

  @Test
  void theManualsExampleIsAnOpenHeadWithoutPaperThatWantsCleaning() {
    PrinterStatus status = readings(FROM_THE_MANUAL).getFirst();
    assertThat(status.troubles()).containsExactlyInAnyOrder(PrinterTrouble.HEAD_OPEN, PrinterTrouble.PAPER_OUT);
    assertThat(status.reasons()).containsExactly("paper is out", "the head is open");
    assertThat(status.warnings()).containsExactly("its head must be cleaned");
    assertThat(status.idle()).isFalse();
    assertThat(status.memory()).isNull();
  }

  @Test
  void everyErrorBitIsATroubleWithItsOwnWords() {
    List<String> all = new ArrayList<>();
    for (int bit = 0; bit < 32; bit++) {
      PrinterStatus status = errors(1L << bit);
      assertThat(status.ready()).as("bit %d", bit).isFalse();
      all.addAll(status.reasons());
    }
    assertThat(all).hasSize(32).doesNotHaveDuplicates();
    assertThat(all.stream().filter(words -> words.startsWith("error "))).as("not in the manual: two of nibble 3, all of 6 to 8")
        .hasSize(14);
  }

  @Test
  void troublesWithANameOfTheirOwnGetIt() {
    assertThat(errors(0x1).troubles()).containsExactly(PrinterTrouble.PAPER_OUT);
    assertThat(errors(0x2).troubles()).containsExactly(PrinterTrouble.RIBBON_OUT);
    assertThat(errors(0x4).troubles()).containsExactly(PrinterTrouble.HEAD_OPEN);
    assertThat(errors(0x8).troubles()).containsExactly(PrinterTrouble.STOPPED);
    assertThat(errors(0x10).troubles()).containsExactly(PrinterTrouble.HEAD_TOO_HOT);
    assertThat(errors(0x1000).troubles()).containsExactly(PrinterTrouble.PAPER_JAM);
    assertThat(errors(0x10000).troubles()).containsExactly(PrinterTrouble.PAUSED);
  }

  @Test
  void everyWarningHasWordsAndKeepsNothingFromPrinting() {
    PrinterStatus status = readings(BARE.replace("WARNINGS: 0 00000000 00000000", "WARNINGS: 1 00000000 00001FFF")).getFirst();
    assertThat(status.ready()).isTrue();
    assertThat(status.warnings()).hasSize(13).doesNotHaveDuplicates().contains("paper is almost out",
        "warning 00001000, which the manual does not name");
  }

  @Test
  void anErrorThatIsNotNamedStillStopsThePrinter() {
    String unnamed = BARE.replace("ERRORS: 0", "ERRORS: 1");
    assertThat(readings(unnamed).getFirst().troubles()).containsExactly(PrinterTrouble.STOPPED);
    assertThat(readings(unnamed.replaceFirst("1 00000000", "1 00000080")).getFirst().troubles())
        .containsExactly(PrinterTrouble.STOPPED);
  }

  @Test
  void flagsThatContradictEachOtherGiveNoStatus() {
    assertThat(readings(BARE.replaceFirst("0 00000000 00000000", "0 00000000 00000001"))).isEmpty();
    assertThat(readings(BARE.replaceFirst("0 00000000 00000000", "2 00000000 00000001"))).isEmpty();
    assertThat(readings(BARE.replaceFirst("00000000", "0000000"))).isEmpty();
    assertThat(readings("ERRORS: 0 00000000 00000000\nERRORS: 0 00000000 00000000\n")).isEmpty();
  }

  @Test
  void aPrinterWithNothingWrongIsReady() {
    assertThat(readings(BARE)).containsExactly(new PrinterStatus(Set.of(), List.of(), List.of(), null, null));
  }

  private PrinterStatus errors(long bits) {
    return readings(BARE.replaceFirst("0 00000000 00000000", String.format("1 00000000 %08X", bits))).getFirst();
  }

  private List<PrinterStatus> readings(String stream) {
    return Feed.all(protocol(), StreamContract.bytes(stream), stream.length());
  }
}

package org.packdesk.devices.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.packdesk.devices.PrinterStatus;
import org.packdesk.devices.PrinterTrouble;
import org.packdesk.devices.Protocol;
import org.packdesk.devices.StreamContract;

class ZplStatusProtocolTest implements StreamContract<PrinterStatus> {

  private static final String SECOND = "\u0002000,0,0,0,0,2,4,0,00000000,1,000\u0003\r\n";
  private static final String THIRD = "\u00021234,0\u0003\r\n";
  private static final String READY = "\u0002030,0,0,1218,000,0,0,0,000,0,0,0\u0003\r\n" + SECOND + THIRD;

  @Override
  public Protocol<PrinterStatus> protocol() {
    return new ZplStatusProtocol();
  }

  @Override
  public List<String> goodFrames() {
    return List.of(READY, READY.substring(0, READY.length() - 2), READY.replace("1218", "0799"), READY);
  }

  @Override
  public String resynchronisation() {
    return "\u0002\u0003\r\n";
  }

  @Override
  public String alphabet() {
    return "\u0002\u0002\u0003\u0003\r\n0,0,12";
  }

  @Test
  void aPrinterWithNothingToDoIsReady() {
    assertThat(readings(READY)).containsExactly(PrinterStatus.of(Set.of(), new PrinterStatus.Memory(0, 0, false, 1218)));
    assertThat(readings(READY).getFirst().ready()).isTrue();
  }

  @Test
  void everyTroubleIsReadFromItsOwnField() {
    assertThat(troubles("030,1,0,1218,000,0,0,0,000,0,0,0", SECOND)).containsExactly(PrinterTrouble.PAPER_OUT);
    assertThat(troubles("030,0,1,1218,000,0,0,0,000,0,0,0", SECOND)).containsExactly(PrinterTrouble.PAUSED);
    assertThat(troubles("030,0,0,1218,000,1,0,0,000,0,0,0", SECOND)).containsExactly(PrinterTrouble.BUFFER_FULL);
    assertThat(troubles("030,0,0,1218,000,0,0,1,000,0,0,0", SECOND)).containsExactly(PrinterTrouble.PARTIAL_FORMAT);
    assertThat(troubles("030,0,0,1218,000,0,0,0,000,1,0,0", SECOND)).containsExactly(PrinterTrouble.MEMORY_CORRUPT);
    assertThat(troubles("030,0,0,1218,000,0,0,0,000,0,1,0", SECOND)).containsExactly(PrinterTrouble.HEAD_TOO_COLD);
    assertThat(troubles("030,0,0,1218,000,0,0,0,000,0,0,1", SECOND)).containsExactly(PrinterTrouble.HEAD_TOO_HOT);
    String ready = "030,0,0,1218,000,0,0,0,000,0,0,0";
    assertThat(troubles(ready, SECOND.replace("000,0,0,0,0", "000,0,1,0,0"))).containsExactly(PrinterTrouble.HEAD_OPEN);
    assertThat(troubles(ready, SECOND.replace("000,0,0,0,0", "000,0,0,1,0"))).containsExactly(PrinterTrouble.RIBBON_OUT);
  }

  @Test
  void waitingFormatsAndRemainingLabelsAreCounted() {
    PrinterStatus status = readings(
        "\u0002030,0,0,1218,003,0,0,0,000,0,0,0\u0003\r\n" + SECOND.replace(",0,00000000", ",1,00000012") + THIRD)
        .getFirst();
    assertThat(status).isEqualTo(PrinterStatus.of(Set.of(), new PrinterStatus.Memory(3, 12, true, 1218)));
    assertThat(status.idle()).isFalse();
  }

  @Test
  void theMostImportantTroubleIsTheOpenHead() {
    PrinterStatus status = PrinterStatus.of(Set.of(PrinterTrouble.PAUSED, PrinterTrouble.PAPER_OUT, PrinterTrouble.HEAD_OPEN),
        new PrinterStatus.Memory(0, 0, false, 0));
    assertThat(status.trouble()).contains(PrinterTrouble.HEAD_OPEN);
    assertThat(status.ready()).isFalse();
  }

  @Test
  void theRestOfAnEarlierAnswerIsSkipped() {
    assertThat(readings(SECOND + THIRD + READY)).hasSize(1);
    assertThat(readings(READY.substring(0, 20) + READY)).hasSize(1);
    assertThat(readings(READY.substring(0, 40) + READY)).hasSize(1);
  }

  @Test
  void aFrameWithAWrongFieldGivesNoStatus() {
    assertThat(readings(READY.replace("1218", "12A8"))).isEmpty();
    assertThat(readings(READY.replace("030,0,", "030,7,"))).isEmpty();
    assertThat(readings(READY.replace("030,0,", "030,"))).isEmpty();
    assertThat(readings(READY.replace("\u00021234,0\u0003", "\u0003\u0003"))).isEmpty();
  }

  private Set<PrinterTrouble> troubles(String first, String second) {
    return readings("\u0002" + first + "\u0003\r\n" + second + THIRD).getFirst().troubles();
  }

  private List<PrinterStatus> readings(String stream) {
    return Feed.all(protocol(), StreamContract.bytes(stream), stream.length());
  }
}

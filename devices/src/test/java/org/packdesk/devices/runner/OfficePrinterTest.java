package org.packdesk.devices.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.model.JobState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.packdesk.devices.DeviceStatus;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.devices.PrinterTrouble;
import org.packdesk.devices.ipp.Pdf;
import org.packdesk.devices.ipp.ScriptedIppPrinter;
import org.packdesk.devices.ipp.ScriptedIppPrinter.JobEnd;
import org.packdesk.devices.ipp.ScriptedIppPrinter.Taking;

class OfficePrinterTest {

  private static final byte[] SLIP = Pdf.page("Packing slip");
  private ScriptedIppPrinter printer;
  private OfficeDesk desk;

  @BeforeEach
  void start() throws IOException {
    printer = new ScriptedIppPrinter();
    desk = new OfficeDesk(printer.address(), Duration.ofSeconds(2));
    desk.station.awaitOnline(1);
  }

  @AfterEach
  void stop() {
    desk.close();
    printer.close();
  }

  @Test
  void aCompletedJobIsDelivered() {
    desk.print("job-1", SLIP);
    assertThat(desk.outcome(1)).isEqualTo(new PrintOutcome.Delivered());
    assertThat(printer.documents()).containsExactly(SLIP);
  }

  @ParameterizedTest
  @EnumSource(names = {"TAKES_AND_HANGS_UP", "ANSWERS_GARBAGE"})
  void whenTheAnswerIsLostTheJobIsFoundByItsNameAndNotSentAgain(Taking taking) {
    printer.take(taking);
    desk.print("job-1", SLIP);
    assertThat(desk.outcome(1)).isEqualTo(new PrintOutcome.Delivered());
    assertThat(printer.documents()).hasSize(1);
  }

  @Test
  void whenTheAnswerIsLostAndTheJobIsNotListedItIsUnclearAndNotSentAgain() {
    printer.take(Taking.HANGS_UP);
    desk.print("job-1", SLIP);
    assertThat(desk.outcome(1)).isInstanceOfSatisfying(PrintOutcome.Unclear.class,
        unclear -> assertThat(unclear.detail()).startsWith("the document was sent, and the printer does not list it"));
    assertThat(printer.documents()).hasSize(1);
  }

  static Stream<JobEnd> endsThatMayHaveLeftPaper() {
    return Stream.of(new JobEnd(JobState.aborted, 1, "aborted-by-system"), new JobEnd(JobState.canceled, null, "none"),
        new JobEnd(JobState.completed, 1, "job-completed-with-errors"));
  }

  @ParameterizedTest
  @MethodSource("endsThatMayHaveLeftPaper")
  void aJobGivenUpAfterAnUnknownNumberOfSheetsIsUnclear(JobEnd end) {
    printer.jobs(end);
    desk.print("job-1", SLIP);
    assertThat(desk.outcome(1)).isInstanceOf(PrintOutcome.Unclear.class);
  }

  @Test
  void aJobGivenUpBeforeItsFirstSheetIsRefused() {
    printer.jobs(new JobEnd(JobState.canceled, 0, "job-canceled-at-device"));
    desk.print("job-1", SLIP);
    assertThat(desk.outcome(1)).isEqualTo(new PrintOutcome.Refused(PrinterTrouble.NOT_ACCEPTED,
        "the printer gave the job up before its first sheet: job canceled (job-canceled-at-device)"));
  }

  @Test
  void aJobThatThePrinterForgotIsUnclear() {
    printer.jobs(null);
    desk.print("job-1", SLIP);
    assertThat(desk.outcome(1)).isEqualTo(new PrintOutcome.Unclear("the printer does not know the job any more"));
  }

  @Test
  void aHangingJobIsToldAndGoesOn() {
    printer.jobs(new JobEnd(JobState.processingStopped, 0, "printer-stopped"));
    desk.print("job-1", SLIP);
    desk.station.await("the document", s -> !printer.documents().isEmpty());
    printer.reasons("marker-supply-empty-error", "toner-low");
    desk.awaitTrouble(PrinterTrouble.TONER_OUT);
    printer.reasons("none");
    printer.jobs(new JobEnd(JobState.completed, 1, "none"));
    assertThat(desk.outcome(1)).isEqualTo(new PrintOutcome.Delivered());
  }

  @Test
  void aStationThatClosesInTheMiddleOfAJobCallsItUnclear() {
    printer.jobs(new JobEnd(JobState.processing, 0, "none"));
    desk.print("job-1", SLIP);
    desk.station.await("the document", s -> !printer.documents().isEmpty());
    desk.print("job-2", SLIP);
    desk.close();
    assertThat(desk.outcome(1)).isInstanceOf(PrintOutcome.Unclear.class);
    assertThat(desk.outcome(2)).isEqualTo(new PrintOutcome.Refused(PrinterTrouble.OFFLINE, "the station closes"));
    assertThat(printer.documents()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"media-jam,PAPER_JAM,paper is jammed", "paused,PAUSED,it is paused",
      "gears-worn,STOPPED,it says: gears worn"})
  void aPrinterInTroubleGetsNoDocument(String keyword, PrinterTrouble trouble, String words) {
    printer.reasons(keyword);
    desk.print("job-1", SLIP);
    assertThat(desk.outcome(1)).isEqualTo(new PrintOutcome.Refused(trouble, "the printer says: " + words));
    assertThat(printer.documents()).isEmpty();
  }

  @Test
  void whatThePrinterOrWeCannotPrintIsRefusedInWordsAndNotSent() {
    desk.print("job-1", "^XA^XZ".getBytes(StandardCharsets.US_ASCII));
    assertRefused(1, "the document is no PDF, and an office printer gets nothing else");
    printer.formats("image/pwg-raster", "image/jpeg");
    desk.print("job-2", SLIP);
    assertRefused(2, "the printer does not print PDF; it takes image/pwg-raster, image/jpeg");
    printer.formats("application/pdf");
    printer.take(Taking.TURNS_AWAY);
    desk.print("job-3", SLIP);
    assertRefused(3, "the printer does not take the job: client-error-attributes-or-values-not-supported");
    assertThat(printer.documents()).isEmpty();
  }

  private void assertRefused(int count, String words) {
    assertThat(desk.outcome(count)).isEqualTo(new PrintOutcome.Refused(PrinterTrouble.NOT_ACCEPTED, words));
  }

  @ParameterizedTest
  @CsvSource({"401,NO_PERMISSION", "404,NOT_FOUND", "426,NO_PERMISSION", "400,NOT_UNDERSTOOD", "503,NOT_UNDERSTOOD"})
  void whatTheWebServerAnswersIsAReason(int status, OfflineReason reason) {
    printer.answer(status);
    desk.station.awaitOffline(reason);
    desk.print("job-1", SLIP);
    assertThat(desk.outcome(1)).isInstanceOf(PrintOutcome.Refused.class);
  }

  static Stream<byte[]> garbage() {
    byte[] nested = new byte[200_000];
    byte[] begin = {0x34, 0, 1, 'a', 0, 0};
    nested[8] = 4;
    for (int i = 9; i + begin.length < nested.length; i += begin.length) {
      System.arraycopy(begin, 0, nested, i, begin.length);
    }
    return Stream.of(new byte[0], "<html>hello</html>".getBytes(StandardCharsets.US_ASCII), new byte[2 * 1024 * 1024], nested,
        new byte[]{1, 1, 0, 0, 0, 0, 0, 1, 4, 0x21, 0x7f, (byte) 0xff, 'a'});
  }

  @ParameterizedTest
  @MethodSource("garbage")
  void garbageTakesThePrinterOffAndItComesBack(byte[] bytes) {
    printer.answer(bytes);
    desk.station.await("offline", s -> s.statuses().getLast() instanceof DeviceStatus.Offline);
    printer.speakIpp();
    desk.station.awaitOnline(2);
  }

  @Test
  void aSilentPrinterIsToldAndTheStationStillCloses() {
    printer.fallSilent();
    desk.station.awaitOffline(OfflineReason.SILENT);
    desk.print("job-1", SLIP);
    desk.close();
    assertThat(desk.outcome(1)).isInstanceOf(PrintOutcome.Refused.class);
  }
}

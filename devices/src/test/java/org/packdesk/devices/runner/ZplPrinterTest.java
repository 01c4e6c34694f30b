package org.packdesk.devices.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.DeviceStatus;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.devices.PrinterStatus;
import org.packdesk.devices.PrinterTrouble;
import org.packdesk.devices.Station;
import org.packdesk.devices.runner.PrinterTalk.Counting;

class ZplPrinterTest {

  private static final String ASK = "~HS\r\n";
  private static final String COUNT = "! U1 getvar \"odometer.total_label_count\"\r\n";
  private static final String READY = String.join("\u0003\r\n", "\u0002030,0,0,1218,000,0,0,0,000,0,0,0",
      "\u0002000,0,0,0,0,2,4,0,00000000,1,000", "\u00021234,0", "");
  private static final String PRINTING = READY.replace("1218,000", "1218,001");
  private static final String PAPER_OUT = READY.replace("030,0", "030,1");
  private static final String ASK_ERRORS = "~HQES\r\n";
  private static final String NO_ERRORS = "\u0002\r\n  PRINTER STATUS\r\n   ERRORS:         0 00000000 00000000\r\n"
      + "   WARNINGS:       1 00000000 00000002\r\n\u0003";
  private static final String MEDIA_OUT = NO_ERRORS.replace("ERRORS:         0 00000000 00000000",
      "ERRORS:         1 00000000 00000001");
  private static final Duration HS_SILENT = Duration.ofSeconds(3);
  private static final Duration HQES_SILENT = Duration.ofSeconds(2);
  private static final String JOB = "^XA^FDA^FS^XZ";
  private final FakeTime time = new FakeTime();
  private final Bell bell = new Bell();
  private final Station station = new Station();
  private final PrintLine line = new PrintLine(bell);
  private final ScriptedLink link = new ScriptedLink(time, bell);

  @Test
  void aJobIsDeliveredOnlyWhenNoFormatWaitsAnyMore() {
    job();
    link.opens().takes(ASK).gives(READY).takes(JOB).takes(ASK).gives(PRINTING).takes(ASK).gives(PRINTING).takes(ASK).does(
        () -> assertThat(station.outcomes()).isEmpty()).gives(READY);
    run();
    assertThat(station.outcomes()).containsExactly(new PrintOutcome.Delivered());
  }

  @Test
  void noByteOfAJobGoesToAPrinterThatIsNotReady() {
    job();
    link.opens().takes(ASK).gives(PAPER_OUT);
    run();
    assertThat(station.outcomes()).containsExactly(new PrintOutcome.Refused(PrinterTrouble.PAPER_OUT, "the printer says so"));
  }

  @Test
  void noByteOfAJobGoesToAPrinterThatIsSilent() {
    job();
    link.opens().takes(ASK).isQuietFor(HS_SILENT).takes(ASK_ERRORS).isQuietFor(HQES_SILENT).failsToOpen(OfflineReason.REFUSED);
    run();
    assertThat(station.outcomes()).singleElement().isInstanceOfSatisfying(PrintOutcome.Refused.class,
        r -> assertThat(r.trouble()).isEqualTo(
            PrinterTrouble.SILENT));
    assertThat(station.statuses().get(1)).isInstanceOfSatisfying(DeviceStatus.Offline.class,
        o -> assertThat(o.reason()).isEqualTo(
            OfflineReason.SILENT));
  }

  @Test
  void aLineThatIsLostWhileTheJobIsWrittenLeavesItUnclearAndItIsNotSentAgain() {
    job();
    link.opens().takes(ASK).gives(READY).loses(OfflineReason.UNPLUGGED).opens().takes(ASK).gives(READY);
    run();
    assertThat(station.outcomes()).containsExactly(new PrintOutcome.Unclear("about 0 of 13 bytes sent, then: scripted"));
  }

  @Test
  void aPrinterThatFallsSilentAfterTheJobLeavesItUnclear() {
    job();
    link.opens().takes(ASK).gives(READY).takes(JOB).takes(ASK).isQuietFor(HS_SILENT).takes(ASK_ERRORS).isQuietFor(HQES_SILENT)
        .opens().takes(ASK).gives(READY);
    run();
    assertThat(station.outcomes()).singleElement().isInstanceOf(PrintOutcome.Unclear.class);
  }

  @Test
  void aPrinterThatStopsAfterTheJobLeavesItUnclear() {
    job();
    link.opens().takes(ASK).gives(READY).takes(JOB).takes(ASK).gives(PAPER_OUT);
    run();
    assertThat(station.outcomes())
        .containsExactly(new PrintOutcome.Unclear("the whole job was sent, then the printer said PAPER_OUT"));
  }

  @Test
  void aFullBufferWhilePrintingIsNoTrouble() {
    job();
    link.opens().takes(ASK).gives(READY).takes(JOB).takes(ASK).gives(PRINTING.replace("001,0,0", "001,1,0")).takes(ASK)
        .gives(READY);
    run();
    assertThat(station.outcomes()).containsExactly(new PrintOutcome.Delivered());
  }

  @Test
  void jobsForAPrinterThatCannotBeReachedAreRefused() {
    job();
    link.failsToOpen(OfflineReason.REFUSED);
    run();
    assertThat(station.outcomes()).containsExactly(new PrintOutcome.Refused(PrinterTrouble.OFFLINE, "scripted"));
  }

  @Test
  void aJobWhoseQuestionFindsTheLineDeadWaitsForOneOpeningAndNoMore() {
    job();
    link.opens().loses(OfflineReason.UNPLUGGED).opens().loses(OfflineReason.UNPLUGGED).failsToOpen(OfflineReason.REFUSED);
    run();
    assertThat(station.outcomes()).containsExactly(new PrintOutcome.Refused(PrinterTrouble.OFFLINE, "scripted"));
  }

  @Test
  void anAnswerThatIsNoStatusMeansNotUnderstood() {
    link.opens().takes(ASK).gives("220 ready\r\n").isQuietFor(Duration.ofSeconds(3)).failsToOpen(OfflineReason.REFUSED);
    run();
    assertThat(station.statuses().get(1)).isInstanceOfSatisfying(DeviceStatus.Offline.class,
        o -> assertThat(o.reason()).isEqualTo(
            OfflineReason.NOT_UNDERSTOOD));
  }

  @Test
  void anIdlePrinterTellsItsCounterBeforeAndAfterAJob() {
    job();
    link.opens().takes(ASK).gives(READY).takes(COUNT).gives("\"41\"").takes(JOB).takes(ASK).gives(PRINTING).takes(ASK)
        .gives(READY).takes(COUNT).does(() -> assertThat(station.outcomes()).isEmpty()).gives("\"42\"\r\n");
    run(Counting.WHEN_IDLE);
    assertThat(station.readings(PrinterStatus.class)).extracting(PrinterStatus::counter).containsExactly(41L, null, 42L);
    assertThat(station.outcomes()).containsExactly(new PrintOutcome.Delivered());
  }

  @Test
  void aPrinterWithoutACounterIsNotAskedForItAgain() {
    job();
    link.opens().takes(ASK).gives(READY).takes(COUNT).isQuietFor(Duration.ofSeconds(1)).takes(JOB).takes(ASK).gives(READY);
    run(Counting.WHEN_IDLE);
    assertThat(station.readings(PrinterStatus.class)).extracting(PrinterStatus::counter).containsExactly(null, null);
    assertThat(station.outcomes()).containsExactly(new PrintOutcome.Delivered());
  }

  @Test
  void aPrinterThatIsSilentOnItsStatusTellsItsTroubleByItsErrorFlags() {
    job();
    link.opens().takes(ASK).isQuietFor(HS_SILENT).takes(ASK_ERRORS).gives(MEDIA_OUT);
    run();
    assertThat(station.outcomes())
        .containsExactly(new PrintOutcome.Refused(PrinterTrouble.PAPER_OUT, "the printer says: paper is out"));
    assertThat(station.statuses().getLast()).isEqualTo(new DeviceStatus.Online());
    assertThat(station.readings(PrinterStatus.class).getLast().warnings()).containsExactly(PrinterTalk.FEW_WORDS,
        "its head must be cleaned");
  }

  @Test
  void aMendedPrinterIsAskedForItsWholeStatusAgainOverAFreshLine() {
    link.opens().takes(ASK).isQuietFor(HS_SILENT).takes(ASK_ERRORS).gives(MEDIA_OUT).takes(ASK_ERRORS).gives(NO_ERRORS).opens()
        .takes(ASK).gives(READY);
    run();
    assertThat(station.readings(PrinterStatus.class)).extracting(PrinterStatus::idle).containsExactly(false, false, true);
    assertThat(station.statuses()).containsExactly(new DeviceStatus.Connecting(1), new DeviceStatus.Online());
  }

  @Test
  void whatErrorFlagsAloneCannotProveIsUnclear() {
    job();
    link.opens().takes(ASK).isQuietFor(HS_SILENT).takes(ASK_ERRORS).gives(NO_ERRORS).takes(JOB).takes(ASK_ERRORS)
        .gives(NO_ERRORS);
    run();
    assertThat(station.outcomes()).containsExactly(new PrintOutcome.Unclear(
        "the whole job was sent, and the printer does not tell whether it still waits in it"));
  }

  @Test
  void aCounterThatRoseAndStandsStillProvesTheJobOfAPrinterWithFewWords() {
    job();
    link.opens().takes(ASK).isQuietFor(HS_SILENT).takes(ASK_ERRORS).gives(NO_ERRORS).takes(COUNT).gives("\"41\"").takes(JOB)
        .takes(ASK_ERRORS).gives(NO_ERRORS);
    for (int i = 0; i < 3; i++) {
      link.takes(ASK_ERRORS).gives(NO_ERRORS).takes(COUNT).gives("\"41\"");
    }
    for (int i = 0; i < 21; i++) {
      link.takes(ASK_ERRORS).gives(NO_ERRORS).takes(COUNT).does(() -> assertThat(station.outcomes()).isEmpty()).gives("\"42\"");
    }
    run(Counting.WHEN_IDLE);
    assertThat(station.outcomes()).containsExactly(new PrintOutcome.Delivered());
    assertThat(station.readings(PrinterStatus.class)).extracting(PrinterStatus::counter).containsOnlyNulls();
  }

  private void job() {
    line.add("job-1", JOB.getBytes(StandardCharsets.US_ASCII));
  }

  private void run() {
    run(Counting.NEVER);
  }

  private void run(Counting counting) {
    Announcer announcer = new Announcer(new DeviceId("p"), station, time, bell);
    Session session = new ZplPrinter(counting, line, Duration.ofSeconds(1), announcer, time, bell);
    new DeviceRunner(link, session, announcer, time, bell).run();
    assertThat(link.ended()).as("the script was played to its end").isTrue();
  }
}

package org.packdesk.devices.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.DeviceListener;
import org.packdesk.devices.DeviceStatus;
import org.packdesk.devices.Mass;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.Protocol;
import org.packdesk.devices.Reading;
import org.packdesk.devices.Station;
import org.packdesk.devices.WeighMode;
import org.packdesk.devices.Weight;
import org.packdesk.devices.scale.SicsProtocol;
import org.packdesk.devices.scanner.SuffixScannerProtocol;

class DeviceRunnerTest {

  private static final DeviceStatus ONLINE = new DeviceStatus.Online();
  private static final String ASK = "SI\r\n";
  private static final String WEIGHT = "S S      1.250 kg\r\n";
  private final FakeTime time = new FakeTime();
  private final Bell bell = new Bell();
  private final Station station = new Station();
  private final ScriptedLink link = new ScriptedLink(time, bell);

  @Test
  void openingIsTriedAgainEverMoreSlowlyUpToFiveSeconds() {
    link.failsToOpen(OfflineReason.NOT_FOUND).failsToOpen(OfflineReason.NOT_FOUND).failsToOpen(OfflineReason.NOT_FOUND)
        .failsToOpen(
            OfflineReason.NOT_FOUND)
        .failsToOpen(OfflineReason.NOT_FOUND).failsToOpen(OfflineReason.NOT_FOUND).failsToOpen(OfflineReason.NOT_FOUND)
        .failsToOpen(OfflineReason.NOT_FOUND);
    runScanner();
    assertThat(link.openedAt().stream().map(Duration::toMillis)).containsExactly(0L, 200L, 600L, 1400L, 3000L, 6200L, 11200L,
        16200L);
  }

  @Test
  void anUnpluggedScannerIsOpenedAgainAndTheStatusTellsEachChangeOnce() {
    link.opens().gives("A1\r\n").loses(OfflineReason.UNPLUGGED).failsToOpen(OfflineReason.NOT_FOUND)
        .failsToOpen(OfflineReason.NOT_FOUND).opens()
        .gives("B2\r\n");
    runScanner();
    assertThat(station.scans()).containsExactly("A1", "B2");
    assertThat(station.statuses()).containsExactly(new DeviceStatus.Connecting(1), ONLINE, offline(OfflineReason.UNPLUGGED),
        offline(
            OfflineReason.NOT_FOUND),
        ONLINE);
  }

  @Test
  void theWaitStartsShortAgainAfterTheDeviceWasOnline() {
    link.failsToOpen(OfflineReason.BUSY).failsToOpen(OfflineReason.BUSY).failsToOpen(OfflineReason.BUSY).opens().gives("A1\r")
        .loses(
            OfflineReason.UNPLUGGED)
        .opens().gives("B2\r");
    runScanner();
    assertThat(link.openedAt().getLast().minus(link.openedAt().get(3))).isEqualTo(Duration.ofMillis(200));
  }

  @Test
  void theFirstHalfOfACodeFromBeforeAnUnplugIsNotJoinedToTheNextOne() {
    link.opens().gives("400638").loses(OfflineReason.UNPLUGGED).opens().gives("5901234\r");
    runScanner();
    assertThat(station.scans()).containsExactly("5901234");
  }

  @Test
  void aCodeWithoutItsEndIsForgottenAfterHalfASecondOfSilence() {
    link.opens().gives("400638").isQuietFor(Duration.ofMillis(800)).gives("5901234\r");
    runScanner();
    assertThat(station.scans()).containsExactly("5901234");
  }

  @Test
  void aCodeThatComesInPiecesIsOneScan() {
    link.opens().gives("400").isQuietFor(Duration.ofMillis(200)).gives("638").gives("1\r").gives("\n");
    runScanner();
    assertThat(station.scans()).containsExactly("4006381");
  }

  @Test
  void theReadingCarriesItsRawFrameAndTheMomentOfItsLastByte() {
    link.opens().isQuietFor(Duration.ofSeconds(2)).gives("A1\r");
    runScanner();
    DeviceEvent.ReadingReceived received = station.events().stream().filter(DeviceEvent.ReadingReceived.class::isInstance).map(
        DeviceEvent.ReadingReceived.class::cast).findFirst().orElseThrow();
    assertThat(received.frame().hex()).isEqualTo("41 31 0D");
    assertThat(received.at()).isEqualTo("2026-03-02T08:00:02Z");
  }

  @Test
  void onlyGarbageMeansNotUnderstoodUntilTheFirstGoodScan() {
    link.opens().gives("\u0001\r\u0001\r\u0001\r\u0001\r").does(() -> assertThat(station.statuses().getLast()).isEqualTo(ONLINE))
        .gives(
            "\u0001\r")
        .gives("A1\r");
    runScanner();
    assertThat(station.statuses().stream().map(DeviceRunnerTest::word)).containsExactly("Connecting", "Online", "NOT_UNDERSTOOD",
        "Online");
    assertThat(station.scans()).containsExactly("A1");
  }

  @Test
  void fourKibibytesWithoutAnEndMeanNotUnderstood() {
    link.opens();
    for (int i = 0; i < 10; i++) {
      link.gives("x".repeat(1000));
    }
    runScanner();
    assertThat(word(station.statuses().getLast())).isEqualTo("NOT_UNDERSTOOD");
  }

  @Test
  void aScaleIsOnlineWhenItHasAnswered() {
    link.opens().takes(ASK).gives(WEIGHT);
    runScale();
    assertThat(station.statuses()).containsExactly(new DeviceStatus.Connecting(1), ONLINE);
    assertThat(station.readings(Weight.class)).containsExactly(new Weight.Stable(new Mass(1_250_000), WeighMode.UNSTATED));
  }

  @Test
  void aScaleIsAskedEveryQuarterOfASecond() {
    link.opens().takes(ASK).gives(WEIGHT).isQuietFor(Duration.ofMillis(250)).takes(ASK).gives(WEIGHT)
        .isQuietFor(Duration.ofMillis(250)).takes(
            ASK)
        .gives(WEIGHT);
    runScale();
    assertThat(station.readings(Weight.class)).hasSize(3);
  }

  @Test
  void aScaleThatDoesNotAnswerIsSilentAndOpenedAgain() {
    link.opens().isQuietFor(Duration.ofSeconds(3)).opens().takes(ASK).gives(WEIGHT);
    runScale();
    assertThat(station.statuses().stream().map(DeviceRunnerTest::word)).containsExactly("Connecting", "SILENT", "Online");
  }

  @Test
  void aScaleThatAnswersOnlyErrorsIsNotUnderstood() {
    link.opens();
    for (int i = 0; i < 12; i++) {
      link.takes(ASK).gives("ES\r\n").isQuietFor(Duration.ofMillis(250));
    }
    link.opens().takes(ASK).gives(WEIGHT);
    runScale();
    assertThat(station.statuses().stream().map(DeviceRunnerTest::word)).containsExactly("Connecting", "NOT_UNDERSTOOD", "Online");
    assertThat(station.statuses().get(1)).isEqualTo(new DeviceStatus.Offline(OfflineReason.NOT_UNDERSTOOD,
        "answers 'ES' and gives no reading"));
  }

  @Test
  void aScanWaitsForAFullStationAndIsNotLost() {
    link.opens().does(station::fill).gives("A1\r").gives("B2\r");
    FullFor full = new FullFor(station, time, Duration.ofSeconds(1));
    run(new SuffixScannerProtocol(), full);
    assertThat(station.scans()).containsExactly("A1", "B2");
    assertThat(station.statuses().stream().map(DeviceRunnerTest::word)).containsExactly("Connecting", "Online");
  }

  @Test
  void aScannerWhoseScansAreNotTakenForTwoSecondsShowsAsBusyAndStillLosesNothing() {
    link.opens().does(station::fill).gives("A1\r").gives("B2\r");
    run(new SuffixScannerProtocol(), new FullFor(station, time, Duration.ofSeconds(4)));
    assertThat(station.scans()).containsExactly("A1", "B2");
    assertThat(station.statuses()).containsExactly(new DeviceStatus.Connecting(1), ONLINE,
        new DeviceStatus.Offline(OfflineReason.BUSY,
            "station does not take readings"),
        ONLINE);
  }

  @Test
  void ofWeightsThatAFullStationDoesNotTakeTheNewestWins() {
    link.opens().takes(ASK).gives(WEIGHT).does(station::fill).gives("S D      1.300 kg\r\n").gives("S S      1.400 kg\r\n")
        .does(station::empty)
        .isQuietFor(Duration.ofMillis(250));
    runScale();
    assertThat(station.readings(Weight.class)).containsExactly(new Weight.Stable(new Mass(1_250_000), WeighMode.UNSTATED),
        new Weight.Stable(
            new Mass(1_400_000), WeighMode.UNSTATED));
  }

  private void runScanner() {
    run(new SuffixScannerProtocol(), station);
  }

  private void runScale() {
    run(new SicsProtocol(), station);
  }

  private <R extends Reading> void run(Protocol<R> protocol, DeviceListener listener) {
    Announcer announcer = new Announcer(new DeviceId("d"), listener, time, bell);
    Session session = new StreamSession<>(protocol, Duration.ofMillis(250), announcer, time, bell);
    new DeviceRunner(link, session, announcer, time, bell).run();
    assertThat(link.ended()).as("the script was played to its end").isTrue();
  }

  private static DeviceStatus offline(OfflineReason reason) {
    return new DeviceStatus.Offline(reason, "scripted");
  }

  private static String word(DeviceStatus status) {
    return switch (status) {
      case DeviceStatus.Offline offline -> offline.reason().name();
      default -> status.getClass().getSimpleName();
    };
  }
}

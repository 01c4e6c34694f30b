package org.packdesk.station.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.packdesk.persistence.facts.StopCause;
import org.packdesk.persistence.sqlite.Room;
import org.packdesk.station.memory.MemoryReadings.AtRisk;
import org.packdesk.station.memory.MemoryView.RecallRow;
import org.packdesk.station.memory.MemoryView.Row;
import org.packdesk.station.memory.MemoryView.Subject;
import org.packdesk.station.shell.StationView.Light;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

final class MemoryHealthTest {
  private static final Instant NOW = Instant.parse("2026-03-05T09:47:12Z");
  private static final AtRisk RISK = new AtRisk(120, 7, 6);

  @Test
  void onAGoodDayEveryLightIsGoodAndNothingIsSaidInTheRail() {
    MemoryView view = Readings.good(NOW).judged();
    assertThat(view.rows()).extracting(Row::subject).containsExactly(Subject.values());
    assertThat(view.rows()).extracting(Row::light).containsOnly(Light.GOOD);
    assertThat(view.alarm()).isNull();
    assertThat(view.recalls()).isEmpty();
  }

  @Test
  void theWorstStandsFirst() {
    MemoryView view = Readings.good(NOW).clockOffset(Duration.ofHours(2)).copied(0, null).judged();
    assertThat(view.rows()).extracting(Row::subject).startsWith(Subject.CLOCK, Subject.COPIES, Subject.CENTRAL);
  }

  /// Ages in seconds; "never": nothing was ever acknowledged.
  @ParameterizedTest
  @CsvSource({"59,59,GOOD", "60,60,BAD", "3600,59,GOOD", "3600,60,BAD", "60,never,BAD", "59,never,GOOD", "59,7200,GOOD",
      "60,7200,BAD"})
  void aBacklogWithoutAcknowledgementForAMinuteIsNotBackedUp(long oldest, String silent, Light light) {
    Duration quiet = silent.equals("never") ? null : Duration.ofSeconds(Long.parseLong(silent));
    MemoryView view = Readings.good(NOW).backlog(Duration.ofSeconds(oldest), quiet, RISK).judged();
    assertThat(row(view, Subject.CENTRAL).light()).isEqualTo(light);
    assertThat(view.alarm() != null).isEqualTo(light == Light.BAD);
  }

  @Test
  void whatWouldBeLostIsSaidWithItsBeginning() {
    MemoryView view = Readings.good(NOW).backlog(Duration.ofMinutes(65), Duration.ofMinutes(2), RISK).judged();
    Instant since = NOW.minus(Duration.ofMinutes(65));
    assertThat(row(view, Subject.CENTRAL).words()).isEqualTo(Words.of(Say.ONLY_HERE, since, 120L, 7L, 6L));
    assertThat(view.alarm()).isEqualTo(Words.of(Say.NOT_BACKED_UP, since));
  }

  @Test
  void withoutABacklogNoSilenceIsTooLong() {
    MemoryView view = Readings.good(NOW).away(Duration.ofHours(7)).judged();
    assertThat(row(view, Subject.CENTRAL).light()).isEqualTo(Light.WAITING);
    assertThat(row(view, Subject.CENTRAL).words()).isEqualTo(Words.of(Say.CENTRAL_AWAY, NOW.minus(Duration.ofHours(7))));
    assertThat(view.alarm()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"0,0,GOOD,NONE_APART", "0,1,WAITING,UNREADABLE", "1,0,BAD,QUARANTINED", "2,5,BAD,QUARANTINED"})
  void whatCentralSetApartWaitsForAPerson(long quarantined, long unreadable, Light light, Say say) {
    check(Readings.good(NOW).apart(quarantined, 9, unreadable), Subject.APART, light, say);
  }

  @ParameterizedTest
  @CsvSource({"50,50,GOOD,DISK_GOOD", "2,51,WAITING,COMMITS_WERE_SLOW", "51,51,BAD,COMMITS_SLOW"})
  void aCommitAboveFiftyMillisecondsIsSlow(long last, long slowest, Light light, Say say) {
    check(Readings.good(NOW).commits(Duration.ofMillis(last), Duration.ofMillis(slowest)), Subject.DISK, light, say);
  }

  @Test
  void aFullDiskIsSaidBeforeASlowOne() {
    Readings full = Readings.good(NOW).room(Room.TIGHT).commits(Duration.ofMillis(400), Duration.ofMillis(400));
    check(full, Subject.DISK, Light.BAD, Say.DISK_FULL);
  }

  @ParameterizedTest
  @CsvSource({"67108864,GOOD,FILE_SOUND", "67108865,BAD,WAL_LONG"})
  void aLogOfMoreThanSixtyFourMegabytesIsTooLong(long bytes, Light light, Say say) {
    check(Readings.good(NOW).file(1 << 30, bytes, null), Subject.FILE, light, say);
  }

  @Test
  void aDamagedFileIsSaidAndWhatWasFoundIsAFigure() {
    Row file = row(Readings.good(NOW).file(1, 1L << 30, "page 7 is never used").judged(), Subject.FILE);
    assertThat(file.light()).isEqualTo(Light.BAD);
    assertThat(file.words()).isEqualTo(Words.of(Say.FILE_DAMAGED));
    assertThat(file.figures()).contains(Words.of(Say.FIGURE_FOUND, "page 7 is never used"));
  }

  @ParameterizedTest
  @CsvSource({"never,WAITING,NO_COPY", "86399,GOOD,COPY_FRESH", "86400,WAITING,COPY_OLD"})
  void aFileIsCopiedOnceADay(String ago, Light light, Say say) {
    Duration age = ago.equals("never") ? null : Duration.ofSeconds(Long.parseLong(ago));
    check(Readings.good(NOW).copied(1, age), Subject.COPIES, light, say);
  }

  @ParameterizedTest
  @CsvSource({",WAITING,CLOCK_UNKNOWN", "0,GOOD,CLOCK_RIGHT", "120,GOOD,CLOCK_RIGHT", "-120,GOOD,CLOCK_RIGHT",
      "121,WAITING,CLOCK_BEHIND", "-121,WAITING,CLOCK_AHEAD", "600,WAITING,CLOCK_BEHIND", "601,BAD,CLOCK_BEHIND",
      "-601,BAD,CLOCK_AHEAD"})
  void aClockThatIsOffSaysInWhichDirection(@Nullable Long seconds, Light light, Say say) {
    Duration offset = seconds == null ? null : Duration.ofSeconds(seconds);
    check(Readings.good(NOW).clockOffset(offset), Subject.CLOCK, light, say);
  }

  @Test
  void howFarTheClockIsOffHasNoSign() {
    Row clock = row(Readings.good(NOW).clockOffset(Duration.ofMinutes(-125)).judged(), Subject.CLOCK);
    assertThat(clock.words()).isEqualTo(Words.of(Say.CLOCK_AHEAD, Duration.ofMinutes(125)));
  }

  @Test
  void addressesThatShouldBeGoneAreBad() {
    check(Readings.good(NOW).personalOverdue("2026-02-23"), Subject.PERSONAL, Light.BAD, Say.PERSONAL_STAYS);
    check(Readings.good(NOW), Subject.PERSONAL, Light.GOOD, Say.PERSONAL_GOES);
  }

  @Test
  void ordersThatCentralWantsBackStandWithTheNewestFirst() {
    MemoryView view = Readings.good(NOW).recall("1", StopCause.CANCELLED).recall("2", StopCause.HELD).judged();
    assertThat(view.recalls()).containsExactly(new RecallRow("2", Words.of(Say.RECALL_HELD)),
        new RecallRow("1", Words.of(Say.RECALL_CANCELLED)));
  }

  @ParameterizedTest
  @EnumSource(StopCause.class)
  void everyCauseOfARecallHasWordsOfItsOwn(StopCause cause) {
    Words why = Readings.good(NOW).recall("1", cause).judged().recalls().getFirst().why();
    assertThat(why.say().name()).isEqualTo("RECALL_" + cause.name());
  }

  private static void check(Readings readings, Subject subject, Light light, Say say) {
    Row row = row(readings.judged(), subject);
    assertThat(row.light()).isEqualTo(light);
    assertThat(row.words().say()).isEqualTo(say);
  }

  private static Row row(MemoryView view, Subject subject) {
    return view.row(subject).orElseThrow();
  }
}

package org.packdesk.station.pinned;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.central.ParcelAnswer;
import org.packdesk.persistence.work.Change;

/// What a weigh line asks of central and of a lead. Whether the gate is told before the screen or after it is not pinned: only that both come after the
/// commit.
@SuppressWarnings("NullAway.Init")
final class LineLeadPinnedTest {
  private static final String ENTER = Codes.command("0061");

  @TempDir
  private Path folder = Path.of("");
  private PinnedStation line;
  private Belt belt;

  @BeforeEach
  void aBeltThatRuns() throws Exception {
    line = PinnedStation.of(folder, "LINE").knows(Stream.concat(Goods.basics().stream(),
        Stream.of(new Change.OfParcel(Goods.parcel("TC1", "o-1")), new Change.OfParcel(Goods.parcel("TC2", "o-2")))).toList());
    line.start();
    Restarts.belt(line);
    belt = new Belt(line);
  }

  @AfterEach
  void close() {
    line.close();
  }

  @Test
  void aParcelInTheWrongLaneStopsTheInductUntilALeadResumesIt() throws Exception {
    line.story();
    belt.inducted(11, "TC1");
    belt.weighed(11, 361_000);
    belt.seen(11, 1, 1);
    line.touch(Codes.command("0080"));
    line.touch(Codes.keys("12"));
    line.touch(ENTER);
    line.comes("no lead has that PIN");
    line.touch(Codes.keys("4711"));
    line.touch(ENTER);
    line.comes("the lead is known");
    line.touch(Codes.command("0082"));
    assertThat(line.story()).isEqualTo(
        """
            induct reads InductScan
              stored parcel-inducted
              shown line RUNS LINE_PUT_ON, mode CHECKING, inducted 1, judged 0, out 0, belt [1 null to null] passes
              shown station Line 1, owes 7, lights GOOD GOOD GOOD
            weigher reads Measured
              stored parcel-measured
              stored parcel-judged
              stored divert-commanded
              told watch 11 1
              shown line RUNS LINE_PUT_ON, mode CHECKING, inducted 1, judged 1, out 1, belt [1 LIGHT to 2], passed [1 LIGHT moves to 2] passes
              shown station Line 1, owes 10, lights GOOD GOOD GOOD
              effect divert 11 to 2 as 1 within 1400 ms
            told DivertReported
              stored divert-confirmed
              stored induct-stopped
              sound ATTENTION
              shown line STOPPED LINE_PUT_NONE, mode CHECKING, alarms [ALARM_WRONG_LANE, ALARM_IN_GOOD_LANE], inducted 1, judged 1, out 1, passed [1 LIGHT seen in 1] passes
              shown station Line 1, owes 12, lights GOOD GOOD GOOD
              effect induct STOPS
            touch PDKX0080M
              shown line STOPPED LINE_PUT_NONE, mode CHECKING, alarms [ALARM_WRONG_LANE, ALARM_IN_GOOD_LANE], inducted 1, judged 1, out 1, passed [1 LIGHT seen in 1] pin typed 0
            touch PDKX0051W
              shown line STOPPED LINE_PUT_NONE, mode CHECKING, alarms [ALARM_WRONG_LANE, ALARM_IN_GOOD_LANE], inducted 1, judged 1, out 1, passed [1 LIGHT seen in 1] pin typed 1
            touch PDKX0052U
              shown line STOPPED LINE_PUT_NONE, mode CHECKING, alarms [ALARM_WRONG_LANE, ALARM_IN_GOOD_LANE], inducted 1, judged 1, out 1, passed [1 LIGHT seen in 1] pin typed 2
            touch PDKX0061S
              shown line STOPPED LINE_PUT_NONE, mode CHECKING, alarms [ALARM_WRONG_LANE, ALARM_IN_GOOD_LANE], inducted 1, judged 1, out 1, passed [1 LIGHT seen in 1] pin typed 0, answer PIN_CHECKED
            no lead has that PIN
              shown line STOPPED LINE_PUT_NONE, mode CHECKING, alarms [ALARM_WRONG_LANE, ALARM_IN_GOOD_LANE], inducted 1, judged 1, out 1, passed [1 LIGHT seen in 1] pin typed 0, answer PIN_WRONG
            touch PDKX0054Q
              shown line STOPPED LINE_PUT_NONE, mode CHECKING, alarms [ALARM_WRONG_LANE, ALARM_IN_GOOD_LANE], inducted 1, judged 1, out 1, passed [1 LIGHT seen in 1] pin typed 1
            touch PDKX0057K
              shown line STOPPED LINE_PUT_NONE, mode CHECKING, alarms [ALARM_WRONG_LANE, ALARM_IN_GOOD_LANE], inducted 1, judged 1, out 1, passed [1 LIGHT seen in 1] pin typed 2
            touch PDKX0051W
              shown line STOPPED LINE_PUT_NONE, mode CHECKING, alarms [ALARM_WRONG_LANE, ALARM_IN_GOOD_LANE], inducted 1, judged 1, out 1, passed [1 LIGHT seen in 1] pin typed 3
            touch PDKX0051W
              shown line STOPPED LINE_PUT_NONE, mode CHECKING, alarms [ALARM_WRONG_LANE, ALARM_IN_GOOD_LANE], inducted 1, judged 1, out 1, passed [1 LIGHT seen in 1] pin typed 4
            touch PDKX0061S
              shown line STOPPED LINE_PUT_NONE, mode CHECKING, alarms [ALARM_WRONG_LANE, ALARM_IN_GOOD_LANE], inducted 1, judged 1, out 1, passed [1 LIGHT seen in 1] pin typed 0, answer PIN_CHECKED
            the lead is known
              shown line STOPPED LINE_PUT_NONE, mode CHECKING, alarms [ALARM_WRONG_LANE, ALARM_IN_GOOD_LANE], inducted 1, judged 1, out 1, passed [1 LIGHT seen in 1] choose LEAD_WISH of 8
            touch PDKX0082I
              stored induct-resumed
              shown line RUNS LINE_PUT_ON, mode CHECKING, alarms [ALARM_IN_GOOD_LANE], inducted 1, judged 1, out 1, passed [1 LIGHT seen in 1] passes, answer LEAD_RESUMED
              shown station Line 1, owes 13, lights GOOD GOOD GOOD
              effect induct RUNS
            """);
  }

  @Test
  void aLeadSwitchesTheLineByTouch() throws Exception {
    line.story();
    line.touch(Codes.command("0081"), Codes.command("0081"), Codes.command("0084"));
    line.touch(Codes.keys("4711"));
    line.touch(ENTER);
    line.comes("the lead is known");
    line.touch(Codes.command("0076"));
    assertThat(line.story()).isEqualTo("""
        touch PDKX0081K
          shown line RESTS LINE_PUT_ON, mode CHECKING, inducted 0, judged 0, out 0 charts of 0
        touch PDKX0081K
          shown line RESTS LINE_PUT_ON, mode CHECKING, inducted 0, judged 0, out 0 passes
        touch PDKX0084E
          shown line RESTS LINE_PUT_ON, mode CHECKING, inducted 0, judged 0, out 0 pin typed 0
        touch PDKX0054Q
          shown line RESTS LINE_PUT_ON, mode CHECKING, inducted 0, judged 0, out 0 pin typed 1
        touch PDKX0057K
          shown line RESTS LINE_PUT_ON, mode CHECKING, inducted 0, judged 0, out 0 pin typed 2
        touch PDKX0051W
          shown line RESTS LINE_PUT_ON, mode CHECKING, inducted 0, judged 0, out 0 pin typed 3
        touch PDKX0051W
          shown line RESTS LINE_PUT_ON, mode CHECKING, inducted 0, judged 0, out 0 pin typed 4
        touch PDKX0061S
          shown line RESTS LINE_PUT_ON, mode CHECKING, inducted 0, judged 0, out 0 pin typed 0, answer PIN_CHECKED
        the lead is known
          shown line RESTS LINE_PUT_ON, mode CHECKING, inducted 0, judged 0, out 0 choose LEAD_REASON of 4
        touch PDKX0076E
          stored line-mode-changed
          shown line RESTS LINE_PUT_ON, mode RECORD_ONLY, inducted 0, judged 0, out 0 passes, answer LEAD_SWITCHED_RECORD_ONLY
          shown station Line 1, owes 7, lights GOOD GOOD GOOD
        """);
    Restarts.belt(line);
    line.story();
    line.later(Duration.ofMinutes(31));
    assertThat(line.story()).isEqualTo("""
        later
          stored line-mode-changed
          shown line RESTS LINE_PUT_ON, mode CHECKING, inducted 0, judged 0, out 0 passes, answer LEAD_SWITCHED_RECORD_ONLY
          shown station Line 1, owes 8, lights GOOD GOOD GOOD
        """);
  }

  @Test
  void centralIsAskedForAnUnknownBarcode() throws Exception {
    line.story();
    belt.inducted(11, "TC9");
    line.centralAnswers("TC9", new ParcelAnswer.Found(Goods.parcel("TC9", "o-9")));
    belt.weighed(11, 440_000);
    assertThat(line.story()).isEqualTo(
        """
            induct reads InductScan
              stored parcel-inducted
              shown line RUNS LINE_PUT_ON, mode CHECKING, inducted 1, judged 0, out 0, belt [1 null to null] passes
              shown station Line 1, owes 7, lights GOOD GOOD GOOD
            central answers TC9 Found
            weigher reads Measured
              stored parcel-measured
              stored parcel-judged
              stored divert-commanded
              told watch 11 1
              shown line RUNS LINE_PUT_ON, mode CHECKING, inducted 1, judged 1, out 0, belt [1 PASS to 1], passed [1 PASS moves to 1] passes
              shown station Line 1, owes 10, lights GOOD GOOD GOOD
              effect divert 11 to 1 as 1 within 1300 ms
            """);
    assertThat(line.store().work().parcel("TC9")).as("it is known from now on").isPresent();
  }
}

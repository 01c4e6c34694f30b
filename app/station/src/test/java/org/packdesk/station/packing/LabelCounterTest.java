package org.packdesk.station.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.persistence.facts.LabelApplied;
import org.packdesk.persistence.facts.PrintConfirmed;
import org.packdesk.persistence.facts.PrintCounted;
import org.packdesk.persistence.facts.PrintSending;
import org.packdesk.persistence.facts.PrintSent;

/// What a printer's label counter says of a paper that nobody saw.
final class LabelCounterTest {
  private static final String KEY = "label:o-1:1:1";
  private static final Duration JUST_NOW = Duration.ZERO;
  private static final Duration LONG = PrintRules.NONE_CAME_AFTER;

  private Desk desk = new Desk();

  @Test
  void theCounterIsWrittenDownBeforeTheFirstByteAndAfterTheLast() {
    desk = sending(41);
    desk.printerCounts(42, JUST_NOW).printEnds(new PrintOutcome.Delivered());
    assertThat(desk.facts(PrintSending.class)).extracting(PrintSending::counter).containsExactly(41L);
    assertThat(desk.facts(PrintSent.class)).extracting(PrintSent::counter).containsExactly(42L);
    assertThat(desk.facts(PrintCounted.class)).isEmpty();
  }

  @Test
  void oneLabelMoreMeansThatThePaperIsOut() {
    desk = unknownAfter(41).printerCounts(42, JUST_NOW);
    assertThat(desk.facts(PrintCounted.class)).extracting(PrintCounted::cameOut).containsExactly(true);
    assertThat(desk.view().question()).isNull();
    desk.scan("TC1");
    assertThat(desk.facts(PrintConfirmed.class)).hasSize(1);
    assertThat(desk.facts(LabelApplied.class)).hasSize(1);
    assertThat(desk.effects(PackEffect.Print.class)).hasSize(1);
  }

  @Test
  void aCounterThatStaysMeansAfterAWhileThatNoneCameAndItIsSentOnceMore() {
    desk = unknownAfter(41).printerCounts(41, JUST_NOW).printerCounts(41, LONG.minusMillis(1));
    assertThat(desk.view().question()).as("nobody is asked what the counter is about to tell").isNull();
    assertThat(desk.effects(PackEffect.Print.class)).hasSize(1);
    desk.printerCounts(41, LONG);
    assertThat(desk.facts(PrintCounted.class)).extracting(PrintCounted::cameOut).containsExactly(false);
    assertThat(desk.effects(PackEffect.Print.class)).hasSize(2);
    desk.printerCounts(41, LONG).printerCounts(41, LONG);
    assertThat(desk.effects(PackEffect.Print.class)).as("on its way, not unknown").hasSize(2);
  }

  @Test
  void anyOtherCounterLeavesTheQuestionToAPerson() {
    for (long other : new long[]{0, 40, 43, 1_000}) {
      desk = unknownAfter(41).printerCounts(other, LONG);
      assertThat(desk.facts(PrintCounted.class)).as("counter %d", other).isEmpty();
      assertThat(desk.view().question()).isNotNull();
    }
  }

  @Test
  void anotherPrintersCounterSaysNothing() {
    desk = unknownAfter(41);
    desk.neighbour = true;
    desk.count = null;
    desk.neighboursCount = new Surroundings.LabelCount(42, LONG);
    desk.on(new PackInput.PrinterSeen());
    assertThat(desk.facts(PrintCounted.class)).isEmpty();
  }

  @Test
  void aPrinterThatDidNotTellBeforeProvesNothingAfter() {
    desk = Desk.withParcelClosed().labelArrives(KEY, "TC1").printEnds(new PrintOutcome.Unclear("cut")).printerCounts(42, LONG);
    assertThat(desk.facts(PrintCounted.class)).isEmpty();
    assertThat(desk.view().question()).isNotNull();
  }

  @Test
  void aCrashWhileItPrintsIsSettledByTheCounterToo() {
    desk = sending(41);
    desk.count = null;
    desk.restart();
    assertThat(desk.view().question()).isNotNull();
    desk.printerCounts(42, JUST_NOW);
    assertThat(desk.view().question()).isNull();
    assertThat(desk.effects(PackEffect.Print.class)).hasSize(1);
  }

  private static Desk sending(long counter) {
    return Desk.withParcelClosed().printerCounts(counter, LONG).labelArrives(KEY, "TC1");
  }

  private static Desk unknownAfter(long counter) {
    Desk desk = sending(counter);
    desk.count = null;
    return desk.printEnds(new PrintOutcome.Unclear("cut"));
  }
}

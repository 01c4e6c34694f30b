package org.packdesk.devices.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.model.PrinterState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packdesk.devices.PrinterTrouble;

class StateReasonsTest {

  @ParameterizedTest
  @CsvSource({"media-empty,PAPER_OUT,a paper tray is empty", "media-empty-error,PAPER_OUT,a paper tray is empty",
      "media-jam,PAPER_JAM,paper is jammed", "cover-open,COVER_OPEN,a cover is open",
      "marker-supply-empty-error,TONER_OUT,toner or ink is empty", "paused,PAUSED,it is paused",
      "output-area-full,OUTPUT_FULL,the output tray is full", "fuser-over-temp-error,STOPPED,its fuser is too hot"})
  void anErrorIsATroubleInWords(String keyword, PrinterTrouble trouble, String words) {
    StateReasons found = StateReasons.of(PrinterState.stopped, List.of(keyword));
    assertThat(found.troubles()).containsExactly(trouble);
    assertThat(found.reasons()).containsExactly(words);
    assertThat(found.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"toner-low,toner is low", "toner-low-warning,toner is low", "media-empty-warning,a paper tray is empty",
      "media-low-report,paper is low", "cleaner-life-over,it says: cleaner life over"})
  void whatDoesNotStopThePrinterIsAWarning(String keyword, String words) {
    StateReasons found = StateReasons.of(PrinterState.processing, List.of(keyword));
    assertThat(found.troubles()).isEmpty();
    assertThat(found.warnings()).containsExactly(words);
  }

  @Test
  void aStoppedPrinterIsInTroubleWhateverItSays() {
    assertThat(StateReasons.of(PrinterState.stopped, List.of("none")).reasons())
        .containsExactly("it has stopped and does not say why");
    StateReasons odd = StateReasons.of(PrinterState.stopped, List.of("acme-gears\u0007-stuck-error"));
    assertThat(odd.troubles()).containsExactly(PrinterTrouble.STOPPED);
    assertThat(odd.reasons()).containsExactly("it says: acme gears? stuck");
    assertThat(StateReasons.of(PrinterState.stopped, List.of("toner-low")).troubles()).containsExactly(PrinterTrouble.STOPPED);
  }

  @ParameterizedTest
  @CsvSource({"media-needed-warning,PAPER_OUT", "media-jam-warning,PAPER_JAM", "cover-open-report,COVER_OPEN"})
  void whatLetsNothingThroughIsATroubleHoweverMildlyItIsPut(String keyword, PrinterTrouble trouble) {
    assertThat(StateReasons.of(PrinterState.processing, List.of(keyword)).troubles()).containsExactly(trouble);
  }

  @Test
  void anIdlePrinterWithoutReasonsIsReady() {
    assertThat(StateReasons.of(PrinterState.idle, List.of("none")).troubles()).isEmpty();
    assertThat(StateReasons.of(PrinterState.idle, List.of()).warnings()).isEmpty();
  }

  @Test
  void aFloodOfReasonsIsCut() {
    List<String> flood = java.util.stream.IntStream.range(0, 5000).mapToObj(i -> "reason-" + "x".repeat(200) + i).toList();
    assertThat(StateReasons.of(PrinterState.idle, flood).warnings()).hasSizeLessThan(40)
        .allSatisfy(words -> assertThat(words).hasSizeLessThan(80));
  }
}

package org.packdesk.station.weighing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.packdesk.persistence.facts.InductStop;
import org.packdesk.persistence.facts.LineMode;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.VerdictCause;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.station.weighing.AlarmWords;
import org.packdesk.station.weighing.LineView;
import org.packdesk.station.weighing.LineView.Belt;
import org.packdesk.station.weighing.LineView.Confirmed;
import org.packdesk.station.weighing.LineView.Counts;
import org.packdesk.station.weighing.LineView.Fate;
import org.packdesk.station.weighing.LineView.Lost;
import org.packdesk.station.weighing.LineView.LostParcel;
import org.packdesk.station.weighing.LineView.Mode;
import org.packdesk.station.weighing.LineView.Passed;
import org.packdesk.station.weighing.LineView.State;
import org.packdesk.station.words.Figures;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Speech;
import org.packdesk.station.words.Words;

final class LineScreenTest {
  private static final Instant NOW = Instant.parse("2026-03-05T09:47:12Z");
  private static final Figures ENGLISH = new Figures(Speech.in(Locale.ENGLISH), ZoneId.of("Europe/Berlin"));
  private static final Mode CHECKING = new Mode(LineMode.CHECKING, null);
  private static final Mode RECORD_ONLY = new Mode(LineMode.RECORD_ONLY, NOW.plusSeconds(3600));
  private static final Counts NOTHING = new Counts(0, 0, 0, 0, 20, 0);

  @Test
  void beforeTheFirstParcelNoShareIsMadeUp() {
    var shares = screen(State.RESTS, CHECKING, NOTHING).shares();
    assertThat(shares.kickedOutWords()).isEqualTo("–");
    assertThat(shares.weighedWords()).isEqualTo("Weighed –");
    assertThat(shares.budgetWords()).isEqualTo("at most 2.0\u00a0%");
  }

  @Test
  void aShareOverItsBudgetIsSaidInWordsToo() {
    var shares = screen(State.RUNS, CHECKING, new Counts(62, 1000, 1000, 21, 20, 900)).shares();
    assertThat(shares.kickedOutWords()).isEqualTo("2.1\u00a0%");
    assertThat(shares.budgetWords()).isEqualTo("too many: at most 2.0\u00a0%");
    assertThat(shares.weighedWords()).isEqualTo("Weighed 90.0\u00a0%");
  }

  @Test
  void aLineThatLetsParcelsGoUncheckedLooksOtherwiseAndAStoppedOneIsStoppedFirst() {
    assertThat(screen(State.RUNS, CHECKING, NOTHING).hero().style()).isEqualTo("runs");
    assertThat(screen(State.RUNS, RECORD_ONLY, NOTHING).hero().style()).isEqualTo("unchecked");
    assertThat(screen(State.STOPPED, RECORD_ONLY, NOTHING).hero().style()).isEqualTo("stopped");
    assertThat(screen(State.RUNS, RECORD_ONLY, NOTHING).mode()).isEqualTo(
        new LineScreen.ModeText("Record only until 11:47", true));
  }

  @Test
  void lostParcelsStandTogetherBehindTheAlarmsAndManyAreCounted() {
    var lost = List.of(new LostParcel(1, "4471", NOW), new LostParcel(2, "", NOW), new LostParcel(3, "0917", NOW),
        new LostParcel(4, "5520", NOW));
    var view = view(State.STOPPED, CHECKING, NOTHING, List.of(AlarmWords.of(InductStop.GATE_OFFLINE)), List.of(), lost);
    assertThat(LineScreen.of(view, ENGLISH, NOW).alarms()).containsExactly(
        "Gate does not answer: induct is stopped. Check its power and its cable.",
        "Lost, look for and scan: …4471, no barcode, …0917 and 1 more");
  }

  @Test
  void whatCanWaitIsNoAlarm() {
    assertThat(LineScreen.of(view(State.RUNS, CHECKING, NOTHING, List.of(), List.of(), List.of()), ENGLISH, NOW))
        .returns(List.of("Too many stops were not needed in six hours: check scale and tolerance."), LineScreen::notices)
        .returns(List.of(), LineScreen::alarms);
  }

  @Test
  void theWorstAlarmComesFirst() {
    assertThat(AlarmWords.of(List.of(InductStop.BELT_FULL, InductStop.GATE_OFFLINE, InductStop.WRONG_LANE)))
        .containsExactly(Words.of(Say.ALARM_WRONG_LANE), Words.of(Say.ALARM_GATE_OFFLINE), Words.of(Say.ALARM_BELT_FULL));
  }

  @Test
  void aRowSaysTheCauseUnlessTheParcelIsLost() {
    assertThat(row(new Confirmed(2)).verdict()).isEqualTo("two on the scale");
    assertThat(row(new Confirmed(2)).lane()).isEqualTo("2");
    assertThat(row(new Lost()).verdict()).isEqualTo("lost: look for it");
    assertThat(row(new Lost()).measured()).isEqualTo("1.102");
  }

  @ParameterizedTest
  @EnumSource(LineVerdict.class)
  void everyVerdictHasAWordAndOnlyAPassLooksRight(LineVerdict verdict) {
    PassLook look = PassLook.of(verdict);
    assertThat(ENGLISH.speech().caption(look.caption())).isNotBlank();
    assertThat(look.style().equals("accepted")).isEqualTo(verdict == LineVerdict.PASS);
  }

  @ParameterizedTest
  @CsvSource({"1000,0", "1040,0.5", "1020,0.25", "970,-0.5", "900,-1", "1400,1"})
  void theMarkStandsWhereTheWeightLiesInItsTolerance(long measured, double place) {
    assertThat(WeightBar.place(new WeighFigures(measured, 1000L, 5L, 30L, 40L, null))).isEqualTo(place, within(1e-9));
  }

  private static LineScreen.RowText row(Fate fate) {
    var figures = new WeighFigures(1_102_000L, null, null, null, null, null);
    var passed = List.of(new Passed(7, NOW, "4471", LineVerdict.BAD_WEIGHT, VerdictCause.TWO_ON_BELT, figures, fate));
    return LineScreen.of(view(State.RUNS, CHECKING, NOTHING, List.of(), passed, List.of()), ENGLISH, NOW).rows().getFirst();
  }

  private static LineScreen screen(State state, Mode mode, Counts counts) {
    return LineScreen.of(view(state, mode, counts, List.of(), List.of(), List.of()), ENGLISH, NOW);
  }

  private static LineView view(State state, Mode mode, Counts counts, List<Words> alarms, List<Passed> passed,
      List<LostParcel> lost) {
    return new LineView(state, Words.of(Say.LINE_PUT_ON), alarms, List.of(Words.of(Say.NOTICE_STOPS_WRONG)), mode, counts,
        new Belt(330, 700, List.of()), List.of(), passed,
        lost, new LineView.Passes(null));
  }
}

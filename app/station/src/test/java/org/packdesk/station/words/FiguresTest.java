package org.packdesk.station.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packdesk.devices.Mass;

public final class FiguresTest {
  private static final Instant NOW = Instant.parse("2026-03-05T09:47:12Z");
  private static final Figures ENGLISH = in(Locale.ENGLISH);
  private static final Figures GERMAN = in(Locale.GERMAN);

  @ParameterizedTest
  @CsvSource({"PT0.012S,12 ms", "PT-3S,0 ms", "PT1S,1 s", "PT1.26S,1.2 s", "PT10.9S,10 s", "PT59.9S,59 s", "PT1M,1 min",
      "PT2M5S,2 min 5 s", "PT2H5M,2 h 5 min",
      "PT47H,47 h", "P2D,2 days"})
  void aSpanHasItsTwoLargestUnits(Duration span, String words) {
    assertThat(ENGLISH.span(span).replace('\u00a0', ' ')).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"0,0 B", "1023,'1,023 B'", "1024,1 kB", "1331200,1.3 MB", "67108864,64 MB", "1992294400,1.9 GB"})
  void aSizeHasTheUnitThatKeepsItShort(long bytes, String words) {
    assertThat(ENGLISH.size(bytes).replace('\u00a0', ' ')).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"0,0 g,0 g", "440,0.4 g,'0,4 g'", "9940,9.9 g,'9,9 g'", "10440,10 g,10 g", "999499,999 g,999 g",
      "999500,1.000 kg,'1,000 kg'",
      "1412000,1.412 kg,'1,412 kg'", "22450300,22.450 kg,'22,450 kg'", "-211000,-211 g,-211 g"})
  void aMassIsSaidInGramsBelowAKilogram(long milligrams, String english, String german) {
    assertThat(ENGLISH.mass(new Mass(milligrams)).replace('\u00a0', ' ')).isEqualTo(english);
    assertThat(GERMAN.mass(new Mass(milligrams)).replace('\u00a0', ' ')).isEqualTo(german);
  }

  @Test
  void figuresAreWrittenAsTheLanguageWritesThem() {
    assertThat(GERMAN.size(1_331_200)).isEqualTo("1,3\u00a0MB");
    assertThat(GERMAN.span(Duration.ofDays(3))).isEqualTo("3\u00a0Tage");
  }

  @Test
  void aTimeOfAnotherDayIsSaidWithItsDayOfTheSite() {
    assertThat(ENGLISH.time(Instant.parse("2026-03-04T23:00:00Z"), NOW)).isEqualTo("00:00");
    assertThat(ENGLISH.time(Instant.parse("2026-03-04T22:59:00Z"), NOW)).isEqualTo("4\u00a0Mar 23:59");
    assertThat(GERMAN.time(Instant.parse("2026-03-04T22:59:00Z"), NOW)).startsWith("4.\u00a0M").endsWith(" 23:59");
  }

  @Test
  void aSentenceSaysHowManyAndSinceWhen() {
    Words words = Words.of(Say.ONLY_HERE, Instant.parse("2026-03-05T08:42:00Z"), 1204L, 1L, 1L);
    assertThat(ENGLISH.say(words, NOW).replace('\u00a0', ' '))
        .isEqualTo("Not backed up: 1,204 scans, 1 parcel of 1 order are only on this PC since 09:42; do not switch it off");
    Words clock = Words.of(Say.CLOCK_BEHIND, Duration.ofMinutes(125));
    assertThat(ENGLISH.say(clock, NOW).replace('\u00a0', ' ')).isEqualTo("This PC's clock is 2 h 5 min behind");
  }

  private static Figures in(Locale locale) {
    return new Figures(Speech.in(locale), ZoneId.of("Europe/Berlin"));
  }
}

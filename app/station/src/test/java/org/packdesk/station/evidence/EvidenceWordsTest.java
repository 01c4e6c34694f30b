package org.packdesk.station.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.LossCause;
import org.packdesk.persistence.facts.MeasureState;
import org.packdesk.persistence.facts.VerdictCause;

/// The words of a weighing record.
final class EvidenceWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void everythingThatCanBeOnRecordHasAWord(String language) {
    EvidenceWords words = new EvidenceWords(Locale.of(language), ZoneOffset.UTC);
    assertThat(words.language()).isEqualTo(language);
    assertThat(Stream.of(LineVerdict.values()).map(each -> words.of("verdict", each))).doesNotContain("").doesNotHaveDuplicates();
    assertThat(Stream.of(LossCause.values()).map(each -> words.of("lost", each))).doesNotContain("").doesNotHaveDuplicates();
    assertThat(Stream.of(VerdictCause.values()).map(each -> words.of("cause", each))).doesNotContain("");
    assertThat(Stream.of(MeasureState.values()).filter(each -> each != MeasureState.OK).map(each -> words.of("cause", each)))
        .doesNotContain("");
  }

  @Test
  void bothLanguagesSayTheSame() {
    assertThat(ResourceBundle.getBundle(EvidenceWords.BUNDLE, Locale.GERMAN).keySet())
        .isEqualTo(ResourceBundle.getBundle(EvidenceWords.BUNDLE, Locale.ROOT).keySet());
  }

  @Test
  void weightsAndTimesHaveTheFormOfTheLanguage() {
    EvidenceWords german = new EvidenceWords(Locale.GERMAN, ZoneOffset.UTC);
    EvidenceWords english = new EvidenceWords(Locale.ENGLISH, ZoneOffset.UTC);
    assertThat(german.kilograms(1_016_400)).isEqualTo("1,016\u00a0kg");
    assertThat(english.kilograms(-1_016_500)).isEqualTo("-1.017\u00a0kg");
    Instant at = Instant.parse("2026-03-02T14:02:11Z");
    assertThat(german.time(at)).isEqualTo("2. März 2026, 14:02:11");
    assertThat(english.time(at)).isEqualTo("2 Mar 2026, 14:02:11");
    assertThat(english.say("frame")).isEqualTo("Scale's own message");
  }
}

package org.packdesk.station.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.devices.PrinterTrouble;
import org.packdesk.persistence.facts.*;

/// Every fact has its sentence, in every language, with nothing left to fill in.
final class StoryWordsTest {
  /// One fact of each type, kept by the module that owns the vocabulary.
  private static final Path SAMPLES = Path
      .of("../../persistence/src/test/resources/org/packdesk/persistence/facts/golden-facts.jsonl");
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");
  private static final StoryWords ENGLISH = StoryWords.in(Locale.ENGLISH);
  private static final StoryWords GERMAN = StoryWords.in(Locale.GERMAN);

  static List<StoredFact> samples() throws IOException {
    FactCodec codec = new FactCodec();
    return Files.readAllLines(SAMPLES).stream().map(line -> codec.decode(line.getBytes(UTF_8)))
        .toList();
  }

  @Test
  void theSamplesHoldEveryTypeOfFact() throws IOException {
    Set<Class<?>> all = Arrays.stream(Fact.class.getPermittedSubclasses()).filter(type -> type != ForeignFact.class)
        .collect(Collectors.toSet());
    assertThat(samples().stream().map(sample -> sample.fact().getClass()).collect(Collectors.toSet())).isEqualTo(all);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyFactHasASentenceInEveryLanguageEvenAsTheFirstOfTheStory(StoredFact sample) {
    for (StoryWords words : List.of(ENGLISH, GERMAN)) {
      assertIsSentence(new Storyteller(words, ZONE).tell(sample));
    }
    assertThat(new Storyteller(ENGLISH, ZONE).tell(sample).sentence())
        .isNotEqualTo(new Storyteller(GERMAN, ZONE).tell(sample).sentence());
  }

  @Test
  void everyFactHasASentenceWhenItsOrderIsKnown() throws IOException {
    for (StoryWords words : List.of(ENGLISH, GERMAN)) {
      Storyteller teller = new Storyteller(words, ZONE);
      for (StoredFact sample : samples()) {
        assertIsSentence(teller.tell(sample));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void everyReasonHasWords(String language) {
    StoryWords words = StoryWords.in(Locale.of(language));
    Map<String, Enum<?>[]> reasons = Map.of("scan-refused", RefusalReason.values(), "order-set-aside", SetAsideReason.values(),
        "order-stopped", StopCause.values(), "order-recalled", StopCause.values(), "print-confirmed", PrintEvidence.values(),
        "print-not-printed", PrintEvidence.values(), "trouble", PrinterTrouble.values());
    Map<String, Enum<?>[]> ofTheLine = Map.of("parcel-judged", LineVerdict.values(), "cause", VerdictCause.values(),
        "parcel-lost",
        LossCause.values(), "line-mode-changed", LineMode.values(), "induct-stopped", InductStop.values(), "induct-resumed",
        InductStop.values());
    Stream.of(reasons, ofTheLine).forEach(each -> each
        .forEach((type, all) -> assertThat(all).allSatisfy(reason -> assertThat(words.has(type + "." + reason)).isTrue())));
  }

  @Test
  void everyLanguageHasTheSameSentencesWithTheSamePlaces() {
    assertThat(GERMAN.locale()).isEqualTo(Locale.GERMAN);
    assertThat(GERMAN.bundle().keySet()).isEqualTo(ENGLISH.bundle().keySet());
    for (String key : ENGLISH.bundle().keySet()) {
      assertThat(places(GERMAN.bundle().getString(key))).as(key).isEqualTo(places(ENGLISH.bundle().getString(key)));
    }
  }

  @Test
  void aPlaceThatNobodyFillsIsABug() {
    assertThatThrownBy(() -> ENGLISH.say("headline", Map.of("order", "1003"))).hasMessage("nothing for {tote} of headline");
  }

  @Test
  void aLanguageWithoutWordsIsToldInEnglish() {
    assertThat(StoryWords.in(Locale.JAPANESE).say("who.printer")).isEqualTo("printer");
  }

  private static void assertIsSentence(Passage passage) {
    assertThat(passage.sentence()).matches("[\\p{Lu}„…0-9].*[.!?]").doesNotContain("{", "}", "null", "_", "..")
        .doesNotContainPattern("(label|print):\\S");
  }

  private static Set<String> places(String words) {
    return PLACE.matcher(words).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }
}

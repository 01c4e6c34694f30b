package org.packdesk.station.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

public final class SpeechTest {
  private static final Speech ENGLISH = Speech.in(Locale.ENGLISH);
  private static final Speech GERMAN = Speech.in(Locale.GERMAN);
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

  @ParameterizedTest
  @EnumSource(Say.class)
  void everythingToSayHasWordsInEveryLanguage(Say say) {
    for (Speech speech : List.of(ENGLISH, GERMAN)) {
      assertThat(speech.bundle().keySet()).contains(say.name());
      assertThat(speech.bundle().getString(say.name())).isNotBlank();
    }
  }

  @Test
  void everyLanguageHasTheSameKeysWithTheSamePlaces() {
    assertThat(GERMAN.bundle().getBaseBundleName()).isEqualTo("org.packdesk.station.words");
    assertThat(GERMAN.bundle().getLocale()).isEqualTo(Locale.GERMAN);
    assertThat(GERMAN.bundle().keySet()).isEqualTo(ENGLISH.bundle().keySet());
    for (String key : ENGLISH.bundle().keySet()) {
      assertThat(places(GERMAN.bundle().getString(key))).as(key).isEqualTo(places(ENGLISH.bundle().getString(key)));
    }
  }

  @Test
  void noLanguageBorrowsWordsOfAnother() {
    var german = ENGLISH.bundle().keySet().stream()
        .filter(key -> !key.startsWith("count") && !key.equals("device.trouble") && !key
            .equals("window.title"));
    assertThat(german)
        .allSatisfy(key -> assertThat(GERMAN.bundle().getString(key)).isNotEqualTo(ENGLISH.bundle().getString(key)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/org/packdesk/station/packing/ui/PackDesk.fxml", "/org/packdesk/station/packing/ui/QuestionPane.fxml",
      "/org/packdesk/station/packing/ui/SideColumn.fxml", "/org/packdesk/station/shell/ui/StatusRail.fxml",
      "/org/packdesk/station/memory/ui/MemoryPage.fxml", "/org/packdesk/station/labels/ui/LabelsPage.fxml",
      "/org/packdesk/station/problem/ui/ProblemPage.fxml", "/org/packdesk/station/problem/ui/ProblemCase.fxml",
      "/org/packdesk/station/weighing/ui/LinePage.fxml"})
  void everyWordInAViewComesFromTheBundle(String view) throws IOException {
    try (var file = SpeechTest.class.getResourceAsStream(view)) {
      assertThat(file).isNotNull();
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      var words = Pattern.compile("text=\"([^\"]*)\"").matcher(text).results().map(found -> found.group(1)).toList();
      assertThat(words).allMatch(word -> word.startsWith("%"));
      assertThat(words).allSatisfy(word -> assertThat(ENGLISH.bundle().keySet()).contains(word.substring(1)));
    }
  }

  @Test
  void namesAndFiguresStandInTheirPlaces() {
    var words = Words.of(Say.RIGHT_ITEM, "Blue socks", 2, 3);
    assertThat(ENGLISH.say(words)).isEqualTo("Right: Blue socks, 2\u00a0of\u00a03");
    assertThat(GERMAN.say(words)).isEqualTo("Richtig: Blue socks, 2\u00a0von\u00a03");
  }

  @Test
  void figuresAreWrittenAsTheLanguageWritesThem() {
    assertThat(ENGLISH.say(Words.of(Say.COMMITS_SLOW, 1250))).isEqualTo("Storing is slow: 1,250 ms");
    assertThat(GERMAN.say(Words.of(Say.COMMITS_SLOW, 1250))).isEqualTo("Speichern ist langsam: 1.250 ms");
  }

  @Test
  void oneItemIsNotSaidAsMany() {
    assertThat(ENGLISH.say(Words.of(Say.RIGHT_TOTE, "10482", 1))).isEqualTo("Order 10482: 1\u00a0item");
    assertThat(ENGLISH.say(Words.of(Say.RIGHT_TOTE, "10482", 15))).isEqualTo("Order 10482: 15\u00a0items");
  }

  @Test
  void anApostropheIsSaidOnce() {
    assertThat(ENGLISH.say(Words.of(Say.WRONG_LABEL, "…4471"))).isEqualTo("Not this parcel's label: …4471");
    assertThat(ENGLISH.say(Words.of(Say.PRINTER_HEAD_OPEN))).isEqualTo("Close the printer's head");
  }

  @Test
  void aLanguageWithoutWordsIsSpokenInEnglish() {
    assertThat(Speech.in(Locale.JAPANESE).say(Words.of(Say.DO_SIGN_IN))).isEqualTo("Scan your badge");
  }

  @Test
  void aLongNameIsCutInTheMiddleSoThatItsEndIsKept() {
    assertThat(Speech.shorten("Merino hiking socks, size 42", 20)).isEqualTo("Merino hiking…ize 42").hasSizeLessThanOrEqualTo(20);
    assertThat(Speech.shorten("Wool hat", 20)).isEqualTo("Wool hat");
  }

  private static Set<String> places(String words) {
    return PLACE.matcher(words).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void sayingsNeverShowABareBrace() {
    assertThat(Arrays.stream(Say.values()).map(say -> ENGLISH.say(Words.of(say, 1, 2, 3, 4))))
        .noneMatch(words -> words.contains("{"));
  }
}

package org.packdesk.station.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.packdesk.station.setup.StationConfig.Theme;

/// Contrast of every pair that the style sheet puts together, computed from the themes' own tokens.
final class ContrastTest {
  private static final double READ = 7.0;
  private static final double READ_FROM_NEAR = 4.5;
  private static final double SEEN = 3.0;
  private static final double APART = 25;
  private static final List<String> GROUNDS = List.of("page", "surface", "tile", "rail");
  private static final List<String> KINDS = List.of("accepted-edge", "refused", "unknown", "attention", "waiting-edge", "accent");

  static Stream<Arguments> pairs() {
    return Arrays.stream(Theme.values()).flatMap(theme -> Stream.of(
        // what is read from two metres and from one
        least(theme, READ, "text on page", "text on surface", "quiet on page", "quiet on surface", "done on surface",
            "tile-text on tile", "accepted-text on accepted", "refused-text on refused", "surplus-text on surplus",
            "unknown-text on unknown", "attention-text on attention", "waiting-text on waiting", "waiting on waiting-text"),
        // what is read from near, among it the rail
        least(theme, READ_FROM_NEAR, "text on tile", "text on accepted", "done on tile", "good on page", "good on surface",
            "bad on page", "bad on surface", "bad on rail", "accent on surface", "rail-text on rail"),
        // bars, marks and icons
        least(theme, SEEN, "good on accepted", "good on tile", "refused on tile", "rail-good on rail", "accent on page"))
        .flatMap(some -> some));
  }

  private static Stream<Arguments> least(Theme theme, double least, String... pairs) {
    return Arrays.stream(pairs).map(pair -> Arguments.of(theme, pair, least));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void wordsStandOutFromWhatIsBehindThem(Theme theme, String pair, double least) throws IOException {
    int on = pair.indexOf(" on ");
    assertThat(ThemeTokens.of(theme).contrast(pair.substring(0, on), pair.substring(on + 4))).as("%s: %s", theme, pair)
        .isGreaterThanOrEqualTo(least);
  }

  @Test
  void inHighContrastEveryWordStandsOutFromEveryGround() throws IOException {
    var tokens = ThemeTokens.of(Theme.HIGH_CONTRAST);
    for (String words : used("-fx-text-fill|text \\{ -fx-fill|\\.line-figures \\{ -fx-fill")) {
      for (String ground : groundsOf(words)) {
        assertThat(tokens.contrast(words, ground)).as(words + " on " + ground).isGreaterThanOrEqualTo(READ);
      }
    }
  }

  /// Words of a state stand on its colour, and a parcel on the belt that waits turns the two about.
  private static List<String> groundsOf(String words) {
    return words.equals("waiting")
        ? List.of("waiting-text")
        : words.endsWith("-text") ? List.of(words.substring(0, words.length() - "-text".length())) : GROUNDS;
  }

  @Test
  void inHighContrastEveryEdgeBarAndIconIsSeenOnEveryGround() throws IOException {
    var tokens = ThemeTokens.of(Theme.HIGH_CONTRAST);
    Set<String> drawn = tokens.names().stream().filter(token -> token.endsWith("-edge") || token.equals("rule"))
        .collect(Collectors.toCollection(TreeSet::new));
    drawn.addAll(used("-fx-stroke|-fx-border-color"));
    used("-fx-icon-color").stream()
        .filter(token -> !token.endsWith("-text") && !token.equals("waiting") && !token.equals("surplus"))
        .forEach(drawn::add);
    drawn.removeAll(GROUNDS);
    for (String token : drawn) {
      for (String ground : groundsOf(token)) {
        assertThat(tokens.contrast(token, ground)).as(token + " on " + ground).isGreaterThanOrEqualTo(SEEN);
      }
    }
  }

  /// The tokens that the style sheet has behind some of its properties.
  private static Set<String> used(String properties) throws IOException {
    var used = Pattern.compile("(?:" + properties + "): -pd-([a-z-]+)").matcher(ThemeTokens.text("screen.css")).results()
        .map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    assertThat(used).hasSizeGreaterThan(5);
    return used;
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void rightAndWrongDifferInLightnessAndNotInHueAlone(Theme theme) throws IOException {
    for (String wrong : List.of("refused", "surplus", "unknown")) {
      assertThat(ThemeTokens.of(theme).contrast("accepted", wrong)).as("%s: %s", theme, wrong).isGreaterThan(SEEN);
    }
  }

  @ParameterizedTest
  @EnumSource(Eyes.class)
  void theHuesOfHighContrastStayApartForEyesThatSeeNoRedOrGreen(Eyes eyes) throws IOException {
    var tokens = ThemeTokens.of(Theme.HIGH_CONTRAST);
    for (String one : KINDS) {
      for (String other : KINDS.subList(KINDS.indexOf(one) + 1, KINDS.size())) {
        assertThat(eyes.distance(tokens.light(one), tokens.light(other))).as(one + " and " + other).isGreaterThan(APART);
      }
    }
  }

  @Test
  void allThemesHaveTheSameTokens() throws IOException {
    for (Theme theme : EnumSet.complementOf(EnumSet.of(Theme.LIGHT))) {
      assertThat(ThemeTokens.of(theme).names()).as("%s", theme).isEqualTo(ThemeTokens.of(Theme.LIGHT).names());
    }
  }

  @Test
  void theStyleSheetUsesNoColourThatIsNoToken() throws IOException {
    var sheet = ThemeTokens.text("screen.css");
    assertThat(Pattern.compile("#[0-9a-fA-F]{3,8}|rgba?\\(").matcher(sheet).results()).isEmpty();
    assertThat(Pattern.compile("-pd-([a-z-]+)").matcher(sheet).results().map(found -> found.group(1))).isNotEmpty()
        .isSubsetOf(ThemeTokens.of(Theme.LIGHT).names());
  }
}

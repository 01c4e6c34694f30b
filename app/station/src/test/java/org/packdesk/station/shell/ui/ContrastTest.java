package org.packdesk.station.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.packdesk.station.setup.StationConfig.Theme;

/// Contrast by the formula of WCAG 2, computed from the themes' own tokens.
final class ContrastTest {
  private static final Pattern TOKEN = Pattern.compile("-pd-([a-z-]+):\\s*#([0-9a-f]{6})");

  static Stream<Arguments> pairs() {
    return Stream.of(Theme.values()).map(ThemeSheets::tokens).flatMap(theme -> Stream.of(
        // what is read from two metres and from one
        Arguments.of(theme, "text", "page", 7.0), Arguments.of(theme, "text", "surface", 7.0),
        Arguments.of(theme, "quiet", "page", 7.0),
        Arguments.of(theme, "quiet", "surface", 7.0), Arguments.of(theme, "done", "surface", 7.0),
        Arguments.of(theme, "tile-text",
            "tile", 7.0),
        Arguments.of(theme, "done", "tile", 4.5), Arguments.of(theme, "accepted-text", "accepted", 7.0), Arguments.of(
            theme, "refused-text", "refused", 7.0),
        Arguments.of(theme, "surplus-text", "surplus", 7.0), Arguments.of(theme,
            "unknown-text", "unknown", 7.0),
        Arguments.of(theme, "attention-text", "attention", 7.0), Arguments.of(theme,
            "waiting-text", "waiting", 7.0),
        // the weigh line's bars, marks and parcels
        Arguments.of(theme, "text", "accepted", 4.5), Arguments.of(theme, "good", "accepted", 3.0),
        Arguments.of(theme, "refused", "tile", 3.0), Arguments.of(theme, "good", "tile", 3.0),
        Arguments.of(theme, "text", "tile", 4.5), Arguments.of(theme, "waiting", "waiting-text", 7.0),
        Arguments.of(theme, "good", "page", 4.5), Arguments.of(theme, "bad", "page", 4.5),
        // the rail
        Arguments.of(theme, "rail-text", "rail", 4.5), Arguments.of(theme, "rail-good", "rail", 3.0),
        Arguments.of(theme, "bad", "rail",
            4.5),
        Arguments.of(theme, "bad", "surface", 4.5), Arguments.of(theme, "good", "surface", 4.5), Arguments.of(theme, "accent",
            "surface", 4.5)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void wordsStandOutFromWhatIsBehindThem(String theme, String words, String ground, double least) throws IOException {
    var tokens = tokens(theme);
    assertThat(contrast(token(tokens, words), token(tokens, ground))).as(theme + ": " + words + " on " + ground)
        .isGreaterThanOrEqualTo(least);
  }

  @Test
  void rightAndWrongDifferInLightnessAndNotInHueAlone() throws IOException {
    for (Theme theme : Theme.values()) {
      var tokens = tokens(ThemeSheets.tokens(theme));
      for (String wrong : new String[]{"refused", "surplus", "unknown"}) {
        assertThat(contrast(token(tokens, "accepted"), token(tokens, wrong))).as(theme + ": " + wrong).isGreaterThan(3);
      }
    }
  }

  @Test
  void allThemesHaveTheSameTokens() throws IOException {
    for (Theme theme : Theme.values()) {
      assertThat(tokens(ThemeSheets.tokens(theme)).keySet()).as("%s", theme).isEqualTo(tokens("theme-light.css").keySet());
    }
  }

  @Test
  void theStyleSheetUsesNoColourThatIsNoToken() throws IOException {
    var sheet = text("screen.css");
    assertThat(Pattern.compile("#[0-9a-fA-F]{3,8}|rgba?\\(").matcher(sheet).results()).isEmpty();
    var tokens = tokens("theme-light.css").keySet();
    assertThat(Pattern.compile("-pd-([a-z-]+)").matcher(sheet).results().map(found -> found.group(1))).isNotEmpty().isSubsetOf(
        tokens);
  }

  private static double contrast(int one, int other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static int token(Map<String, Integer> tokens, String name) {
    return Objects.requireNonNull(tokens.get(name), name);
  }

  private static Map<String, Integer> tokens(String theme) throws IOException {
    Map<String, Integer> tokens = new HashMap<>();
    TOKEN.matcher(text(theme)).results().forEach(found -> tokens.put(found.group(1), Integer.parseInt(found.group(2), 16)));
    return tokens;
  }

  private static String text(String name) throws IOException {
    try (var file = Resources.url(name).openStream()) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

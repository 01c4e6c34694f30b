package org.packdesk.station.shell.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.packdesk.station.setup.StationConfig.Theme;

/// The colours of a theme, as its style sheet has them; contrast by the formula of WCAG 2.
record ThemeTokens(Map<String, Integer> colours) {
  private static final Pattern TOKEN = Pattern.compile("-pd-([a-z-]+):\\s*#([0-9a-f]{6})");

  static ThemeTokens of(Theme theme) throws IOException {
    Map<String, Integer> colours = new HashMap<>();
    TOKEN.matcher(text(ThemeSheets.tokens(theme))).results()
        .forEach(found -> colours.put(found.group(1), Integer.parseInt(found.group(2), 16)));
    return new ThemeTokens(colours);
  }

  static String text(String name) throws IOException {
    try (var file = Resources.url(name).openStream()) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  Set<String> names() {
    return colours.keySet();
  }

  double contrast(String one, String other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  /// Red, green and blue as amounts of light.
  double[] light(String token) {
    int rgb = Objects.requireNonNull(colours.get(token), token);
    return Stream.of(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF).mapToDouble(ThemeTokens::linear).toArray();
  }

  private double luminance(String token) {
    double[] light = light(token);
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}

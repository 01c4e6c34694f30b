package org.packdesk.devices;

import java.util.Map;

/// How a line's control passes on what its induct scanner read, by a profile: `separator` stands between track id and barcode (`semicolon`,
/// `comma`, `tab` or `bar`), `no_read` in the barcode's place where none could be read; an empty barcode is no read as well.
public record InductFormat(String separator, String noRead) {

  private static final Map<String, String> STANDARD = Map.of("separator", "semicolon", "no_read", "NOREAD");
  private static final Map<String, String> SEPARATORS = Map.of("comma", ",", "semicolon", ";", "tab", "\t", "bar", "|");

  /// Throws `IllegalArgumentException` in plain words.
  public static InductFormat of(Map<String, String> profile) {
    Map<String, String> all = Profiles.over(STANDARD, profile);
    String separator = SEPARATORS.get(all.getOrDefault("separator", ""));
    if (separator == null) {
      throw new IllegalArgumentException("separator is one of " + SEPARATORS.keySet());
    }
    return new InductFormat(separator, all.getOrDefault("no_read", ""));
  }
}

package org.packdesk.station.packing.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.packdesk.station.packing.PackView.LineRow;
import org.packdesk.station.widgets.Fitting;
import org.packdesk.station.words.Speech;

/// One order line in finished words.
///
/// @param initials stand on a plain tile where there is no picture
/// @param codeHead what comes before the four characters that people compare
/// @param codeTail the last four characters of the code
/// @param count as "2 / 3"
/// @param surplus there are more units than there should be
public record LineText(int lineNo, String initials, String name, String codeHead, String codeTail, String count,
    boolean complete, boolean surplus) {
  private static final int TAIL = 4;
  private static final int INITIALS = 2;

  public static LineText of(LineRow row, Speech speech) {
    String code = row.code();
    int cut = Math.max(0, code.length() - TAIL);
    return new LineText(row.lineNo(), initials(row.name()), row.name(), head(code.substring(0, cut)), code.substring(cut), speech
        .caption("count", row.done(), row.units()), row.complete(), row.done() > row.units());
  }

  Fitting fittingName() {
    return max -> Speech.shorten(name, max);
  }

  private static String head(String front) {
    return front.length() <= 2 ? front : "…" + front.charAt(front.length() - 1);
  }

  private static String initials(String name) {
    return Arrays.stream(name.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).limit(INITIALS)
        .map(word -> word.substring(
            0, word.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining()).toUpperCase(Locale.ROOT);
  }
}

package org.packdesk.printing.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.OkapiException;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/// The bars of a Code 128, counted in modules from the first bar; the quiet zones are not in it.
record Bars(int modules, List<Bar> bars) {
  /// What the symbology wants white on either side.
  static final int QUIET_MODULES = 10;

  private static final int TEXT_MAX = 48;
  private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1," + TEXT_MAX + "}");
  private static final Pattern ELEMENTS = Pattern.compile("(\\([0-9]{2,4}\\)[!-'*-Z_a-z]+)+");

  record Bar(int from, int width) {}

  /// @return empty if the text is empty, too long or has letters that are not ASCII
  static Optional<Bars> code128(String text) {
    return PRINTABLE.matcher(text).matches() ? drawn(text, Symbol.DataType.ECI) : Optional.empty();
  }

  /// @param elements as it is written for people: `(00)340123450000000018`
  /// @return empty if these are no element strings; check digits are the caller's
  static Optional<Bars> gs1(String elements) {
    return elements.length() <= TEXT_MAX && ELEMENTS.matcher(elements).matches()
        ? drawn(elements.replace('(', '[').replace(')', ']'), Symbol.DataType.GS1)
        : Optional.empty();
  }

  private static Optional<Bars> drawn(String content, Symbol.DataType type) {
    Code128 symbol = new Code128();
    symbol.setDataType(type);
    symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
    symbol.setModuleWidth(1);
    try {
      symbol.setContent(content);
    } catch (OkapiException e) {
      return Optional.empty();
    }
    List<Bar> bars = new ArrayList<>();
    for (Rectangle bar : symbol.getRectangles()) {
      bars.add(new Bar((int) Math.round(bar.x), (int) Math.round(bar.width)));
    }
    return Optional.of(new Bars(symbol.getWidth(), List.copyOf(bars)));
  }
}

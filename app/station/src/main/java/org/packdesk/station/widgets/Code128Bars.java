package org.packdesk.station.widgets;

import java.util.List;
import uk.org.okapibarcode.backend.Code128;

/// A text as Code 128 bars, in modules from the left edge of the first bar.
///
/// @param widthModules without the quiet zones
public record Code128Bars(List<Bar> bars, int widthModules) {
  /// A light margin this wide belongs to each end, by the symbology's standard.
  static final int QUIET_MODULES = 10;

  record Bar(int at, int width) {}

  /// @throws uk.org.okapibarcode.backend.OkapiInputException where the text has characters beyond ISO 8859-1
  static Code128Bars of(String text) {
    var symbol = new Code128();
    symbol.setModuleWidth(1);
    symbol.setContent(text);
    var bars = symbol.getRectangles().stream().map(bar -> new Bar((int) bar.x, (int) bar.width)).toList();
    int width = bars.stream().mapToInt(bar -> bar.at() + bar.width()).max().orElse(0);
    return new Code128Bars(bars, width);
  }
}

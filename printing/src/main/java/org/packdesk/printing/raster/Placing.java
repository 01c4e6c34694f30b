package org.packdesk.printing.raster;

import java.awt.Rectangle;

/// Where the page's top left corner lies on the raster, and what of the raster may be black; all in dots.
record Placing(double x, double y, Rectangle seen, int widthDots, int heightDots) {
  static Placing whole(int widthDots, int heightDots) {
    return new Placing(0, 0, new Rectangle(widthDots, heightDots), widthDots, heightDots);
  }

  /// The page stands at the corner, nothing of it is left out.
  boolean isWhole() {
    return x == 0 && y == 0 && seen.width == widthDots && seen.height == heightDots;
  }
}

package org.packdesk.printing.raster;

import java.util.OptionalDouble;

/// How many dots a pixel becomes. Pictures of labels say their resolution wrongly or not at all, so it is found by their size: the head's own,
/// or one that labels are sent with, at which the picture is as large as the paper.
record PictureFit(int paperWidth, int paperHeight, double dotsPerMm) {
  private static final double SAME_WITHIN = 0.03;
  private static final double OVER_MM = 1;
  private static final double UNDER_MM = 6;
  private static final double MM_PER_INCH = 25.4;
  private static final double[] RESOLUTIONS = {203.2, 300, 600, 200, 203, 150, 100, 96, 72};

  /// Dots a pixel; empty when it fits at none.
  OptionalDouble scale(int width, int height) {
    if (same(width, paperWidth) && same(height, paperHeight)) {
      return OptionalDouble.of(1);
    }
    for (double dpi : RESOLUTIONS) {
      double pixelsPerMm = dpi / MM_PER_INCH;
      if (fits(width / pixelsPerMm, paperWidth / dotsPerMm) && fits(height / pixelsPerMm, paperHeight / dotsPerMm)) {
        return OptionalDouble.of(dotsPerMm / pixelsPerMm);
      }
    }
    return OptionalDouble.empty();
  }

  private static boolean same(int pixels, int dots) {
    return Math.abs(pixels - dots) <= SAME_WITHIN * dots;
  }

  private static boolean fits(double label, double paper) {
    return label - paper <= OVER_MM && paper - label <= UNDER_MM;
  }
}

package org.packdesk.printing.raster;

import java.util.List;

/// What came of drawing a page: all of it, or nothing.
public sealed interface Drawing permits Drawing.Drawn, PdfDefect {
  /// @param bitmap as it is drawn
  /// @param laid its barcodes on whole dots, to be put in place where they read the same
  record Drawn(MonoBitmap bitmap, List<LaidBars> laid) implements Drawing {
    public Drawn {
      laid = List.copyOf(laid);
    }

    Drawn(MonoBitmap bitmap) {
      this(bitmap, List.of());
    }
  }
}

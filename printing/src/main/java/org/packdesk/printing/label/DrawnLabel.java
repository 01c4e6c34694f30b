package org.packdesk.printing.label;

import org.packdesk.printing.raster.MonoBitmap;

/// A label in dots, its barcodes not yet read.
sealed interface DrawnLabel permits DrawnLabel.Dots, Refused {
  record Dots(MonoBitmap bitmap) implements DrawnLabel {}
}

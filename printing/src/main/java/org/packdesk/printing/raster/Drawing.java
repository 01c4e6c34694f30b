package org.packdesk.printing.raster;

/// What came of drawing a page: all of it, or nothing.
public sealed interface Drawing permits Drawing.Drawn, PdfDefect {
  record Drawn(MonoBitmap bitmap) implements Drawing {}
}

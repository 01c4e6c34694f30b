/// Draws a PDF page as black and white dots of the print head.
/// The only package that uses PDFBox; it knows neither printer languages nor devices, and no page leaves it half drawn.
/// Runs on the `printing` thread; a `PdfLabel` belongs to the thread that opened it, a `MonoBitmap` to everybody.
@NullMarked
package org.packdesk.printing.raster;

import org.jspecify.annotations.NullMarked;

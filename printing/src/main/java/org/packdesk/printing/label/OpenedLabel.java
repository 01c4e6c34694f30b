package org.packdesk.printing.label;

import org.packdesk.printing.raster.PdfLabel;
import org.packdesk.printing.raster.PictureFile;

/// A document that passed every check made before drawing, still open, or why it did not.
sealed interface OpenedLabel permits OpenedLabel.Open, OpenedLabel.Picture, Refused {
  record Open(PdfLabel pdf, Printable printable) implements OpenedLabel, AutoCloseable {
    @Override
    public void close() {
      pdf.close();
    }
  }

  record Picture(PictureFile file, Printable printable) implements OpenedLabel {}
}

package org.packdesk.printing.raster;

import java.io.IOException;

/// A bound on content, operators or picture size was reached. An `IOException`, because it travels through PDFBox.
final class TooComplexException extends IOException {
  TooComplexException(String bound) {
    super(bound);
  }
}

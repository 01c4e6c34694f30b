package org.packdesk.printing.raster;

/// Why a PDF cannot be opened or drawn. The detail is for the log, not for packers.
public record PdfDefect(Kind kind, String detail) implements OpenedPdf, OpenedPicture, Drawing {
  public enum Kind {
    ENCRYPTED,
    DAMAGED,
    /// Beyond the bounds on content, operators or picture size.
    TOO_COMPLEX
  }
}

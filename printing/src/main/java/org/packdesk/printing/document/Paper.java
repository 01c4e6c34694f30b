package org.packdesk.printing.document;

import java.util.List;

/// A PDF with all its fonts. The same document gives the same bytes.
public final class Paper implements Typeset {
  private final byte[] pdf;
  private final int pages;
  private final List<String> warnings;

  Paper(byte[] pdf, int pages, List<String> warnings) {
    this.pdf = pdf.clone();
    this.pages = pages;
    this.warnings = List.copyOf(warnings);
  }

  /// A copy.
  public byte[] pdf() {
    return pdf.clone();
  }

  public int pages() {
    return pages;
  }

  /// What is wrong with the site's templates, by file and line, for the site engineer; empty if nothing.
  public List<String> warnings() {
    return warnings;
  }
}

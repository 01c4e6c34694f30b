package org.packdesk.printing.document;

/// Not to be printed. The words are plain English for the screen and the report.
public record Unsettable(Reason reason, String words) implements Typeset {
  public enum Reason {
    /// A letter that the shipped typeface lacks, or a script that is not set right.
    LETTERS,
    /// A barcode that cannot be encoded or has no room.
    BARCODE,
    /// Text, lines or pages beyond the bounds, or more text than a card has room for.
    TOO_MUCH,
    /// The brand is not the name of a folder.
    BRAND
  }
}

package org.packdesk.printing.label;

/// The kinds of barcode that are looked for on a label.
public enum Symbology {
  CODE_128,
  DATA_MATRIX,
  QR_CODE
}

package org.packdesk.printing.label;

import java.util.List;

/// What was read from the dots of a label: each different barcode once, Code 128 first, and how well each Code 128 reads.
record ScannedBarcodes(List<ReadBarcode> barcodes, List<Decodability> decodabilities) {
  ScannedBarcodes {
    barcodes = List.copyOf(barcodes);
    decodabilities = List.copyOf(decodabilities);
  }
}

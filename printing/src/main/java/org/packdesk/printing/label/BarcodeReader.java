package org.packdesk.printing.label;

import java.util.ArrayList;
import java.util.List;
import org.packdesk.printing.raster.MonoBitmap;

/// Reads what a scanner will read. Code 128 upright, upside down and turned; square Data Matrix and QR where white
/// surrounds them.
public final class BarcodeReader {
  private static final int COLUMNS_OF_CELLS = 100;
  private static final int CELL_DOTS_MIN = 8;

  private BarcodeReader() {}

  /// Each different barcode once, Code 128 first. Some milliseconds.
  public static List<ReadBarcode> read(MonoBitmap bitmap) {
    return scan(bitmap).barcodes();
  }

  static ScannedBarcodes scan(MonoBitmap bitmap) {
    List<ReadBarcode> barcodes = new ArrayList<>();
    int cellDots = Math.max(CELL_DOTS_MIN, bitmap.widthDots() / COLUMNS_OF_CELLS);
    Bits bits = Bits.of(bitmap);
    List<Decodability> lines = LineScan.read(bits, cellDots);
    lines.forEach(line -> barcodes.add(new ReadBarcode(Symbology.CODE_128, line.text())));
    barcodes.addAll(SquareSearch.read(bits, cellDots));
    return new ScannedBarcodes(barcodes, lines);
  }
}

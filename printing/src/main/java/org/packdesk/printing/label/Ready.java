package org.packdesk.printing.label;

import java.util.List;
import org.packdesk.printing.raster.MonoBitmap;

/// One paper: the bytes for the printer, the dots they will burn and the barcodes that were read back from those dots.
public final class Ready implements Converted {
  private final byte[] zpl;
  private final MonoBitmap bitmap;
  private final List<ReadBarcode> barcodes;

  Ready(byte[] zpl, MonoBitmap bitmap, List<ReadBarcode> barcodes) {
    this.zpl = zpl.clone();
    this.bitmap = bitmap;
    this.barcodes = List.copyOf(barcodes);
  }

  /// A copy. Prints exactly one label.
  public byte[] zpl() {
    return zpl.clone();
  }

  public MonoBitmap bitmap() {
    return bitmap;
  }

  /// Each different barcode once, Code 128 first; one of them is the tracking number.
  public List<ReadBarcode> barcodes() {
    return barcodes;
  }
}

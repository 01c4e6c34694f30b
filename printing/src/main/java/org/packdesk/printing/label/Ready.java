package org.packdesk.printing.label;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.printing.zpl.GraphicEncoding;
import org.packdesk.printing.zpl.ZplGraphic;

/// One paper: the bytes for the printer, the dots they will burn and the barcodes that were read back from those dots. A label that came as
/// ZPL has no dots yet: the printer draws it, and its barcodes are what its fields say.
public final class Ready implements Converted {
  private final byte[] zpl;
  private final @Nullable MonoBitmap bitmap;
  private final List<ReadBarcode> barcodes;
  private final List<Decodability> decodabilities;

  public Ready(byte[] zpl, Optional<MonoBitmap> bitmap, List<ReadBarcode> barcodes, List<Decodability> decodabilities) {
    this.zpl = zpl.clone();
    this.bitmap = bitmap.orElse(null);
    this.barcodes = List.copyOf(barcodes);
    this.decodabilities = List.copyOf(decodabilities);
  }

  /// A copy. Prints exactly one label.
  public byte[] zpl() {
    return zpl.clone();
  }

  /// The same paper with its dots written otherwise; a label that came as ZPL stays as it is.
  public byte[] zpl(GraphicEncoding encoding) {
    return bitmap == null ? zpl() : ZplGraphic.encode(bitmap, encoding);
  }

  /// Empty where the printer draws the label, because it came as ZPL.
  public Optional<MonoBitmap> bitmap() {
    return Optional.ofNullable(bitmap);
  }

  /// Each different barcode once, Code 128 first; one of them is the tracking number.
  public List<ReadBarcode> barcodes() {
    return barcodes;
  }

  /// Of each Code 128 in the dots; empty where the printer draws the label.
  public List<Decodability> decodabilities() {
    return decodabilities;
  }
}

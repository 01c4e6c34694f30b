package org.packdesk.station.labels;

import java.util.List;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.station.shell.View;

/// What a label's newest paper looks like.
public sealed interface LabelPicture extends View {
  @Override
  default Class<? extends View> kind() {
    return LabelPicture.class;
  }

  /// The label's.
  String key();

  /// Which paper of it; 0 before the first.
  int copy();

  /// The very dots that the printer burns.
  record Drawn(String key, int copy, MonoBitmap dots) implements LabelPicture {}

  /// The label came in the printer's own language, which nobody here draws. @param barcodes what they say
  record PrinterDraws(String key, int copy, List<String> barcodes) implements LabelPicture {
    public PrinterDraws {
      barcodes = List.copyOf(barcodes);
    }
  }

  /// Its file can no longer be read here.
  record Gone(String key, int copy) implements LabelPicture {}
}

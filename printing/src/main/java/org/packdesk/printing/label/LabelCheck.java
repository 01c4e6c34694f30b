package org.packdesk.printing.label;

import java.util.List;
import java.util.stream.Collectors;

/// Is this the label that was bought? A Code 128 on it must read the tracking number, since that is what scan-back and the
/// belt will read; a 2D code alone is not enough. Blanks do not count: they are for people.
final class LabelCheck {
  private LabelCheck() {}

  static boolean carries(List<ReadBarcode> barcodes, String trackingNumber) {
    String wanted = unspaced(trackingNumber);
    return !wanted.isEmpty() && barcodes.stream()
        .anyMatch(barcode -> barcode.symbology() == Symbology.CODE_128 && unspaced(barcode.text()).equals(wanted));
  }

  static Refused refused(List<ReadBarcode> barcodes, String trackingNumber) {
    String others = barcodes.stream().filter(barcode -> barcode.symbology() == Symbology.CODE_128).map(ReadBarcode::text)
        .collect(Collectors.joining(", "));
    return new Refused(RefusalReason.TRACKING_NOT_ON_LABEL, "No barcode on the label reads " + trackingNumber
        + (others.isEmpty() ? "; it has no Code 128 that can be read." : "; it reads " + others + "."));
  }

  private static String unspaced(String text) {
    return text.replace(" ", "");
  }
}

package org.packdesk.printing.zpl;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.packdesk.printing.raster.MonoBitmap;

/// A whole label as one ZPL format that prints one paper, and not again after the printer was mended (`^JZN`), upright
/// whatever a label before it was: `^XA^JZN^PON^PMN^LRN^PW^LL^LH0,0`, a `^FO^GFA…^FS` for each band, `^PQ1^XZ`.
public final class ZplGraphic {
  /// Zebra's guide allows counts of 1 to 99,999 in `^GF`; a larger one is cut or ignored, by model.
  static final int BAND_BYTES_MAX = 99_999;

  /// Zebra's guide: what one label says of these holds for the labels after it.
  private static final String UPRIGHT = "^PON^PMN^LRN";

  private static final int COMMANDS_BYTES = 96;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private ZplGraphic() {}

  /// @throws IllegalArgumentException if a single row is larger than a band
  public static byte[] encode(MonoBitmap bitmap, GraphicEncoding encoding) {
    int rowBytes = bitmap.rowBytes();
    int height = bitmap.heightDots();
    if (rowBytes > BAND_BYTES_MAX) {
      throw new IllegalArgumentException("rows of " + rowBytes + " bytes do not fit a band");
    }
    int rowsMax = BAND_BYTES_MAX / rowBytes;
    int bands = (height + rowsMax - 1) / rowsMax;
    int bandRows = (height + bands - 1) / bands;
    byte[] packed = bitmap.packedRows();
    ByteBuffer target = ByteBuffer.allocate(2 * packed.length + COMMANDS_BYTES * (bands + 1));
    put(target, "^XA^JZN" + UPRIGHT + "^PW" + bitmap.widthDots() + "^LL" + height + "^LH0,0");
    for (int from = 0; from < height; from += bandRows) {
      int to = Math.min(height, from + bandRows);
      int count = (to - from) * rowBytes;
      put(target, "^FO0," + from + "^GFA," + count + "," + count + "," + rowBytes + ",");
      rows(packed, rowBytes, from, to, encoding, target);
      put(target, "^FS");
    }
    put(target, "^PQ1^XZ");
    return Arrays.copyOf(target.array(), target.position());
  }

  private static void rows(byte[] packed, int rowBytes, int from, int to, GraphicEncoding encoding, ByteBuffer target) {
    switch (encoding) {
      case RUN_LENGTH -> RunLength.encode(packed, rowBytes, from, to, target);
      case HEX -> target.put(HEX.formatHex(packed, from * rowBytes, to * rowBytes).getBytes(StandardCharsets.US_ASCII));
      case Z64 -> target.put(Z64.encode(Arrays.copyOfRange(packed, from * rowBytes, to * rowBytes)));
    }
  }

  /// Reads a format made by `encode`, also with comments (`^FX`) and line ends between its commands. Anything else that
  /// would draw is `Unreadable`, so that a picture is never shown with a part missing.
  public static DecodedGraphic decode(byte[] zpl) {
    try {
      return new DecodedGraphic.Shown(FormatReading.read(zpl));
    } catch (UnreadableException e) {
      return new DecodedGraphic.Unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static void put(ByteBuffer target, String commands) {
    target.put(commands.getBytes(StandardCharsets.US_ASCII));
  }
}

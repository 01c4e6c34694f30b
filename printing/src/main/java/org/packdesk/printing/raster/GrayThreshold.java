package org.packdesk.printing.raster;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Gray bytes (0 is black) to dots: darker than half is black. No dithering, it would break barcodes.
final class GrayThreshold {
  private static final VarHandle EIGHT_PIXELS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  /// Multiplying moves the lowest bit of each byte into the highest byte, first pixel first, without a carry.
  private static final long GATHER = 0x0102040810204080L;

  private GrayThreshold() {}

  static MonoBitmap pack(byte[] gray, int widthDots, int heightDots) {
    int rowBytes = (widthDots + 7) / 8;
    byte[] rows = new byte[rowBytes * heightDots];
    for (int y = 0; y < heightDots; y++) {
      int pixel = y * widthDots;
      int target = y * rowBytes;
      int endOfRow = pixel + widthDots;
      for (; pixel + 8 <= endOfRow; pixel += 8) {
        long dark = ~(long) EIGHT_PIXELS.get(gray, pixel) & HIGH_BITS;
        rows[target++] = (byte) (((dark >>> 7) * GATHER) >>> 56);
      }
      for (int bit = 7; pixel < endOfRow; pixel++, bit--) {
        rows[target] |= (byte) (((~gray[pixel] >> 7) & 1) << bit);
      }
    }
    return MonoBitmap.of(widthDots, heightDots, rows);
  }
}

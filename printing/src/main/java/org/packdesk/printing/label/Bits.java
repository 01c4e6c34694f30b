package org.packdesk.printing.label;

import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import org.packdesk.printing.raster.MonoBitmap;

/// A bitmap's packed rows with fast ways into ZXing's own bit types, without a detour over gray.
final class Bits {
  private final int width;
  private final int height;
  private final int rowBytes;
  private final byte[] rows;

  private Bits(int width, int height, int rowBytes, byte[] rows) {
    this.width = width;
    this.height = height;
    this.rowBytes = rowBytes;
    this.rows = rows;
  }

  static Bits of(MonoBitmap bitmap) {
    return new Bits(bitmap.widthDots(), bitmap.heightDots(), bitmap.rowBytes(), bitmap.packedRows());
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  boolean isBlack(int x, int y) {
    return ((rows[y * rowBytes + (x >> 3)] >> (7 - (x & 7))) & 1) == 1;
  }

  BitArray row(int y) {
    BitArray row = new BitArray(width);
    for (int x = 0; x < width; x += 32) {
      int word = 0;
      for (int i = 0; i < 4; i++) {
        int column = (x >> 3) + i;
        word = (word << 8) | (column < rowBytes ? rows[y * rowBytes + column] & 0xFF : 0);
      }
      row.setBulk(x, Integer.reverse(word));
    }
    return row;
  }

  BitArray column(int x) {
    BitArray column = new BitArray(height);
    for (int y = 0; y < height; y++) {
      if (isBlack(x, y)) {
        column.set(y);
      }
    }
    return column;
  }

  BitMatrix part(Area area, int marginDots) {
    BitMatrix part = new BitMatrix(area.width() + 2 * marginDots, area.height() + 2 * marginDots);
    for (int y = 0; y < area.height(); y++) {
      for (int x = 0; x < area.width(); x++) {
        if (isBlack(area.left() + x, area.top() + y)) {
          part.set(x + marginDots, y + marginDots);
        }
      }
    }
    return part;
  }

  int blackDots(Area area) {
    int black = 0;
    for (int y = area.top(); y < area.bottom(); y++) {
      for (int x = area.left(); x < area.right(); x++) {
        black += isBlack(x, y) ? 1 : 0;
      }
    }
    return black;
  }

  boolean isWhite(Area area) {
    for (int y = area.top(); y < area.bottom(); y++) {
      for (int x = area.left(); x < area.right(); x++) {
        if (isBlack(x, y)) {
          return false;
        }
      }
    }
    return true;
  }
}

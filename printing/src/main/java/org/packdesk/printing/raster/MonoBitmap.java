package org.packdesk.printing.raster;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// A picture of black (1) and white (0) dots, the first row on top. Rows are packed, eight dots a byte, the leftmost dot in
/// the highest bit, each row starting on a byte; the unused bits at the end of a row are white. Immutable.
public final class MonoBitmap {
  /// More dots than any label has: 4×6 in at 600 dpi are 8.6 million.
  public static final int DOTS_MAX = 32 * 1024 * 1024;

  private final int widthDots;
  private final int heightDots;
  private final byte[] rows;

  private MonoBitmap(int widthDots, int heightDots, byte[] rows) {
    this.widthDots = widthDots;
    this.heightDots = heightDots;
    this.rows = rows;
  }

  /// @throws IllegalArgumentException unless the size is within `DOTS_MAX` and the rows have exactly that size
  public static MonoBitmap of(int widthDots, int heightDots, byte[] packedRows) {
    if (!isPossible(widthDots, heightDots)) {
      throw new IllegalArgumentException("no bitmap has " + widthDots + " × " + heightDots + " dots");
    }
    int rowBytes = (widthDots + 7) / 8;
    if (packedRows.length != rowBytes * heightDots) {
      throw new IllegalArgumentException(packedRows.length + " bytes are not " + heightDots + " rows of " + rowBytes);
    }
    byte[] rows = packedRows.clone();
    int unused = rowBytes * 8 - widthDots;
    for (int last = rowBytes - 1; unused > 0 && last < rows.length; last += rowBytes) {
      rows[last] &= (byte) (0xFF << unused);
    }
    return new MonoBitmap(widthDots, heightDots, rows);
  }

  /// @throws IllegalArgumentException unless the size is within `DOTS_MAX`
  public static MonoBitmap white(int widthDots, int heightDots) {
    return of(widthDots, heightDots, new byte[isPossible(widthDots, heightDots) ? (widthDots + 7) / 8 * heightDots : 0]);
  }

  public static boolean isPossible(long widthDots, long heightDots) {
    return widthDots > 0 && heightDots > 0 && widthDots <= DOTS_MAX && heightDots <= DOTS_MAX
        && widthDots * heightDots <= DOTS_MAX;
  }

  public int widthDots() {
    return widthDots;
  }

  public int heightDots() {
    return heightDots;
  }

  public int rowBytes() {
    return (widthDots + 7) / 8;
  }

  public boolean isBlack(int x, int y) {
    if (x < 0 || x >= widthDots || y < 0 || y >= heightDots) {
      throw new IndexOutOfBoundsException("no dot at " + x + ", " + y);
    }
    return ((rows[y * rowBytes() + (x >> 3)] >> (7 - (x & 7))) & 1) == 1;
  }

  /// A quarter turn clockwise.
  public MonoBitmap turned() {
    int turnedRowBytes = (heightDots + 7) / 8;
    byte[] turned = new byte[turnedRowBytes * widthDots];
    int rowBytes = rowBytes();
    for (int y = 0; y < heightDots; y++) {
      int column = heightDots - 1 - y;
      int bit = 0x80 >> (column & 7);
      for (int x = 0; x < widthDots; x++) {
        int eight = rows[y * rowBytes + (x >> 3)];
        if (eight == 0 && (x & 7) == 0) {
          x += 7;
        } else if ((eight >> (7 - (x & 7)) & 1) == 1) {
          turned[x * turnedRowBytes + (column >> 3)] |= (byte) bit;
        }
      }
    }
    int across = heightDots;
    int along = widthDots;
    return new MonoBitmap(across, along, turned);
  }

  /// With these bars in the place of what is there.
  public MonoBitmap with(List<LaidBars> laid) {
    if (laid.isEmpty()) {
      return this;
    }
    MonoBitmap copy = new MonoBitmap(widthDots, heightDots, rows.clone());
    for (LaidBars bars : laid) {
      BitSet line = bars.line();
      for (int across = bars.from(); across < bars.to(); across++) {
        for (int along = 0; along < bars.length(); along++) {
          int x = bars.axis() == BarAxis.ACROSS ? bars.start() + along : across;
          int y = bars.axis() == BarAxis.ACROSS ? across : bars.start() + along;
          copy.set(x, y, line.get(along));
        }
      }
    }
    return copy;
  }

  /// With the black dots of another picture put over it; what is beyond the edge is left out.
  ///
  /// @param left where its first column goes
  /// @param top where its first row goes
  public MonoBitmap with(MonoBitmap over, int left, int top) {
    MonoBitmap copy = new MonoBitmap(widthDots, heightDots, rows.clone());
    for (int y = 0; y < over.heightDots && top + y < heightDots; y++) {
      for (int x = 0; x < over.widthDots && left + x < widthDots; x++) {
        if (over.isBlack(x, y)) {
          copy.set(left + x, top + y, true);
        }
      }
    }
    return copy;
  }

  private void set(int x, int y, boolean black) {
    int at = y * rowBytes() + (x >> 3);
    int bit = 0x80 >> (x & 7);
    rows[at] = (byte) (black ? rows[at] | bit : rows[at] & ~bit);
  }

  /// A copy.
  public byte[] packedRows() {
    return rows.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MonoBitmap bitmap && widthDots == bitmap.widthDots && heightDots == bitmap.heightDots
        && Arrays.equals(rows, bitmap.rows);
  }

  @Override
  public int hashCode() {
    return 31 * widthDots + Arrays.hashCode(rows);
  }

  @Override
  public String toString() {
    return "MonoBitmap[" + widthDots + " × " + heightDots + "]";
  }
}

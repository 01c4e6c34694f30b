package org.packdesk.printing.raster;

import java.util.Arrays;

/// The area filter: each new pixel is the mean of the old ones it covers, those at its edges by the part it covers. Rows are narrowed first,
/// equal rows once: most rows of a label are like the one above.
final class AreaScaling {
  private static final float HALF = 0.5f;
  private static final int BYTE = 0xFF;

  private final byte[] gray;
  private final int width;
  private final Spans columns;
  private final float[] narrow;
  private int narrowed = -1;

  AreaScaling(byte[] gray, int width, int newWidth) {
    this.gray = gray;
    this.width = width;
    columns = new Spans(width, newWidth);
    narrow = new float[newWidth];
  }

  byte[] scaled(int height, int newHeight) {
    Spans rows = new Spans(height, newHeight);
    int newWidth = narrow.length;
    byte[] scaled = new byte[newWidth * newHeight];
    float[] sum = new float[newWidth];
    for (int y = 0; y < newHeight; y++) {
      int first = rows.first[y];
      int last = rows.last[y];
      Arrays.fill(sum, 0);
      for (int row = first; row <= last; row++) {
        narrow(row);
        float part = row == first ? rows.firstPart[y] : row == last ? rows.lastPart[y] : 1;
        for (int x = 0; x < newWidth; x++) {
          sum[x] += narrow[x] * part;
        }
      }
      for (int x = 0; x < newWidth; x++) {
        scaled[y * newWidth + x] = (byte) (int) (sum[x] * rows.share[y] + HALF);
      }
    }
    return scaled;
  }

  private void narrow(int row) {
    int start = row * width;
    if (narrowed >= 0
        && (narrowed == row || Arrays.equals(gray, narrowed * width, narrowed * width + width, gray, start, start + width))) {
      narrowed = row;
      return;
    }
    narrowed = row;
    for (int x = 0; x < narrow.length; x++) {
      int first = columns.first[x];
      int last = columns.last[x];
      int between = 0;
      for (int i = first + 1; i < last; i++) {
        between += gray[start + i] & BYTE;
      }
      float sum = (gray[start + first] & BYTE) * columns.firstPart[x] + between
          + (gray[start + last] & BYTE) * columns.lastPart[x];
      narrow[x] = sum * columns.share[x];
    }
  }

  /// For each new pixel the old ones it covers, the parts of the first and the last, and one divided by all.
  private static final class Spans {
    private final int[] first;
    private final int[] last;
    private final float[] firstPart;
    private final float[] lastPart;
    private final float[] share;

    Spans(int from, int to) {
      first = new int[to];
      last = new int[to];
      firstPart = new float[to];
      lastPart = new float[to];
      share = new float[to];
      for (int i = 0; i < to; i++) {
        double start = (double) i * from / to;
        double end = (double) (i + 1) * from / to;
        first[i] = (int) start;
        last[i] = Math.max(first[i], Math.min(from - 1, (int) Math.ceil(end) - 1));
        boolean one = first[i] == last[i];
        firstPart[i] = one ? 1 : (float) (first[i] + 1 - start);
        lastPart[i] = one ? 0 : (float) (end - last[i]);
        share[i] = one ? 1 : 1 / (firstPart[i] + lastPart[i] + last[i] - first[i] - 1);
      }
    }
  }
}

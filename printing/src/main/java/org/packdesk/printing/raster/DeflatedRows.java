package org.packdesk.printing.raster;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The rows of a deflated picture, one at a time, with the filters of PNG undone (PDF 32000-1, 7.4.4.4; PNG, clause 9). Everything is
/// unpacked and its check figure held against it, so that a damaged picture is not taken for a whole one.
final class DeflatedRows implements AutoCloseable {
  private static final int BEYOND_MAX = 64 * 1024;

  private final Inflater inflater = new Inflater();
  private final byte[] buffer = new byte[64 * 1024];
  private final boolean filtered;
  private final int pixelBytes;
  private byte[] row;
  private byte[] above;
  private int at;
  private int end;

  /// @param filtered whether a byte before each row names its filter
  /// @param pixelBytes to the pixel on the left; 1 where a byte has several
  DeflatedRows(byte[] packed, int rowBytes, boolean filtered, int pixelBytes) {
    inflater.setInput(packed);
    this.filtered = filtered;
    this.pixelBytes = pixelBytes;
    row = new byte[rowBytes];
    above = new byte[rowBytes];
  }

  /// Valid until the row after the next.
  byte[] next() throws IOException {
    byte[] fresh = above;
    above = row;
    row = fresh;
    int filter = filtered ? oneByte() : 0;
    read(row);
    switch (filter) {
      case 0 -> {
        // as it is
      }
      case 1 -> sub();
      case 2 -> up();
      case 3 -> average();
      case 4 -> paeth();
      default -> throw new IOException("a picture has rows with the unknown filter " + filter);
    }
    return row;
  }

  /// Whether the row that was read last is the same as the one before it.
  boolean isRepeated() {
    return Arrays.equals(row, above);
  }

  /// Unpacks what is left.
  void end() throws IOException {
    int beyond = end - at;
    while (!inflater.finished()) {
      beyond += inflate();
      if (beyond > BEYOND_MAX) {
        throw new TooComplexException("a picture has far more data than pixels");
      }
    }
  }

  @Override
  public void close() {
    inflater.close();
  }

  private int oneByte() throws IOException {
    refill();
    return buffer[at++];
  }

  private void read(byte[] target) throws IOException {
    int done = 0;
    while (done < target.length) {
      refill();
      int count = Math.min(end - at, target.length - done);
      System.arraycopy(buffer, at, target, done, count);
      at += count;
      done += count;
    }
  }

  private void refill() throws IOException {
    if (at == end && inflate() == 0) {
      throw new IOException("a picture ends too early");
    }
  }

  private int inflate() throws IOException {
    try {
      at = 0;
      end = inflater.inflate(buffer);
    } catch (DataFormatException e) {
      throw new IOException("a picture is damaged", e);
    }
    if (end == 0 && !inflater.finished()) {
      throw new IOException("a picture is cut off");
    }
    return end;
  }

  private void sub() {
    for (int i = pixelBytes; i < row.length; i++) {
      row[i] += row[i - pixelBytes];
    }
  }

  private void up() {
    for (int i = 0; i < row.length; i++) {
      row[i] += above[i];
    }
  }

  private void average() {
    for (int i = 0; i < row.length; i++) {
      int left = i < pixelBytes ? 0 : row[i - pixelBytes] & 0xFF;
      row[i] += (byte) ((left + (above[i] & 0xFF)) / 2);
    }
  }

  private void paeth() {
    for (int i = 0; i < row.length; i++) {
      int left = i < pixelBytes ? 0 : row[i - pixelBytes] & 0xFF;
      int corner = i < pixelBytes ? 0 : above[i - pixelBytes] & 0xFF;
      row[i] += (byte) nearest(left, above[i] & 0xFF, corner);
    }
  }

  private static int nearest(int left, int over, int corner) {
    int toLeft = Math.abs(over - corner);
    int toOver = Math.abs(left - corner);
    int toCorner = Math.abs(left + over - 2 * corner);
    if (toLeft <= toOver && toLeft <= toCorner) {
      return left;
    }
    return toOver <= toCorner ? over : corner;
  }
}

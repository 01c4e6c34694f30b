package org.packdesk.printing.raster;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/// A picture in shades of gray, a byte a pixel, 0 is black; what is transparent is white.
final class GrayPicture {
  private static final int WHITE = 0xFF;
  private static final int MIDDLE = 128;
  private static final int RED_WEIGHT = 77;
  private static final int GREEN_WEIGHT = 150;
  private static final int BLUE_WEIGHT = 29;

  private final int width;
  private final int height;
  private final byte[] gray;

  private GrayPicture(int width, int height, byte[] gray) {
    this.width = width;
    this.height = height;
    this.gray = gray;
  }

  static GrayPicture of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY && image.getRaster().getDataBuffer() instanceof DataBufferByte bytes
        && bytes.getData().length == width * height) {
      return new GrayPicture(width, height, bytes.getData().clone());
    }
    byte[] gray = new byte[width * height];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        gray[y * width + x] = (byte) shade(row[x]);
      }
    }
    return new GrayPicture(width, height, gray);
  }

  private static int shade(int argb) {
    int alpha = argb >>> 24;
    int shade = ((argb >> 16 & 0xFF) * RED_WEIGHT + (argb >> 8 & 0xFF) * GREEN_WEIGHT + (argb & 0xFF) * BLUE_WEIGHT) >> 8;
    return alpha == WHITE ? shade : (shade * alpha + WHITE * (WHITE - alpha)) / WHITE;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /// A quarter turn clockwise.
  GrayPicture turned() {
    byte[] turned = new byte[gray.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        turned[x * height + (height - 1 - y)] = gray[y * width + x];
      }
    }
    int across = height;
    int along = width;
    return new GrayPicture(across, along, turned);
  }

  /// Each new pixel is the mean of the area it covers; a larger picture than this one repeats pixels.
  GrayPicture scaled(int newWidth, int newHeight) {
    if (newWidth == width && newHeight == height) {
      return this;
    }
    int[] columns = new int[width * newHeight];
    Span[] rows = spans(height, newHeight);
    for (int y = 0; y < newHeight; y++) {
      for (int x = 0; x < width; x++) {
        columns[y * width + x] = rows[y].mean(gray, x, width, WHITE);
      }
    }
    byte[] scaled = new byte[newWidth * newHeight];
    Span[] cells = spans(width, newWidth);
    for (int y = 0; y < newHeight; y++) {
      for (int x = 0; x < newWidth; x++) {
        scaled[y * newWidth + x] = (byte) cells[x].mean(columns, y * width);
      }
    }
    return new GrayPicture(newWidth, newHeight, scaled);
  }

  private static Span[] spans(int from, int to) {
    Span[] spans = new Span[to];
    for (int i = 0; i < to; i++) {
      spans[i] = Span.of((double) i * from / to, (double) (i + 1) * from / to, from);
    }
    return spans;
  }

  /// The old pixels that a new one covers, with the parts of the first and the last in 256ths.
  private record Span(int first, int last, int firstPart, int lastPart, int whole) {
    private static final int ONE = 256;

    static Span of(double from, double to, int size) {
      int first = (int) from;
      int last = Math.min(size - 1, (int) Math.ceil(to) - 1);
      if (first >= last) {
        return new Span(first, first, ONE, 0, ONE);
      }
      int firstPart = (int) Math.round((first + 1 - from) * ONE);
      int lastPart = (int) Math.round((to - last) * ONE);
      return new Span(first, last, firstPart, lastPart, firstPart + lastPart + (last - first - 1) * ONE);
    }

    int mean(byte[] column, int x, int stride, int mask) {
      int sum = (column[first * stride + x] & mask) * firstPart;
      for (int y = first + 1; y < last; y++) {
        sum += (column[y * stride + x] & mask) * ONE;
      }
      sum += lastPart == 0 ? 0 : (column[last * stride + x] & mask) * lastPart;
      return sum / whole;
    }

    int mean(int[] row, int start) {
      int sum = row[start + first] * firstPart;
      for (int x = first + 1; x < last; x++) {
        sum += row[start + x] * ONE;
      }
      sum += lastPart == 0 ? 0 : row[start + last] * lastPart;
      return sum / whole;
    }
  }

  /// Whether only white would be cut off on a paper of this size.
  boolean isBlankBeyond(int paperWidth, int paperHeight) {
    int left = Math.max(0, (width - paperWidth) / 2);
    int top = Math.max(0, (height - paperHeight) / 2);
    for (int y = 0; y < height; y++) {
      boolean whole = y < top || y >= top + paperHeight;
      for (int x = 0; x < width; x++) {
        boolean beyond = whole || x < left || x >= left + paperWidth;
        if (beyond && (gray[y * width + x] & WHITE) < MIDDLE) {
          return false;
        }
      }
    }
    return true;
  }

  /// In the middle of a paper of this size; what is beyond it is cut off.
  MonoBitmap onPaper(int paperWidth, int paperHeight) {
    byte[] paper = new byte[paperWidth * paperHeight];
    Arrays.fill(paper, (byte) WHITE);
    int left = (paperWidth - width) / 2;
    int top = (paperHeight - height) / 2;
    int from = Math.max(0, -left);
    int count = Math.min(width - from, paperWidth - Math.max(0, left));
    for (int y = Math.max(0, -top); y < height && y + top < paperHeight; y++) {
      System.arraycopy(gray, y * width + from, paper, (y + top) * paperWidth + Math.max(0, left), count);
    }
    return GrayThreshold.pack(paper, paperWidth, paperHeight);
  }
}

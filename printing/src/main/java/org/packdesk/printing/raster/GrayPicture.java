package org.packdesk.printing.raster;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A picture in shades of gray, a byte a pixel, 0 is black; what is transparent is white.
final class GrayPicture {
  private static final int WHITE = 0xFF;
  private static final int MIDDLE = 128;
  private static final int RED_WEIGHT = 77;
  private static final int GREEN_WEIGHT = 150;
  private static final int BLUE_WEIGHT = 29;
  private static final int HALF = 128;
  private static final VarHandle EIGHT_PIXELS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  /// Eight bits to eight bytes of all ones or zero.
  private static final long[] SPREAD = spread();

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

  /// @param gray kept, not copied
  static GrayPicture of(int width, int height, byte[] gray) {
    return new GrayPicture(width, height, gray);
  }

  /// A row of packed bits, of which 0 is black, to a byte a pixel.
  ///
  /// @param flipped all ones where 1 is black
  static void ofBits(byte[] bits, int from, byte[] gray, int to, int count, byte flipped) {
    int i = 0;
    for (; i + 8 <= count; i += 8) {
      EIGHT_PIXELS.set(gray, to + i, SPREAD[(bits[from + (i >> 3)] ^ flipped) & 0xFF]);
    }
    for (; i < count; i++) {
      gray[to + i] = (byte) -(((bits[from + (i >> 3)] ^ flipped) >> (7 - (i & 7))) & 1);
    }
  }

  /// A row of red, green and blue bytes to a byte a pixel.
  static void ofRgb(byte[] rgb, int from, byte[] gray, int to, int count) {
    int at = from;
    for (int i = to; i < to + count; i++) {
      gray[i] = (byte) shade(rgb[at] & 0xFF, rgb[at + 1] & 0xFF, rgb[at + 2] & 0xFF);
      at += 3;
    }
  }

  private static long[] spread() {
    long[] spread = new long[256];
    for (int eight = 0; eight < spread.length; eight++) {
      for (int bit = 0; bit < 8; bit++) {
        spread[eight] |= ((eight >> bit) & 1) == 0 ? 0 : 0xFFL << (8 * bit);
      }
    }
    return spread;
  }

  private static int shade(int red, int green, int blue) {
    return (red * RED_WEIGHT + green * GREEN_WEIGHT + blue * BLUE_WEIGHT + HALF) >> 8;
  }

  private static int shade(int argb) {
    int alpha = argb >>> 24;
    int shade = shade(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    return alpha == WHITE ? shade : (shade * alpha + WHITE * (WHITE - alpha)) / WHITE;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /// @param quarters clockwise
  GrayPicture turned(int quarters) {
    GrayPicture turned = this;
    for (int i = 0; i < quarters; i++) {
      turned = turned.turned();
    }
    return turned;
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
    return newWidth == width && newHeight == height
        ? this
        : of(newWidth, newHeight,
            new AreaScaling(gray, width, newWidth).scaled(height, newHeight));
  }

  /// Whether only white would be cut off on a paper of this size, in its middle.
  boolean isBlankBeyond(int paperWidth, int paperHeight) {
    return isBlankBeyond((paperWidth - width) / 2, (paperHeight - height) / 2, paperWidth, paperHeight);
  }

  /// @param left where the picture begins on the paper
  boolean isBlankBeyond(int left, int top, int paperWidth, int paperHeight) {
    for (int y = 0; y < height; y++) {
      boolean whole = y + top < 0 || y + top >= paperHeight;
      int to = whole ? width : Math.clamp(-(long) left, 0, width);
      int from = whole ? width : Math.clamp((long) paperWidth - left, to, width);
      if (!isBlank(y, 0, to) || !isBlank(y, from, width)) {
        return false;
      }
    }
    return true;
  }

  private boolean isBlank(int y, int from, int to) {
    for (int x = from; x < to; x++) {
      if ((gray[y * width + x] & WHITE) < MIDDLE) {
        return false;
      }
    }
    return true;
  }

  /// In the middle of a paper of this size; what is beyond it is cut off.
  MonoBitmap onPaper(int paperWidth, int paperHeight) {
    byte[] paper = on((paperWidth - width) / 2, (paperHeight - height) / 2, paperWidth, paperHeight);
    return GrayThreshold.pack(paper, paperWidth, paperHeight);
  }

  /// A white paper with the picture on it; what is beyond it is cut off.
  byte[] on(int left, int top, int paperWidth, int paperHeight) {
    byte[] paper = new byte[paperWidth * paperHeight];
    Arrays.fill(paper, (byte) WHITE);
    int from = Math.max(0, -left);
    int count = Math.min(width - from, paperWidth - Math.max(0, left));
    for (int y = Math.max(0, -top); count > 0 && y < height && y + top < paperHeight; y++) {
      System.arraycopy(gray, y * width + from, paper, (y + top) * paperWidth + Math.max(0, left), count);
    }
    return paper;
  }
}

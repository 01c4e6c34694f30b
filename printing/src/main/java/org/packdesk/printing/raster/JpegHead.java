package org.packdesk.printing.raster;

/// What a JPEG file says before its pixels: whether its first channel is the brightness (ISO/IEC 10918-1, annex B; Adobe's mark: 10918-6, 6.5.3).
record JpegHead(int width, int height, int channels, boolean brightnessFirst) {
  private static final JpegHead UNKNOWN = new JpegHead(0, 0, 0, false);
  private static final int ADOBE_TRANSFORM = 11;

  /// Never throws because of the bytes.
  static JpegHead of(byte[] file) {
    int adobe = -1;
    int at = 2;
    while (at + 4 <= file.length && at(file, at) == 0xFF) {
      int mark = at(file, at + 1);
      int length = at(file, at + 2) << 8 | at(file, at + 3);
      if (isFrame(mark) && at + 11 <= file.length) {
        int channels = at(file, at + 9);
        boolean first = channels == 1 || (channels == 3 && (adobe == 1 || (adobe == -1 && at(file, at + 10) == 1)));
        return new JpegHead(at(file, at + 7) << 8 | at(file, at + 8), at(file, at + 5) << 8 | at(file, at + 6), channels, first);
      }
      if (mark == 0xEE && length > ADOBE_TRANSFORM + 2 && at + 4 + ADOBE_TRANSFORM < file.length) {
        adobe = at(file, at + 4 + ADOBE_TRANSFORM);
      }
      at += 2 + length;
    }
    return UNKNOWN;
  }

  /// Baseline or progressive, eight bits, Huffman.
  private static boolean isFrame(int mark) {
    return mark >= 0xC0 && mark <= 0xC2;
  }

  private static int at(byte[] file, int index) {
    return file[index] & 0xFF;
  }

  boolean isPlain(int wide, int high, int colours) {
    return width == wide && height == high && channels == colours && brightnessFirst;
  }
}

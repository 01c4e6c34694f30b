package org.packdesk.printing.sample;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.packdesk.printing.raster.MonoBitmap;

/// PDF to ZPL as browser print bridges do it in process: PDFBox draws in colour, every pixel is asked for by itself, the bits are sent as hex.
public final class PlainConversion {
  private static final int BLACK_BELOW = 127;

  private PlainConversion() {}

  public static byte[] toZpl(byte[] pdf, float dpi) {
    MonoBitmap dots = draw(pdf, dpi);
    byte[] rows = dots.packedRows();
    String count = rows.length + "," + rows.length + "," + dots.rowBytes() + ",";
    return ("^XA^FO0,0^GFA," + count + HexFormat.of().withUpperCase().formatHex(rows) + "^FS^XZ").getBytes(
        StandardCharsets.US_ASCII);
  }

  public static MonoBitmap draw(byte[] pdf, float dpi) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.ARGB);
      int rowBytes = (image.getWidth() + 7) / 8;
      byte[] rows = new byte[rowBytes * image.getHeight()];
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          if (isBlack(image.getRGB(x, y))) {
            rows[y * rowBytes + x / 8] |= (byte) (0x80 >> x % 8);
          }
        }
      }
      return MonoBitmap.of(image.getWidth(), image.getHeight(), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isBlack(int argb) {
    int red = argb >> 16 & 0xFF;
    int green = argb >> 8 & 0xFF;
    int blue = argb & 0xFF;
    return argb >>> 24 > BLACK_BELOW && 0.299 * red + 0.587 * green + 0.114 * blue < BLACK_BELOW;
  }
}

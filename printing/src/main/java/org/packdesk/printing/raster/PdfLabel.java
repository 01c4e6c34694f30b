package org.packdesk.printing.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.RenderDestination;

/// An open PDF, to be closed by who opened it. Sizes are those of the first page as it is seen: cropped and turned.
public final class PdfLabel implements OpenedPdf, AutoCloseable {
  /// Counting stops here; more than one is refused anyway.
  static final int PAGES_COUNTED_MAX = 1000;

  private static final double MM_PER_POINT = 25.4 / 72;
  /// The largest page of the PDF standard without a unit of its own.
  private static final double SIDE_MM_MAX = 5_080;

  private final PDDocument document;
  private final int pages;
  private final BigDecimal widthMm;
  private final BigDecimal heightMm;

  private PdfLabel(PDDocument document, int pages, BigDecimal widthMm, BigDecimal heightMm) {
    this.document = document;
    this.pages = pages;
    this.widthMm = widthMm;
    this.heightMm = heightMm;
  }

  public static OpenedPdf open(byte[] bytes) {
    PDDocument document;
    try {
      document = Loader.loadPDF(bytes);
    } catch (InvalidPasswordException e) {
      return new PdfDefect(PdfDefect.Kind.ENCRYPTED, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // PDFBox answers damage in the object tree with whatever the first wrong cast or null throws
      return damaged(e);
    }
    OpenedPdf opened = checked(document);
    if (opened instanceof PdfDefect) {
      IOUtils.closeQuietly(document);
    }
    return opened;
  }

  private static OpenedPdf checked(PDDocument document) {
    try {
      if (document.isEncrypted()) {
        return new PdfDefect(PdfDefect.Kind.ENCRYPTED, "encrypted with an empty password");
      }
      StreamCheck.check(document.getDocument());
      int pages = 0;
      for (Iterator<PDPage> each = document.getPages().iterator(); pages < PAGES_COUNTED_MAX && each.hasNext(); pages++) {
        each.next();
      }
      if (pages != Math.min(document.getNumberOfPages(), PAGES_COUNTED_MAX)) {
        throw new IOException("says it has " + document.getNumberOfPages() + " pages and has " + pages);
      }
      return pages == 0 ? new PdfLabel(document, 0, BigDecimal.ZERO, BigDecimal.ZERO) : sized(document, pages);
    } catch (TooComplexException e) {
      return new PdfDefect(PdfDefect.Kind.TOO_COMPLEX, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return damaged(e);
    }
  }

  private static PdfLabel sized(PDDocument document, int pages) throws IOException {
    PDPage page = document.getPage(0);
    PDRectangle seen = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    double width = (turned ? seen.getHeight() : seen.getWidth()) * page.getUserUnit() * MM_PER_POINT;
    double height = (turned ? seen.getWidth() : seen.getHeight()) * page.getUserUnit() * MM_PER_POINT;
    if (!(width > 0 && width <= SIDE_MM_MAX && height > 0 && height <= SIDE_MM_MAX)) {
      throw new IOException("no page is " + width + " × " + height + " mm");
    }
    return new PdfLabel(document, pages, tenths(width), tenths(height));
  }

  public int pages() {
    return pages;
  }

  /// To a tenth; 0 if there is no page.
  public BigDecimal widthMm() {
    return widthMm;
  }

  /// To a tenth; 0 if there is no page.
  public BigDecimal heightMm() {
    return heightMm;
  }

  /// Draws the first page (there must be one) in its true size from the top left corner; what the raster has more stays white, what the page
  /// has more is cut off. Some milliseconds; the very first in a process some hundred.
  public Drawing draw(int widthDots, int heightDots, BigDecimal dotsPerMm) {
    if (!MonoBitmap.isPossible(widthDots, heightDots)) {
      throw new IllegalArgumentException("no bitmap has " + widthDots + " × " + heightDots + " dots");
    }
    BufferedImage image = new BufferedImage(widthDots, heightDots, BufferedImage.TYPE_BYTE_GRAY);
    byte[] gray = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    Arrays.fill(gray, (byte) 0xFF);
    Graphics2D graphics = image.createGraphics();
    graphics.setBackground(Color.WHITE);
    try {
      float scale = (float) (dotsPerMm.doubleValue() * MM_PER_POINT * document.getPage(0).getUserUnit());
      new StrictRenderer(document).renderPageToGraphics(0, graphics, scale, scale, RenderDestination.PRINT);
    } catch (TooComplexException e) {
      return new PdfDefect(PdfDefect.Kind.TOO_COMPLEX, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return damaged(e);
    } finally {
      graphics.dispose();
    }
    return new Drawing.Drawn(GrayThreshold.pack(gray, widthDots, heightDots));
  }

  @Override
  public void close() {
    IOUtils.closeQuietly(document);
  }

  private static BigDecimal tenths(double mm) {
    return BigDecimal.valueOf(mm).setScale(1, RoundingMode.HALF_UP);
  }

  private static PdfDefect damaged(Throwable e) {
    return new PdfDefect(PdfDefect.Kind.DAMAGED, e.toString());
  }
}

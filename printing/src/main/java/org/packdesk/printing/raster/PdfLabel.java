package org.packdesk.printing.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.RenderDestination;
import org.jspecify.annotations.Nullable;

/// An open PDF, to be closed by who opened it. Sizes are those of the page to be drawn as it is seen: cropped and turned.
public final class PdfLabel implements OpenedPdf, AutoCloseable {
  /// Counting stops here; more than one is refused anyway.
  static final int PAGES_COUNTED_MAX = 1000;

  private static final double MM_PER_POINT = 25.4 / 72;
  /// The largest page of the PDF standard without a unit of its own.
  private static final double SIDE_MM_MAX = 5_080;

  /// What the small drawing of a page may have missed.
  private static final double PIECE_EDGE_MM = 0.5;

  private final PDDocument document;
  private final int page;
  private final int pages;
  private final BigDecimal widthMm;
  private final BigDecimal heightMm;
  private final @Nullable PicturePage picture;

  private PdfLabel(PDDocument document, int page, int pages, BigDecimal widthMm, BigDecimal heightMm,
      @Nullable PicturePage picture) {
    this.document = document;
    this.page = page;
    this.pages = pages;
    this.widthMm = widthMm;
    this.heightMm = heightMm;
    this.picture = picture;
  }

  public static OpenedPdf open(byte[] bytes) {
    return open(bytes, 0);
  }

  /// @param page the one to be drawn, from 0; the last one when there are fewer
  public static OpenedPdf open(byte[] bytes, int page) {
    PDDocument document;
    try {
      document = Loader.loadPDF(bytes);
    } catch (InvalidPasswordException e) {
      return new PdfDefect(PdfDefect.Kind.ENCRYPTED, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // PDFBox answers damage in the object tree with whatever the first wrong cast or null throws
      return damaged(e);
    }
    OpenedPdf opened = checked(document, page);
    if (opened instanceof PdfDefect) {
      IOUtils.closeQuietly(document);
    }
    return opened;
  }

  private static OpenedPdf checked(PDDocument document, int wanted) {
    try {
      if (document.isEncrypted()) {
        return new PdfDefect(PdfDefect.Kind.ENCRYPTED, "encrypted with an empty password");
      }
      int pages = 0;
      for (Iterator<PDPage> each = document.getPages().iterator(); pages < PAGES_COUNTED_MAX && each.hasNext(); pages++) {
        each.next();
      }
      if (pages != Math.min(document.getNumberOfPages(), PAGES_COUNTED_MAX)) {
        throw new IOException("says it has " + document.getNumberOfPages() + " pages and has " + pages);
      }
      StreamCheck check = StreamCheck.check(document.getDocument());
      PicturePage picture = pages == 0 ? null : PicturePage.of(document.getPage(Math.clamp(wanted, 0, pages - 1))).orElse(null);
      check.checkPictures(picture == null ? null : picture.readAndChecked());
      return pages == 0
          ? new PdfLabel(document, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, null)
          : sized(document, Math.clamp(wanted, 0, pages - 1), pages, picture);
    } catch (TooComplexException e) {
      return new PdfDefect(PdfDefect.Kind.TOO_COMPLEX, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return damaged(e);
    }
  }

  private static PdfLabel sized(PDDocument document, int wanted, int pages, @Nullable PicturePage picture) throws IOException {
    PDPage page = document.getPage(wanted);
    PDRectangle seen = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    double width = (turned ? seen.getHeight() : seen.getWidth()) * page.getUserUnit() * MM_PER_POINT;
    double height = (turned ? seen.getWidth() : seen.getHeight()) * page.getUserUnit() * MM_PER_POINT;
    if (!(width > 0 && width <= SIDE_MM_MAX && height > 0 && height <= SIDE_MM_MAX)) {
      throw new IOException("no page is " + width + " × " + height + " mm");
    }
    return new PdfLabel(document, wanted, pages, tenths(width), tenths(height), picture);
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

  /// Draws the page (there must be one) in its true size from the top left corner; what the raster has more stays white, what the page
  /// has more is cut off. Some milliseconds; the very first in a process some hundred.
  public Drawing draw(int widthDots, int heightDots, BigDecimal dotsPerMm) {
    return draw(Placing.whole(widthDots, heightDots), dotsPerMm);
  }

  /// Labels on a page that is larger than the paper, of which each fits it upright or turned; found in a small drawing of the whole page.
  /// Empty also when the page cannot be drawn.
  public List<SheetPiece> pieces(BigDecimal paperWidthMm, BigDecimal paperHeightMm) {
    double perMm = SheetCut.DOTS_PER_MM;
    int width = (int) Math.ceil(widthMm.doubleValue() * perMm);
    int height = (int) Math.ceil(heightMm.doubleValue() * perMm);
    return MonoBitmap.isPossible(width, height)
        && draw(width, height, BigDecimal.valueOf(perMm)) instanceof Drawing.Drawn drawn
            ? SheetCut.labels(drawn.bitmap(), paperWidthMm.doubleValue(), paperHeightMm.doubleValue())
            : List.of();
  }

  /// As [#draw], a piece of the page in the middle of the raster, and nothing of what surrounds it.
  public Drawing draw(SheetPiece piece, int widthDots, int heightDots, BigDecimal dotsPerMm) {
    double perMm = dotsPerMm.doubleValue();
    int width = (int) Math.ceil((piece.widthMm() + 2 * PIECE_EDGE_MM) * perMm);
    int height = (int) Math.ceil((piece.heightMm() + 2 * PIECE_EDGE_MM) * perMm);
    int left = (widthDots - width) / 2;
    int top = (heightDots - height) / 2;
    double x = left - (piece.leftMm() - PIECE_EDGE_MM) * perMm;
    double y = top - (piece.topMm() - PIECE_EDGE_MM) * perMm;
    return draw(new Placing(x, y, new Rectangle(left, top, width, height), widthDots, heightDots), dotsPerMm);
  }

  private Drawing draw(Placing placing, BigDecimal dotsPerMm) {
    int width = placing.widthDots();
    int height = placing.heightDots();
    if (!MonoBitmap.isPossible(width, height)) {
      throw new IllegalArgumentException("no bitmap has " + width + " × " + height + " dots");
    }
    try {
      double dotsPerPoint = dotsPerMm.doubleValue() * MM_PER_POINT * document.getPage(page).getUserUnit();
      byte[] placed = picture == null ? null : picture.draw(placing, dotsPerPoint).orElse(null);
      if (placed != null) {
        whiten(placed, width, height, placing.seen());
        return new Drawing.Drawn(GrayThreshold.pack(placed, width, height));
      }
      return rendered(placing, (float) dotsPerPoint);
    } catch (TooComplexException e) {
      return new PdfDefect(PdfDefect.Kind.TOO_COMPLEX, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return damaged(e);
    }
  }

  private Drawing rendered(Placing placing, float dotsPerPoint) throws IOException {
    int width = placing.widthDots();
    int height = placing.heightDots();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    byte[] gray = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    Arrays.fill(gray, (byte) 0xFF);
    Graphics2D graphics = image.createGraphics();
    graphics.setBackground(Color.WHITE);
    StrictRenderer renderer = new StrictRenderer(document);
    try {
      graphics.translate(placing.x(), placing.y());
      renderer.renderPageToGraphics(page, graphics, dotsPerPoint, dotsPerPoint, RenderDestination.PRINT);
    } finally {
      graphics.dispose();
    }
    whiten(gray, width, height, placing.seen());
    List<LaidBars> laid = new BarLaying(gray, width, height).lay(BarGroup.in(renderer.rectangles().all()));
    return new Drawing.Drawn(GrayThreshold.pack(gray, width, height), laid);
  }

  private static void whiten(byte[] gray, int width, int height, Rectangle seen) {
    int left = Math.clamp(seen.x, 0, width);
    int right = Math.clamp((long) seen.x + seen.width, left, width);
    for (int y = 0; y < height; y++) {
      boolean outside = y < seen.y || y >= seen.y + seen.height;
      Arrays.fill(gray, y * width, y * width + (outside ? width : left), (byte) 0xFF);
      Arrays.fill(gray, y * width + right, (y + 1) * width, (byte) 0xFF);
    }
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

package org.packdesk.printing.label;

import java.math.BigDecimal;
import org.packdesk.printing.raster.MonoBitmap;

/// A page of our own paper on the media of a label printer, in true size. On media of another size what stands on the page is put
/// in the middle, turned where only that fits: all of it, or the page is refused.
final class OurPage {
  /// Ten modules of the narrowest bars of our own: the white that a code at the page's edge would lose.
  private static final BigDecimal EDGE_MM = new BigDecimal("2.5");

  private OurPage() {}

  static DrawnLabel draw(OpenedLabel.Open open, PrintMedia media) {
    Printable page = open.printable();
    if (page.fits(media) || page.turned().fits(media)) {
      return DrawnLabels.page(open, media);
    }
    int width = dots(page.widthMm(), media);
    int height = dots(page.heightMm(), media);
    if (!MonoBitmap.isPossible(width, height)) {
      return noRoom(page, media);
    }
    return switch (DrawnLabels.dots(open.pdf().draw(width, height, media.dotsPerMm()))) {
      case Refused refused -> refused;
      case DrawnLabel.Dots(MonoBitmap drawn) -> placed(drawn, page, media);
    };
  }

  private static DrawnLabel placed(MonoBitmap drawn, Printable page, PrintMedia media) {
    int edge = dots(EDGE_MM, media);
    Ink ink = Ink.of(drawn);
    if (ink.width() + 2 * edge <= media.widthDots() && ink.height() + 2 * edge <= media.heightDots()) {
      return new DrawnLabel.Dots(inTheMiddle(drawn, ink, media.widthDots(), media.heightDots()));
    }
    return ink.height() + 2 * edge <= media.widthDots() && ink.width() + 2 * edge <= media.heightDots()
        ? new DrawnLabel.Dots(inTheMiddle(drawn, ink, media.heightDots(), media.widthDots()).turned())
        : noRoom(page, media);
  }

  private static MonoBitmap inTheMiddle(MonoBitmap drawn, Ink ink, int width, int height) {
    int rowBytes = (width + 7) / 8;
    byte[] rows = new byte[rowBytes * height];
    int left = (width - ink.width()) / 2;
    int top = (height - ink.height()) / 2;
    for (int y = 0; y < ink.height(); y++) {
      for (int x = 0; x < ink.width(); x++) {
        if (drawn.isBlack(ink.left() + x, ink.top() + y)) {
          rows[(top + y) * rowBytes + ((left + x) >> 3)] |= (byte) (0x80 >> ((left + x) & 7));
        }
      }
    }
    return MonoBitmap.of(width, height, rows);
  }

  private static int dots(BigDecimal mm, PrintMedia media) {
    return (int) Math.ceil(mm.doubleValue() * media.dotsPerMm().doubleValue());
  }

  private static Refused noRoom(Printable page, PrintMedia media) {
    return new Refused(RefusalReason.WRONG_SIZE, "The page is " + DrawnLabels.size(page.widthMm(), page.heightMm())
        + "; what stands on it has no room on the label printer's " + DrawnLabels.size(media.widthMm(), media.heightMm()) + ".");
  }

  /// What is black lies from here (inside) to there (outside); an empty page has one dot of it.
  private record Ink(int left, int top, int right, int bottom) {
    static Ink of(MonoBitmap drawn) {
      int left = drawn.widthDots();
      int top = drawn.heightDots();
      int right = 0;
      int bottom = 0;
      for (int y = 0; y < drawn.heightDots(); y++) {
        for (int x = 0; x < drawn.widthDots(); x++) {
          if (drawn.isBlack(x, y)) {
            left = Math.min(left, x);
            top = Math.min(top, y);
            right = Math.max(right, x + 1);
            bottom = y + 1;
          }
        }
      }
      return bottom == 0 ? new Ink(0, 0, 1, 1) : new Ink(left, top, right, bottom);
    }

    int width() {
      return right - left;
    }

    int height() {
      return bottom - top;
    }
  }
}

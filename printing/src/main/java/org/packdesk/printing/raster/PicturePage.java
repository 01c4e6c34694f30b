package org.packdesk.printing.raster;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/// A page that is one upright picture and nothing else, as scanners and many carriers send it: its pixels are laid on the dots without the
/// renderer. Of the head's size within 3 % a pixel is a dot; a larger one is reduced by area; a smaller one is left to the renderer.
final class PicturePage {
  private static final double UPRIGHT_POINTS = 0.02;
  private static final double OVER_PAGE_POINTS = 0.2;
  private static final double SAME_WITHIN = 0.03;

  private final StoredPicture stored;
  /// From the picture's unit square (upwards) to points from the seen page's top left corner (downwards).
  private final AffineTransform toPoints;
  private @Nullable GrayPicture picture;
  private boolean read;

  private PicturePage(StoredPicture stored, AffineTransform toPoints) {
    this.stored = stored;
    this.toPoints = toPoints;
  }

  static Optional<PicturePage> of(PDPage page) throws IOException {
    if (!page.getAnnotations().isEmpty()) {
      return Optional.empty();
    }
    PictureContent.Placed placed = PictureContent.of(page).orElse(null);
    if (placed == null) {
      return Optional.empty();
    }
    AffineTransform toPoints = seen(page);
    toPoints.concatenate(placed.toPage());
    return isUpright(toPoints) && isOnPage(toPoints, page)
        ? StoredPicture.of(placed.picture()).map(stored -> new PicturePage(stored, toPoints))
        : Optional.empty();
  }

  /// The picture, if reading it is the check of all of it; else null, and it is not yet read.
  @Nullable
  COSStream readAndChecked() throws IOException {
    if (!stored.isDeflated()) {
      return null;
    }
    picture();
    return stored.stream();
  }

  /// The pixels, read at the first call.
  ///
  /// @return empty when the renderer must draw them
  private Optional<GrayPicture> picture() throws IOException {
    if (!read) {
      read = true;
      picture = stored.read().map(pixels -> pixels.turned(quarters())).orElse(null);
    }
    return Optional.ofNullable(picture);
  }

  /// A byte a dot, 0 is black.
  ///
  /// @return empty when the renderer must draw it
  Optional<byte[]> draw(Placing placing, double dotsPerPoint) throws IOException {
    Optional<GrayPicture> pixels = picture();
    return pixels.isEmpty() ? Optional.empty() : Optional.ofNullable(laid(pixels.get(), placing, dotsPerPoint));
  }

  private byte @Nullable [] laid(GrayPicture pixels, Placing placing, double dotsPerPoint) {
    Rectangle2D points = place(toPoints);
    double left = placing.x() + points.getMinX() * dotsPerPoint;
    double top = placing.y() + points.getMinY() * dotsPerPoint;
    double width = points.getWidth() * dotsPerPoint;
    double height = points.getHeight() * dotsPerPoint;
    if (isSame(pixels.width(), width, placing) && isSame(pixels.height(), height, placing)) {
      int x = within(left + (width - pixels.width()) / 2, pixels.width(), placing.widthDots(), placing);
      int y = within(top + (height - pixels.height()) / 2, pixels.height(), placing.heightDots(), placing);
      boolean exact = Math.abs(pixels.width() - width) < 1 && Math.abs(pixels.height() - height) < 1;
      if (exact || pixels.isBlankBeyond(x, y, placing.widthDots(), placing.heightDots())) {
        return pixels.on(x, y, placing.widthDots(), placing.heightDots());
      }
    }
    int x = (int) Math.round(left);
    int y = (int) Math.round(top);
    int across = (int) Math.round(left + width) - x;
    int down = (int) Math.round(top + height) - y;
    boolean reduced = across > 0 && down > 0 && across <= pixels.width() && down <= pixels.height();
    return reduced ? pixels.scaled(across, down).on(x, y, placing.widthDots(), placing.heightDots()) : null;
  }

  /// A page may be a dot larger than the paper; a picture that has room on it is not cut for that.
  private static int within(double start, int pixels, int paper, Placing placing) {
    int at = (int) Math.round(start);
    return placing.isWhole() && pixels <= paper ? Math.clamp(at, 0, paper - pixels) : at;
  }

  /// On a piece of a larger sheet nothing may shift by more than half a dot.
  private static boolean isSame(int pixels, double dots, Placing placing) {
    return Math.abs(pixels - dots) < (placing.isWhole() ? Math.max(1, SAME_WITHIN * dots) : 1);
  }

  /// Turns clockwise, by where the picture's upper edge points to.
  private int quarters() {
    if (Math.abs(toPoints.getScaleX()) > Math.abs(toPoints.getShearY())) {
      return toPoints.getScaleX() > 0 ? 0 : 2;
    }
    return toPoints.getShearY() > 0 ? 1 : 3;
  }

  /// From the page's own points to those of the page as it is seen.
  private static AffineTransform seen(PDPage page) {
    PDRectangle box = page.getCropBox();
    double width = box.getWidth();
    double height = box.getHeight();
    AffineTransform seen = switch (Math.floorMod(page.getRotation(), 360)) {
      case 90 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 180 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 270 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
    seen.concatenate(new AffineTransform(1, 0, 0, -1, -box.getLowerLeftX(), box.getUpperRightY()));
    return seen;
  }

  private static boolean isUpright(AffineTransform toPoints) {
    boolean across = Math.abs(toPoints.getShearX()) < UPRIGHT_POINTS && Math.abs(toPoints.getShearY()) < UPRIGHT_POINTS;
    boolean lying = Math.abs(toPoints.getScaleX()) < UPRIGHT_POINTS && Math.abs(toPoints.getScaleY()) < UPRIGHT_POINTS;
    // a mirrored one keeps the sense of the upwards square
    return (across || lying) && toPoints.getDeterminant() < 0;
  }

  private static boolean isOnPage(AffineTransform toPoints, PDPage page) {
    Rectangle2D place = place(toPoints);
    boolean lies = page.getRotation() % 180 != 0;
    double width = lies ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
    double height = lies ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
    return place.getMinX() > -OVER_PAGE_POINTS && place.getMinY() > -OVER_PAGE_POINTS
        && place.getMaxX() < width + OVER_PAGE_POINTS && place.getMaxY() < height + OVER_PAGE_POINTS;
  }

  private static Rectangle2D place(AffineTransform toPoints) {
    return toPoints.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
  }
}

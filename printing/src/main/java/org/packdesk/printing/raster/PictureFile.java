package org.packdesk.printing.raster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A PNG, JPEG, GIF or TIFF of which only the head was read: its size and its pictures are known, nothing is decoded.
///
/// @param format lower case: png, jpeg, gif or tiff
/// @param pictures frames or pages; counting stops at 1000
public record PictureFile(byte[] bytes, String format, int widthPixels, int heightPixels, int pictures) implements OpenedPicture {
  /// As much as a page's picture may have.
  public static final long PIXELS_MAX = StrictRenderer.PICTURE_PIXELS_MAX;

  /// Never throws because of the bytes.
  public static OpenedPicture open(byte[] bytes) {
    try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        return new PdfDefect(PdfDefect.Kind.DAMAGED, "no picture that can be read");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(input, false, true);
        return checked(bytes, reader);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return new PdfDefect(PdfDefect.Kind.DAMAGED, e.toString());
    }
  }

  private static OpenedPicture checked(byte[] bytes, ImageReader reader) throws IOException {
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    if (width <= 0 || height <= 0) {
      return new PdfDefect(PdfDefect.Kind.DAMAGED, "a picture of " + width + " × " + height + " pixels");
    }
    if (width * height > PIXELS_MAX) {
      return new PdfDefect(PdfDefect.Kind.TOO_COMPLEX, "a picture of " + width + " × " + height + " pixels");
    }
    int pictures = Math.min(PdfLabel.PAGES_COUNTED_MAX, reader.getNumImages(true));
    return new PictureFile(bytes, reader.getFormatName().toLowerCase(Locale.ROOT), (int) width, (int) height, pictures);
  }

  /// Decodes the first picture; a pixel is a dot.
  public Drawing dots() {
    return decoded(picture -> new Drawing.Drawn(picture.onPaper(picture.width(), picture.height())));
  }

  /// Decodes the first picture and lays it on the paper: one to one when it is within 3 % of the head's size, else by its resolution; a
  /// picture that lies on its side is turned.
  public Drawing draw(int paperWidthDots, int paperHeightDots, double dotsPerMm) {
    return decoded(picture -> placed(picture, new PictureFit(paperWidthDots, paperHeightDots, dotsPerMm)));
  }

  private Drawing decoded(Function<GrayPicture, Drawing> use) {
    try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      ImageReader reader = ImageIO.getImageReaders(input).next();
      try {
        reader.setInput(input, true, true);
        return use.apply(GrayPicture.of(reader.read(0)));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return new PdfDefect(PdfDefect.Kind.DAMAGED, e.toString());
    }
  }

  private static Drawing placed(GrayPicture picture, PictureFit fit) {
    boolean lies = fit.scale(picture.width(), picture.height()).isEmpty();
    GrayPicture upright = lies ? picture.turned() : picture;
    double scale = fit.scale(upright.width(), upright.height()).orElseThrow(
        () -> new IllegalStateException("a picture that does not fit is not drawn"));
    if (scale == 1 && !upright.isBlankBeyond(fit.paperWidth(), fit.paperHeight())) {
      scale = Math.min((double) fit.paperWidth() / upright.width(), (double) fit.paperHeight() / upright.height());
    }
    int width = (int) Math.round(upright.width() * scale);
    int height = (int) Math.round(upright.height() * scale);
    return new Drawing.Drawn(upright.scaled(width, height).onPaper(fit.paperWidth(), fit.paperHeight()));
  }

  /// As wide as it is at the resolution at which it is a 4×6 in label, else at 203 dpi; millimetres.
  public double widthMm() {
    return widthPixels * pixelMm();
  }

  public double heightMm() {
    return heightPixels * pixelMm();
  }

  private double pixelMm() {
    PictureFit usual = new PictureFit(812, 1218, 8);
    return usual.scale(widthPixels, heightPixels).orElse(usual.scale(heightPixels, widthPixels).orElse(1)) / 8;
  }

  /// Whether it fits the paper, upright or on its side, at a resolution that labels are sent with.
  public boolean fits(int paperWidthDots, int paperHeightDots, double dotsPerMm) {
    PictureFit fit = new PictureFit(paperWidthDots, paperHeightDots, dotsPerMm);
    return fit.scale(widthPixels, heightPixels).isPresent() || fit.scale(heightPixels, widthPixels).isPresent();
  }
}

package org.packdesk.printing.sample;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;

/// A label as many carriers' converters send it: a page that is one picture; or on an A4 page.
public final class SampleScan {
  public enum Coding {
    G4,
    BITS,
    GRAY,
    RGB,
    JPEG_GRAY,
    JPEG_RGB
  }

  private static final float JPEG_QUALITY = 0.9f;

  private SampleScan() {}

  /// The page has the label's size.
  public static byte[] onePicture(SampleLabel label, float dpi, Coding coding) {
    return onePicture(label, dpi, coding, 0);
  }

  /// @param degrees by which the page lies and is turned by the viewer
  public static byte[] onePicture(SampleLabel label, float dpi, Coding coding, int degrees) {
    try (PDDocument document = new PDDocument()) {
      BufferedImage image = image(label, dpi, coding);
      boolean lies = degrees % 180 != 0;
      float width = image.getWidth() * 72 / dpi;
      float height = image.getHeight() * 72 / dpi;
      PDPage page = new PDPage(new PDRectangle(lies ? height : width, lies ? width : height));
      page.setRotation(degrees);
      document.addPage(page);
      PDImageXObject picture = switch (coding) {
        case G4 -> CCITTFactory.createFromImage(document, image);
        case BITS, GRAY, RGB -> LosslessFactory.createFromImage(document, image);
        case JPEG_GRAY, JPEG_RGB -> JPEGFactory.createFromImage(document, image, JPEG_QUALITY);
      };
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.saveGraphicsState();
        content.transform(switch (degrees) {
          case 90 -> new Matrix(0, 1, -1, 0, height, 0);
          case 180 -> new Matrix(-1, 0, 0, -1, width, height);
          case 270 -> new Matrix(0, -1, 1, 0, 0, width);
          default -> new Matrix();
        });
        content.drawImage(picture, 0, 0, width, height);
        content.restoreGraphicsState();
      }
      return bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] onA4(SampleLabel label) {
    try (PDDocument sheet = new PDDocument(); PDDocument labels = Loader.loadPDF(label.pdf())) {
      PDPage page = new PDPage(PDRectangle.A4);
      sheet.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(sheet, page)) {
        content.transform(Matrix.getTranslateInstance(60, 350));
        content.drawForm(new LayerUtility(sheet).importPageAsForm(labels, 0));
      }
      return bytes(sheet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage image(SampleLabel label, float dpi, Coding coding) throws IOException {
    try (PDDocument document = Loader.loadPDF(label.pdf())) {
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setRenderingHints(new RenderingHints(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF));
      BufferedImage gray = renderer.renderImageWithDPI(0, dpi, ImageType.GRAY);
      int type = switch (coding) {
        case G4, BITS -> BufferedImage.TYPE_BYTE_BINARY;
        case GRAY, JPEG_GRAY -> BufferedImage.TYPE_BYTE_GRAY;
        case RGB, JPEG_RGB -> BufferedImage.TYPE_INT_RGB;
      };
      BufferedImage image = new BufferedImage(gray.getWidth(), gray.getHeight(), type);
      Graphics2D graphics = image.createGraphics();
      graphics.drawImage(gray, 0, 0, null);
      graphics.dispose();
      return image;
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}

package org.packdesk.printing.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.printing.raster.Drawing;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.printing.raster.PdfLabel;
import org.packdesk.printing.sample.Peer;
import org.packdesk.printing.sample.SampleLabel;

/// The ways in which a carrier's label may lie in its file.
final class ArrivalTest {
  private static final String TRACKING = "TC0000004711";
  private static final float POINTS_PER_MM = 72 / 25.4f;

  @TempDir
  private Path folder;

  private static PrintMedia media(int dpi) {
    return new PrintMedia(dpi, new BigDecimal("101.6"), new BigDecimal("152.4"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "tiff"})
  void aPictureOfTheHeadsOwnSizeIsPlacedDotForDot(String format) throws Exception {
    Ready ready = ready(file(picture(203.2f), format), 203);
    try (PdfLabel pdf = (PdfLabel) PdfLabel.open(SampleLabel.of(TRACKING).pdf())) {
      Drawing.Drawn drawn = (Drawing.Drawn) pdf.draw(812, 1218, BigDecimal.valueOf(8));
      assertThat(ready.bitmap()).contains(drawn.bitmap());
    }
    assertRead(ready);
  }

  @ParameterizedTest
  @ValueSource(ints = {203, 300, 600})
  void aPictureOf600DotsAnInchFitsEveryHead(int dpi) throws Exception {
    Ready ready = ready(file(picture(600), "png"), dpi);
    assertThat(ready.bitmap().orElseThrow().widthDots()).isEqualTo(media(dpi).widthDots());
    assertRead(ready);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void aLabelThatLiesOnItsSideIsTurned(int degrees) throws Exception {
    byte[] rotated = SampleLabel.of(TRACKING).turned(degrees).pdf();
    assertRead(ready(rotated, 203));
    assertRead(ready(file(turned(picture(300), degrees / 90), "png"), 203));
    assertRead(ready(onSheet(new PDRectangle(432, 432), 0, 0, degrees, ""), 203));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void aLabelOnAnA4PageIsFoundAndCutOut(int degrees) throws Exception {
    byte[] sheet = onSheet(PDRectangle.A4, 20 * POINTS_PER_MM, 130 * POINTS_PER_MM, degrees,
        "Fold here and put it into the pouch.");
    Ready ready = ready(sheet, 203);
    assertRead(ready);
    assertThat(ready.bitmap().orElseThrow().heightDots()).isEqualTo(1219 - 1);
    assertRead(ready(sheet, 300));
  }

  @Test
  void aSheetWithTwoLabelsIsNamedAndNotPrinted() throws Exception {
    try (PDDocument sheet = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(842, 595));
      sheet.addPage(page);
      place(sheet, page, 10 * POINTS_PER_MM, 20 * POINTS_PER_MM, 0);
      place(sheet, page, 150 * POINTS_PER_MM, 20 * POINTS_PER_MM, 0);
      assertThat(LabelConverter.toZpl(bytes(sheet), media(203), TRACKING)).isInstanceOfSatisfying(Refused.class, refused -> {
        assertThat(refused.reason()).isEqualTo(RefusalReason.SEVERAL_LABELS);
        assertThat(refused.words()).contains("2 labels");
      });
    }
  }

  @Test
  void aPictureOf900MillionPixelsIsRefusedByItsHeadAlone() {
    byte[] head = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0x75, 0x30, 0, 0,
        0x75,
        0x30, 8, 0, 0, 0, 0, 0, 0, 0, 0};
    assertThat(LabelInspection.inspect(head)).isInstanceOfSatisfying(Refused.class,
        refused -> assertThat(refused.words()).contains("30000 × 30000"));
  }

  @Test
  void aTiffOfSeveralPicturesIsNamed() throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < 3; i++) {
        writer.writeToSequence(
            new javax.imageio.IIOImage(new BufferedImage(812, 1218, BufferedImage.TYPE_BYTE_BINARY), null, null), null);
      }
      writer.endWriteSequence();
    }
    assertThat(LabelInspection.inspect(bytes.toByteArray())).isInstanceOfSatisfying(Refused.class, refused -> {
      assertThat(refused.reason()).isEqualTo(RefusalReason.SEVERAL_PAGES);
      assertThat(refused.words()).contains("3 pictures");
    });
  }

  @Test
  void brokenPicturesAreRefusedAndNothingIsThrown() throws Exception {
    for (String format : List.of("png", "jpeg", "gif", "tiff")) {
      byte[] good = file(picture(203.2f), format);
      for (int cut = 4; cut < good.length; cut += good.length / 40 + 1) {
        Converted converted = LabelConverter.toZpl(java.util.Arrays.copyOf(good, cut), media(203), TRACKING);
        assertThat(converted instanceof Refused || converted instanceof Ready).isTrue();
      }
    }
  }

  @Test
  void aPictureOfAnotherShapeIsRefused() throws Exception {
    assertThat(LabelConverter.toZpl(file(new BufferedImage(700, 700, BufferedImage.TYPE_BYTE_GRAY), "png"), media(203), TRACKING))
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.WRONG_SIZE));
  }

  private static Ready ready(byte[] document, int dpi) {
    Converted converted = LabelConverter.toZpl(document, media(dpi), TRACKING);
    assertThat(converted).isInstanceOf(Ready.class);
    return (Ready) converted;
  }

  private void assertRead(Ready ready) {
    MonoBitmap dots = ready.bitmap().orElseThrow();
    assertThat(Peer.zbarimg().read(dots, folder)).contains("CODE-128:" + TRACKING);
  }

  private static BufferedImage picture(float dpi) throws IOException {
    try (PDDocument document = Loader.loadPDF(SampleLabel.of(TRACKING).pdf())) {
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setRenderingHints(new java.awt.RenderingHints(java.awt.RenderingHints.KEY_ANTIALIASING,
          java.awt.RenderingHints.VALUE_ANTIALIAS_OFF));
      return renderer.renderImageWithDPI(0, dpi, ImageType.GRAY);
    }
  }

  private static BufferedImage turned(BufferedImage image, int quarters) {
    AffineTransform turn = AffineTransform.getQuadrantRotateInstance(quarters, image.getWidth() / 2.0, image.getHeight() / 2.0);
    java.awt.geom.Rectangle2D bounds = turn.createTransformedShape(image.getRaster().getBounds()).getBounds2D();
    turn.preConcatenate(AffineTransform.getTranslateInstance(-bounds.getX(), -bounds.getY()));
    BufferedImage turned = new BufferedImage((int) bounds.getWidth(), (int) bounds.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = turned.createGraphics();
    graphics.drawImage(image, new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR), 0, 0);
    graphics.dispose();
    return turned;
  }

  private static byte[] file(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, bytes)).as(format).isTrue();
    return bytes.toByteArray();
  }

  private static byte[] onSheet(PDRectangle size, float x, float y, int degrees, String below) throws IOException {
    try (PDDocument sheet = new PDDocument()) {
      PDPage page = new PDPage(size);
      sheet.addPage(page);
      place(sheet, page, x, y, degrees);
      try (PDPageContentStream text = new PDPageContentStream(sheet, page, PDPageContentStream.AppendMode.APPEND, true)) {
        text.beginText();
        text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        text.newLineAtOffset(20 * POINTS_PER_MM, 60 * POINTS_PER_MM);
        text.showText(below);
        text.endText();
      }
      return bytes(sheet);
    }
  }

  private static void place(PDDocument sheet, PDPage page, float x, float y, int degrees) throws IOException {
    try (PDDocument label = Loader.loadPDF(SampleLabel.of(TRACKING).pdf());
        PDPageContentStream content = new PDPageContentStream(sheet, page, PDPageContentStream.AppendMode.APPEND, true)) {
      PDFormXObject form = new LayerUtility(sheet).importPageAsForm(label, 0);
      content.saveGraphicsState();
      AffineTransform turn = AffineTransform.getQuadrantRotateInstance(degrees / 90);
      java.awt.geom.Rectangle2D bounds = turn.createTransformedShape(new java.awt.geom.Rectangle2D.Double(0, 0, 288, 432))
          .getBounds2D();
      turn.preConcatenate(AffineTransform.getTranslateInstance(x - bounds.getX(), y - bounds.getY()));
      content.transform(new Matrix(turn));
      content.drawForm(form);
      content.restoreGraphicsState();
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}

package org.packdesk.printing.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.packdesk.printing.sample.SampleLabel;

final class PdfLabelTest {
  private static final BigDecimal EIGHT = BigDecimal.valueOf(8);

  @Test
  void aPageIsDrawnAtEightDotsAMillimetreFromTheTopLeftCorner() throws IOException {
    // a square from 10 to 20 points right and down: 28.2 to 56.4 dots
    MonoBitmap bitmap = drawn(pdf("10 412 10 10 re f"));
    assertThat(bitmap.isBlack(28, 28)).isTrue();
    assertThat(bitmap.isBlack(55, 55)).isTrue();
    assertThat(bitmap.isBlack(27, 40)).isFalse();
    assertThat(bitmap.isBlack(57, 40)).isFalse();
    assertThat(bitmap.isBlack(40, 57)).isFalse();
  }

  @Test
  void aHairlineIsNotSmoothedAway() throws IOException {
    MonoBitmap bitmap = drawn(pdf("0.05 w 0 100 m 100 300 200 50 288 200 c S"));
    int black = 0;
    for (byte eight : bitmap.packedRows()) {
      black += Integer.bitCount(eight & 0xFF);
    }
    assertThat(black).as("at least one dot in each of 812 columns").isGreaterThanOrEqualTo(812);
  }

  @Test
  void grayIsNeverDithered() throws IOException {
    assertThat(drawn(pdf("0.4 g 0 0 288 432 re f")).packedRows()).containsOnly(0xFF, 0xF0);
    assertThat(drawn(pdf("0.6 g 0 0 288 432 re f")).packedRows()).containsOnly(0);
  }

  @Test
  void theCropBoxTheTurnAndTheUnitGiveTheSize() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(600, 600));
      page.setCropBox(new PDRectangle(100, 100, 216, 144));
      page.setRotation(270);
      page.setUserUnit(2);
      document.addPage(page);
      try (PdfLabel label = label(bytes(document))) {
        assertThat(label.pages()).isEqualTo(1);
        assertThat(label.widthMm()).isEqualByComparingTo("101.6");
        assertThat(label.heightMm()).isEqualByComparingTo("152.4");
      }
    }
  }

  @Test
  void aPictureThatIsMissingSpoilsTheWholeDrawing() throws IOException {
    assertThat(drawing(pdf("10 10 50 50 re f /Gone Do"))).isInstanceOf(PdfDefect.class);
  }

  @Test
  void aFontThatIsNoneSpoilsTheWholeDrawing() throws IOException {
    try (PDDocument document = Loader.loadPDF(SampleLabel.of("PDT0012345675").pdf())) {
      PDResources resources = document.getPage(0).getResources();
      for (COSName name : resources.getFontNames()) {
        PDType0Font font = (PDType0Font) resources.getFont(name);
        font.getDescendantFont().getFontDescriptor().setFontFile2(
            new PDStream(document, new ByteArrayInputStream("whole, but no font".getBytes(StandardCharsets.US_ASCII)),
                COSName.FLATE_DECODE));
      }
      assertThat(drawing(bytes(document))).isInstanceOf(PdfDefect.class);
    }
  }

  @Test
  void oneRestoreTooManyIsForgiven() throws IOException {
    assertThat(drawing(pdf("10 10 50 50 re f Q Q"))).isInstanceOf(Drawing.Drawn.class);
  }

  @Test
  void contentThatUnpacksWithoutEndIsRefusedBeforeItIsDrawn() throws IOException {
    assertThat(PdfLabel.open(pdf("n ".repeat(StreamCheck.BYTES_MAX / 2 + 1)))).isEqualTo(
        new PdfDefect(PdfDefect.Kind.TOO_COMPLEX, "one part of it unpacks to more than 4194304 bytes"));
  }

  @Test
  void formsThatCallFormsManyTimesAreCutShort() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = page(document, "/F Do");
      PDResources resources = new PDResources();
      PDFormXObject inner = form(document, "0 0 m n ");
      for (int depth = 0; depth < 8; depth++) {
        PDFormXObject outer = form(document, "/F Do ".repeat(10));
        outer.setResources(new PDResources());
        outer.getResources().put(COSName.getPDFName("F"), inner);
        inner = outer;
      }
      resources.put(COSName.getPDFName("F"), inner);
      page.setResources(resources);
      Drawing drawing = drawing(bytes(document));
      assertThat(drawing).isEqualTo(new PdfDefect(PdfDefect.Kind.TOO_COMPLEX, "more than 100000 drawing steps"));
    }
  }

  @Test
  void aPictureOfMorePixelsThanAnyLabelIsRefused() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = page(document, "288 0 0 432 0 0 cm /I Do");
      PDImageXObject picture = LosslessFactory.createFromImage(document, new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY));
      picture.setWidth(50_000);
      picture.setHeight(50_000);
      page.setResources(new PDResources());
      page.getResources().put(COSName.getPDFName("I"), picture);
      assertThat(drawing(bytes(document))).isEqualTo(
          new PdfDefect(PdfDefect.Kind.TOO_COMPLEX, "a picture of 50000 × 50000 pixels"));
    }
  }

  @Test
  void aChangedByteInTheContentIsFound() throws IOException {
    byte[] pdf = pdf("10 412 10 10 re f ".repeat(200));
    int content = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("stream\r\n") + "stream\r\n".length();
    pdf[content + 8] ^= 0x55;
    assertThat(PdfLabel.open(pdf)).isInstanceOfSatisfying(PdfDefect.class,
        defect -> assertThat(defect.kind()).isEqualTo(PdfDefect.Kind.DAMAGED));
  }

  private static MonoBitmap drawn(byte[] pdf) {
    return ((Drawing.Drawn) drawing(pdf)).bitmap();
  }

  private static Drawing drawing(byte[] pdf) {
    try (PdfLabel label = label(pdf)) {
      return label.draw(812, 1218, EIGHT);
    }
  }

  private static PdfLabel label(byte[] pdf) {
    return (PdfLabel) PdfLabel.open(pdf);
  }

  private static byte[] pdf(String content) throws IOException {
    try (PDDocument document = new PDDocument()) {
      page(document, content);
      return bytes(document);
    }
  }

  private static PDPage page(PDDocument document, String content) throws IOException {
    PDPage page = new PDPage(new PDRectangle(288, 432));
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    page.setContents(stream);
    document.addPage(page);
    return page;
  }

  private static PDFormXObject form(PDDocument document, String content) throws IOException {
    PDFormXObject form = new PDFormXObject(document);
    form.setBBox(new PDRectangle(288, 432));
    try (OutputStream out = form.getStream().createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    return form;
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes, CompressParameters.NO_COMPRESSION);
    return bytes.toByteArray();
  }
}

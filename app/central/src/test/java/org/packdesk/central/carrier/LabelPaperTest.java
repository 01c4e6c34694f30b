package org.packdesk.central.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.central.Books;
import org.packdesk.central.generator.FloorPlan;
import org.packdesk.central.generator.OrderGenerator;
import org.packdesk.central.orders.Recipient;

final class LabelPaperTest {
  private static final String TRACKING = TrackingNumber.of(7, 31);
  private static final Address POLISH = new Address("Małgorzata Żółć", "ul. Łąkowa 4", "90-001", "Łódź", "PL");

  private static byte[] label(Address to) {
    return LabelPaper
        .draw(new LabelPaper.Facts(TRACKING, "TESTCARRIER", "TC Connect",
            new Shipment("ref", to, "W4010001", 1, 1, 1_250_000, null)));
  }

  private static BufferedImage paper(byte[] pdf, double dpi) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(0, (float) dpi, ImageType.GRAY);
    }
  }

  private static LuminanceSource luminance(BufferedImage image) {
    byte[] grey = new byte[image.getWidth() * image.getHeight()];
    image.getRaster().getDataElements(0, 0, image.getWidth(), image.getHeight(), grey);
    return new PlanarYUVLuminanceSource(grey, image.getWidth(), image.getHeight(), 0, 0, image.getWidth(), image.getHeight(),
        false);
  }

  private static String read(LuminanceSource source, BarcodeFormat format) throws NotFoundException {
    return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(source)),
        Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true)).getText();
  }

  @Test
  void itIsOnePageOfFourBySixInches() throws IOException {
    try (PDDocument document = Loader.loadPDF(label(POLISH))) {
      assertThat(document.getNumberOfPages()).isOne();
      PDRectangle page = document.getPage(0).getMediaBox();
      assertThat(List.of(page.getWidth(), page.getHeight())).containsExactly(288f, 432f);
      assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
    }
  }

  @Test
  void itsCode128IsTheTrackingNumber() throws IOException, NotFoundException {
    assertThat(read(luminance(paper(label(POLISH), 203)), BarcodeFormat.CODE_128)).isEqualTo(TRACKING);
  }

  @Test
  void its2dCodeCarriesTrackingNumberCountryAndPostcode() throws IOException, NotFoundException {
    LuminanceSource matrix = luminance(paper(label(POLISH), 203)).crop(580, 584, 220, 220);
    assertThat(read(matrix, BarcodeFormat.DATA_MATRIX)).isEqualTo(TRACKING + "|PL|90-001");
  }

  @Test
  void anIndependentReaderReadsTheSameCode128AndNothingElse(@TempDir Path folder) throws IOException, InterruptedException {
    assumeThat(Files.isExecutable(Path.of("/usr/bin/zbarimg"))).as("zbarimg is installed (package zbar-tools)").isTrue();
    Path picture = folder.resolve("label.png");
    ImageIO.write(paper(label(POLISH), 203), "png", picture.toFile());
    Process reader = new ProcessBuilder("/usr/bin/zbarimg", "-q", "--nodbus", picture.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    String found = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(reader.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(found).isEqualTo("CODE-128:" + TRACKING);
  }

  @Test
  void everyBarIsAMultipleOfFourDotsAndTheQuietZonesAreWhite() throws IOException {
    BufferedImage paper = paper(label(POLISH), 203);
    int row = 980;
    int start = -1;
    int last = 0;
    boolean dark = false;
    for (int x = 0; x < paper.getWidth(); x++) {
      boolean now = paper.getRaster().getSample(x, row, 0) < 128;
      if (now != dark) {
        assertThat(start < 0 || (x - start) % 4 == 0).as("the edge at dot " + x + " from the first at " + start).isTrue();
        start = start < 0 ? x : start;
        last = x;
        dark = now;
      }
    }
    assertThat(start).isGreaterThanOrEqualTo(40);
    assertThat(paper.getWidth() - last).isGreaterThanOrEqualTo(40);
    assertThat(last - start).isEqualTo(134 * 4);
  }

  @Test
  void everyRecipientOfTheGeneratorIsWrittenWholly() throws IOException {
    var recipients = new OrderGenerator(new FloorPlan(400, 5, 0, 0), Books.NOON.instant()).generate().orders().stream()
        .map(order -> order.recipient())
        .collect(Collectors.toMap(Recipient::country, recipient -> recipient, (one, other) -> one)).values();
    assertThat(recipients).hasSizeGreaterThan(8);
    for (Recipient to : recipients) {
      try (PDDocument document = Loader
          .loadPDF(label(new Address(to.name(), to.street(), to.postcode(), to.city(), to.country())))) {
        assertThat(new PDFTextStripper().getText(document)).contains(to.name(), to.street(), to.postcode(), to.city())
            .doesNotContain("?");
      }
    }
  }

  @Test
  void lettersTheFontCannotSetBecomeQuestionMarksAndCostNothingElse() throws IOException, NotFoundException {
    byte[] pdf = label(new Address("محمد 漢字 \uD83D\uDE00 \u0007 Jansen", "x".repeat(200), "1016 GZ", "Amsterdam", "NL"));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("???? ?? ? ? Jansen", "1016 GZ Amsterdam");
    }
    assertThat(read(luminance(paper(pdf, 203)), BarcodeFormat.CODE_128)).isEqualTo(TRACKING);
  }

  @Test
  void theSameLabelHasTheSameBytes() {
    assertThat(label(POLISH)).isEqualTo(label(POLISH));
  }
}

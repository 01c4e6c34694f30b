package org.packdesk.printing.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packdesk.printing.raster.PicturePdf.deflated;
import static org.packdesk.printing.raster.PicturePdf.more;
import static org.packdesk.printing.raster.PicturePdf.noise;
import static org.packdesk.printing.raster.PicturePdf.page;
import static org.packdesk.printing.raster.PicturePdf.placed;
import static org.packdesk.printing.raster.PicturePdf.stored;
import static org.packdesk.printing.raster.PicturePdf.stripes;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.printing.sample.SampleLabel;
import org.packdesk.printing.sample.SampleScan;
import org.packdesk.printing.sample.SampleScan.Coding;

/// Pages that are one picture, against the renderer, which draws the same page as soon as anything else happens on it.
final class PicturePageTest {
  private static final SampleLabel LABEL = SampleLabel.of("PDT0012345675");

  private static Stream<Arguments> codingsAndTurns() {
    return Stream.of(Coding.values()).flatMap(coding -> Stream.of(0, 90, 180, 270).map(turn -> Arguments.of(coding, turn)));
  }

  @ParameterizedTest
  @MethodSource("codingsAndTurns")
  void aPictureOfTheHeadsSizeIsTheSameDotForDot(Coding coding, int degrees) throws IOException {
    byte[] pdf = SampleScan.onePicture(LABEL, 203.2f, coding, degrees);
    assertThat(isPicturePage(pdf)).isTrue();
    assertThat(differing(drawn(pdf, 203), rendered(pdf, 203))).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void everyFilterOfPngIsUndone(int filter) throws IOException {
    for (int colours : new int[]{1, 3}) {
      byte[] pdf = stored(812, 1218, colours, filter, noise(812 * colours * 1218));
      assertThat(isPicturePage(pdf)).isTrue();
      assertThat(differing(drawn(pdf, 203), rendered(pdf, 203))).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("codingsAndTurns")
  void aReducedPictureIsTheMeanOfTheAreaEachDotCovers(Coding coding, int degrees) throws IOException {
    byte[] pdf = SampleScan.onePicture(LABEL, 300, coding, degrees);
    MonoBitmap dots = drawn(pdf, 203);
    MonoBitmap byTheRenderer = rendered(pdf, 203);
    assertThat(dots).isNotEqualTo(byTheRenderer);
    assertThat(differing(dots, byTheRenderer)).as("of 989,016, on edges").isLessThan(6_000);
    assertThat(differingInside(dots, byTheRenderer)).as("away from every edge").isZero();
  }

  @Test
  void theAreaFilterGivesTheExactMeans() {
    byte[] gray = noise(61 * 47);
    byte[] scaled = new AreaScaling(gray, 61, 23).scaled(47, 19);
    for (int y = 0; y < 19; y++) {
      for (int x = 0; x < 23; x++) {
        double mean = mean(gray, x * 61.0 / 23, (x + 1) * 61.0 / 23, y * 47.0 / 19, (y + 1) * 47.0 / 19);
        assertThat(scaled[y * 23 + x] & 0xFF).isBetween((int) Math.floor(mean - 0.01), (int) Math.ceil(mean + 0.01));
      }
    }
  }

  @Test
  void withinThreePerCentOfTheHeadAPixelIsADot() throws IOException {
    BufferedImage picture = stripes(800, 1200);
    MonoBitmap dots = drawn(page(picture, 288, 432), 203);
    for (int x = 0; x < 800; x++) {
      assertThat(dots.isBlack(x + 6, 600)).as("column %d", x).isEqualTo((picture.getRGB(x, 600) & 0xFF) == 0);
    }
  }

  @Test
  void ofALargerOneNothingIsCutOffThatIsNotWhite() throws IOException {
    BufferedImage picture = new BufferedImage(830, 1240, BufferedImage.TYPE_BYTE_GRAY);
    picture.createGraphics().fillRect(2, 2, 826, 1236);
    MonoBitmap dots = drawn(page(picture, 288, 432), 203);
    assertThat(dots.isBlack(0, 600)).isTrue();
    assertThat(dots.isBlack(811, 600)).isTrue();
    assertThat(dots.isBlack(400, 0)).isTrue();
    assertThat(dots.isBlack(400, 1217)).isTrue();
  }

  @Test
  void aColouredPictureIsAsDarkAsTheRendererHasIt() throws IOException {
    BufferedImage picture = new BufferedImage(812, 1218, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(PicturePdf.SEED);
    for (int y = 0; y < 1218; y++) {
      for (int x = 0; x < 812; x++) {
        picture.setRGB(x, y, random.nextInt(1 << 24));
      }
    }
    byte[] pdf = page(picture, 812 * PicturePdf.POINTS_PER_DOT, 1218 * PicturePdf.POINTS_PER_DOT);
    assertThat(differing(drawn(pdf, 203), rendered(pdf, 203))).isZero();
    try (PDDocument document = new PDDocument()) {
      byte[] jpeg = page(document, JPEGFactory.createFromImage(document, picture, 1), 812 * PicturePdf.POINTS_PER_DOT,
          1218 * PicturePdf.POINTS_PER_DOT);
      assertThat(isPicturePage(jpeg)).isTrue();
      assertThat(differing(drawn(jpeg, 203), rendered(jpeg, 203))).as("brightness taken before and after the change to RGB")
          .isLessThan(989_016 / 100);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 432 -288 0 288 0", "-288 0 0 -432 288 432", "0 -432 288 0 0 432"})
  void aPictureThatIsTurnedOnItsPageIsTurned(String matrix) throws IOException {
    boolean lies = matrix.startsWith("0");
    BufferedImage picture = new BufferedImage(lies ? 1218 : 812, lies ? 812 : 1218, BufferedImage.TYPE_BYTE_GRAY);
    picture.createGraphics().fillRect(picture.getWidth() / 3, 40, 500, 300);
    byte[] pdf = placed(picture, matrix);
    assertThat(isPicturePage(pdf)).isTrue();
    MonoBitmap byTheRenderer = rendered(pdf, 203);
    assertThat(differingInside(drawn(pdf, 203), byTheRenderer)).isZero();
    assertThat(differing(drawn(pdf, 203), byTheRenderer)).as("the page is 812.8 dots wide").isLessThan(2 * 812 + 2 * 1218);
  }

  @Test
  void whateverElseIsOnThePageIsDrawn() throws IOException {
    byte[] pdf = SampleScan.onePicture(LABEL, 203.2f, Coding.BITS);
    byte[] more = more(pdf, "0 g 0 0 40 20 re f");
    assertThat(isPicturePage(more)).isFalse();
    assertThat(drawn(more, 203).isBlack(50, 1200)).isTrue();
    assertThat(isPicturePage(more(pdf, "BT ET"))).isFalse();
    assertThat(isPicturePage(more(pdf, "q Q"))).isTrue();
    assertThat(isPicturePage(more(pdf, "Q"))).isFalse();
    assertThat(isPicturePage(more(pdf, "q 0.99 0.1 -0.1 0.99 0 0 cm Q"))).isTrue();
  }

  @Test
  void picturesWithAMaskALeanOrAPlaceOffThePageAreLeftToTheRenderer() throws IOException {
    for (String place : new String[]{"280 9 -9 420 9 0", "-288 0 0 432 288 0", "288 0 0 432 40 0"}) {
      assertThat(isPicturePage(placed(stripes(812, 1218), place))).as(place).isFalse();
    }
    assertThat(isPicturePage(placed(stripes(812, 1218), "288 0 0 432 0 0"))).isTrue();
    BufferedImage clear = new BufferedImage(812, 1218, BufferedImage.TYPE_INT_ARGB);
    byte[] masked = page(clear, 288, 432);
    assertThat(isPicturePage(masked)).isFalse();
    assertThat(drawn(masked, 203).packedRows()).containsOnly(0);
  }

  @Test
  void aDamagedOrShortPictureIsRefusedWhenThePageIsOpened() throws IOException {
    byte[] whole = deflated(new byte[812 * 1218]);
    assertThat(PdfLabel.open(stored(812, 1218, 1, whole))).isInstanceOf(PdfLabel.class);
    assertThat(PdfLabel.open(stored(812, 1218, 1, Arrays.copyOf(whole, whole.length - 3)))).isInstanceOf(PdfDefect.class);
    assertThat(PdfLabel.open(stored(812, 1219, 1, whole))).isInstanceOf(PdfDefect.class);
    byte[] changed = whole.clone();
    changed[changed.length - 1]++;
    assertThat(PdfLabel.open(stored(812, 1218, 1, changed))).isInstanceOf(PdfDefect.class);
    byte[] endless = deflated(new byte[80_000_000]);
    assertThat(PdfLabel.open(stored(812, 1218, 1, endless))).isInstanceOfSatisfying(PdfDefect.class,
        defect -> assertThat(defect.kind()).isEqualTo(PdfDefect.Kind.TOO_COMPLEX));
  }

  @Test
  void bitsThatSayWhatIsBlackAreReadAsTheySay() throws IOException {
    byte[] bits = deflated(noise(102 * 1218));
    MonoBitmap usual = drawn(stored(812, 1218, 1, bits, 1, "0 1"), 203);
    byte[] otherwise = stored(812, 1218, 1, bits, 1, "1 0");
    assertThat(isPicturePage(otherwise)).isTrue();
    assertThat(differing(usual, drawn(otherwise, 203))).isEqualTo(812 * 1218);
    assertThat(differing(drawn(otherwise, 203), rendered(otherwise, 203))).isZero();
  }

  private static MonoBitmap drawn(byte[] pdf, int dpi) {
    BigDecimal perMm = dpi == 203
        ? BigDecimal.valueOf(8)
        : BigDecimal.valueOf(dpi).divide(new BigDecimal("25.4"), 6, RoundingMode.HALF_UP);
    try (PdfLabel label = (PdfLabel) PdfLabel.open(pdf)) {
      return ((Drawing.Drawn) label.draw(4 * dpi, 6 * dpi, perMm)).bitmap();
    }
  }

  private static MonoBitmap rendered(byte[] pdf, int dpi) throws IOException {
    byte[] more = more(pdf, "0 g");
    assertThat(isPicturePage(more)).isFalse();
    return drawn(more, dpi);
  }

  private static boolean isPicturePage(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return PicturePage.of(document.getPage(0)).isPresent();
    }
  }

  private static int differing(MonoBitmap one, MonoBitmap other) {
    byte[] ones = one.packedRows();
    byte[] others = other.packedRows();
    int differing = 0;
    for (int i = 0; i < ones.length; i++) {
      differing += Integer.bitCount((ones[i] ^ others[i]) & 0xFF);
    }
    return differing;
  }

  /// Dots that differ though both have the same colour all around.
  private static int differingInside(MonoBitmap one, MonoBitmap other) {
    int differing = 0;
    for (int y = 2; y < one.heightDots() - 2; y++) {
      for (int x = 2; x < one.widthDots() - 2; x++) {
        if (one.isBlack(x, y) != other.isBlack(x, y) && isEven(one, x, y) && isEven(other, x, y)) {
          differing++;
        }
      }
    }
    return differing;
  }

  private static boolean isEven(MonoBitmap bitmap, int x, int y) {
    return bitmap.isBlack(x - 1, y) == bitmap.isBlack(x, y) && bitmap.isBlack(x + 1, y) == bitmap.isBlack(x, y)
        && bitmap.isBlack(x, y - 1) == bitmap.isBlack(x, y) && bitmap.isBlack(x, y + 1) == bitmap.isBlack(x, y);
  }

  private static double mean(byte[] gray, double left, double right, double top, double bottom) {
    double sum = 0;
    for (int y = (int) top; y < bottom; y++) {
      for (int x = (int) left; x < right; x++) {
        double covered = (Math.min(right, x + 1) - Math.max(left, x)) * (Math.min(bottom, y + 1) - Math.max(top, y));
        sum += covered * (gray[Math.min(46, y) * 61 + Math.min(60, x)] & 0xFF);
      }
    }
    return sum / ((right - left) * (bottom - top));
  }
}

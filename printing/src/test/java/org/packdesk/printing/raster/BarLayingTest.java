package org.packdesk.printing.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.graphics.Rectangle;

/// Points are 2.8222 dots here; a module of 0.93 points is 2.62 dots.
final class BarLayingTest {
  private static final double MODULE = 0.93;
  private static final double DOTS_PER_POINT = 8 * 25.4 / 72;

  @Test
  void everyModuleBecomesTheSameWholeNumberOfDots() {
    LaidBars laid = onlyOne(bars(60, 0, BarLayingTest::filled));
    assertThat(laid.axis()).isEqualTo(BarAxis.ACROSS);
    assertThat(elements(laid)).allMatch(dots -> dots % 3 == 0);
    assertThat((double) laid.from()).isCloseTo(132 * DOTS_PER_POINT, offset(1.0));
    assertThat((double) laid.to()).isCloseTo(232 * DOTS_PER_POINT, offset(1.0));
    double middle = laid.start() + laid.line().nextSetBit(0) + (laid.line().length() - laid.line().nextSetBit(0)) / 2.0;
    assertThat(middle).isCloseTo((60 + MODULE * modules() / 2.0) * DOTS_PER_POINT, offset(1.0));
  }

  @Test
  void itDoesNotMatterHowTheBarsAreDrawn() {
    LaidBars filled = onlyOne(bars(60, 0, BarLayingTest::filled));
    assertThat(onlyOne(bars(60, 0, BarLayingTest::filled).replace("f ", "") + "f ")).isEqualTo(filled);
    assertThat(onlyOne(bars(60, 0, BarLayingTest::downwards))).isEqualTo(filled);
    assertThat(onlyOne(bars(60, 0, BarLayingTest::stroked))).isEqualTo(filled);
    assertThat(onlyOne(bars(60, 0, BarLayingTest::outlined))).isEqualTo(filled);
    assertThat(onlyOne(bars(60, 0, BarLayingTest::moduleByModule))).isEqualTo(filled);
  }

  @ParameterizedTest
  @CsvSource({"-0.2", "0.2"})
  void barsMadeThinnerOrThickerForTheInkAreTheSame(double reduction) {
    assertThat(elements(onlyOne(bars(60, reduction, BarLayingTest::filled))))
        .isEqualTo(elements(onlyOne(bars(60, 0, BarLayingTest::filled))));
  }

  @Test
  void withLessRoomTheModulesBecomeNarrower() {
    // 11.5 modules of 2.62 dots are 30 dots, which is the quiet zone of 3 dots a module, but the bars grow by 19 dots to each side
    assertThat(elements(onlyOne(bars(60, 0, BarLayingTest::filled) + line(60 - 11.5 * MODULE)
        + line(60 + (modules() + 11.5) * MODULE)))).allMatch(dots -> dots % 2 == 0 && dots <= 8);
  }

  @Test
  void roomOnOneSideOnlyIsUsed() {
    assertThat(elements(onlyOne(bars(60, 0, BarLayingTest::filled) + line(60 - 11.5 * MODULE)))).allMatch(dots -> dots % 3 == 0);
  }

  @Test
  void aQuietZoneThatIsTooNarrowLeavesTheBarsAlone() {
    // 2.1 dots a module: no smaller module gives room
    String narrow = "0.8 0 0 1 0 0 cm ";
    String bars = bars(60, 0, BarLayingTest::filled);
    assertThat(laid(narrow + bars)).hasSize(1);
    assertThat(laid(narrow + bars + line(60 - 2 * MODULE) + line(60 + (modules() + 2) * MODULE))).isEmpty();
    String atTheEdge = bars(3, 0, BarLayingTest::filled);
    assertThat(laid(narrow + atTheEdge + line(3 + (modules() + 9) * MODULE))).isEmpty();
  }

  @Test
  void whatIsDrawnOverTheBarsLeavesThemAlone() {
    assertThat(laid(bars(60, 0, BarLayingTest::filled) + "100 250 40 4 re f ")).isEmpty();
    assertThat(laid(bars(60, 0, BarLayingTest::filled) + "1 g 100 250 4 4 re f ")).isEmpty();
  }

  @Test
  void barsThatAreNotSeenAreNotLaid() {
    assertThat(laid("1 g " + bars(60, 0, BarLayingTest::filled))).isEmpty();
    assertThat(laid("0 0 80 432 re W n " + bars(60, 0, BarLayingTest::filled))).isEmpty();
  }

  @Test
  void whatHasNoPitchIsNoBarcode() {
    List<Rectangle2D.Double> fence = new ArrayList<>();
    double x = 0;
    for (int i = 0; i < 40; i++) {
      fence.add(new Rectangle2D.Double(x, 10, 2 + 0.37 * (i % 4), 200));
      x += 5.1 + 0.83 * (i % 5);
    }
    assertThat(BarGroup.in(fence)).isEmpty();
  }

  private static LaidBars onlyOne(String content) {
    List<LaidBars> laid = laid(content);
    assertThat(laid).hasSize(1);
    return laid.getFirst();
  }

  private static List<LaidBars> laid(String content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(288, 432));
      PDStream stream = new PDStream(document);
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(content.getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(stream);
      document.addPage(page);
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (PdfLabel label = (PdfLabel) PdfLabel.open(bytes.toByteArray())) {
      return ((Drawing.Drawn) label.draw(812, 1218, BigDecimal.valueOf(8))).laid();
    }
  }

  private record Bar(double left, double width) {
    double right() {
      return left + width;
    }
  }

  private static List<Rectangle> symbol() {
    Code128 symbol = new Code128();
    symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
    symbol.setModuleWidth(1);
    symbol.setContent("PDT0012345675");
    return symbol.getRectangles();
  }

  private static int modules() {
    return (int) (symbol().getLast().x + symbol().getLast().width);
  }

  /// @param reduction by how many modules each bar is narrower
  private static String bars(double left, double reduction, Function<Bar, String> drawn) {
    return symbol().stream().map(bar -> new Bar(left + bar.x * MODULE, (bar.width - reduction) * MODULE)).map(drawn)
        .collect(Collectors.joining());
  }

  private static String filled(Bar bar) {
    return n(bar.left()) + "200 " + n(bar.width()) + "100 re f ";
  }

  private static String downwards(Bar bar) {
    return n(bar.left()) + "300 " + n(bar.width()) + "-100 re f ";
  }

  private static String stroked(Bar bar) {
    String x = n(bar.left() + bar.width() / 2);
    return n(bar.width()) + "w " + x + "200 m " + x + "300 l S ";
  }

  private static String outlined(Bar bar) {
    return n(bar.left()) + "200 m " + n(bar.right()) + "200 l " + n(bar.right()) + "300 l " + n(bar.left()) + "300 l h f ";
  }

  private static String moduleByModule(Bar bar) {
    StringBuilder modules = new StringBuilder();
    for (double x = bar.left(); x < bar.right() - MODULE / 2; x += MODULE) {
      modules.append(filled(new Bar(x, MODULE)));
    }
    return modules.toString();
  }

  private static String line(double x) {
    return n(x) + "190 0.5 120 re f ";
  }

  private static String n(double number) {
    return String.format(Locale.ROOT, "%.4f ", number);
  }

  /// Widths of bars and gaps in dots.
  private static List<Integer> elements(LaidBars laid) {
    List<Integer> elements = new ArrayList<>();
    BitSet line = laid.line();
    for (int at = line.nextSetBit(0); at < line.length();) {
      int next = line.get(at) ? line.nextClearBit(at) : line.nextSetBit(at);
      elements.add(next - at);
      at = next;
    }
    return elements;
  }
}

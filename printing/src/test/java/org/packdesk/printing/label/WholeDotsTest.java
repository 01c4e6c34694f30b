package org.packdesk.printing.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.printing.raster.Drawing;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.printing.raster.PdfLabel;
import org.packdesk.printing.sample.Peer;
import org.packdesk.printing.sample.SampleLabel;

/// Bars of 0.33 mm are 2.64 dots of a 203 dpi head.
final class WholeDotsTest {
  private static final String TRACKING = "PDT0012345675";

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource({"0.33, 203", "0.30, 203", "0.27, 203", "0.33, 300", "0.30, 300", "0.25, 300", "0.33, 600"})
  void barsOnPartsOfDotsAreLaidOnWholeDots(float moduleMm, int dpi) {
    Ready ready = ready(SampleLabel.of(TRACKING).moduleMm(moduleMm), dpi);
    assertThat(decodability(ready)).isGreaterThanOrEqualTo(0.95);
    assertThat(Peer.zbarimg().read(ready.bitmap().orElseThrow(), folder)).contains("CODE-128:" + TRACKING);
  }

  @Test
  void asDrawnTheyKeepAThirdOfTheReadersMargin() {
    try (PdfLabel pdf = (PdfLabel) PdfLabel.open(SampleLabel.of(TRACKING).pdf())) {
      Drawing.Drawn drawn = (Drawing.Drawn) pdf.draw(812, 1218, BigDecimal.valueOf(8));
      assertThat(BarcodeReader.scan(drawn.bitmap()).decodabilities().getFirst().value()).isBetween(0.31, 0.38);
      assertThat(drawn.laid()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void theyAreLaidHoweverThePageIsTurned(int degrees) {
    assertThat(decodability(ready(SampleLabel.of(TRACKING).turned(degrees), 203))).isGreaterThanOrEqualTo(0.95);
    Ready ladder = ready(SampleLabel.of(TRACKING).ladder().turned(degrees), 203);
    assertThat(decodability(ladder)).isGreaterThanOrEqualTo(0.95);
    assertThat(Peer.zbarimg().read(ladder.bitmap().orElseThrow(), folder)).contains("CODE-128:" + TRACKING);
  }

  @Test
  void nothingButTheBarsAndTheWhiteBesideThemChanges() {
    try (PdfLabel pdf = (PdfLabel) PdfLabel.open(SampleLabel.of(TRACKING).pdf())) {
      Drawing.Drawn drawn = (Drawing.Drawn) pdf.draw(812, 1218, BigDecimal.valueOf(8));
      MonoBitmap laid = WholeDots.of(drawn);
      assertThat(laid).isNotEqualTo(drawn.bitmap());
      // the bars stand from 290 to 360 points down: at 203.2 dpi dots 818 to 1016
      for (int y = 0; y < 1218; y++) {
        for (int x = 0; x < 812; x++) {
          if (y < 817 || y > 1016) {
            assertThat(laid.isBlack(x, y)).isEqualTo(drawn.bitmap().isBlack(x, y));
          }
        }
      }
    }
  }

  @Test
  void barsThatWouldReadOtherwiseAreLeftAsDrawn() {
    try (PdfLabel pdf = (PdfLabel) PdfLabel.open(SampleLabel.of(TRACKING).pdf());
        PdfLabel other = (PdfLabel) PdfLabel.open(SampleLabel.of("PDT0012345682").pdf())) {
      Drawing.Drawn drawn = (Drawing.Drawn) pdf.draw(812, 1218, BigDecimal.valueOf(8));
      Drawing.Drawn others = (Drawing.Drawn) other.draw(812, 1218, BigDecimal.valueOf(8));
      assertThat(WholeDots.of(new Drawing.Drawn(drawn.bitmap(), others.laid()))).isEqualTo(drawn.bitmap());
    }
  }

  private static Ready ready(SampleLabel label, int dpi) {
    PrintMedia media = new PrintMedia(dpi, new BigDecimal("101.6"), new BigDecimal("152.4"));
    return (Ready) LabelConverter.toZpl(label.pdf(), media, TRACKING);
  }

  private static double decodability(Ready ready) {
    return ready.decodabilities().stream().filter(code -> code.text().equals(TRACKING)).findFirst().orElseThrow().value();
  }
}

package org.packdesk.printing.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.printing.raster.FreePlace;
import org.packdesk.printing.raster.Lettering;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.printing.sample.Peer;
import org.packdesk.printing.sample.SampleLabel;
import org.packdesk.printing.sample.ZplRenderer;
import org.packdesk.printing.zpl.DecodedGraphic;
import org.packdesk.printing.zpl.ForeignZpl;
import org.packdesk.printing.zpl.SafeZpl;
import org.packdesk.printing.zpl.ZplGraphic;

/// The print's sign and "COPY n" on a label: there to be read, and nothing else changed.
class PaperMarkTest {
  private static final String TRACKING = "TC0000012345678";

  @ParameterizedTest
  @ValueSource(ints = {203, 300, 600})
  void theMarkIsOnWhiteAndEveryBarcodeReadsAsBefore(int dpi, @TempDir Path folder) {
    PrintMedia media = media(dpi);
    Ready plain = ready(SampleLabel.of(TRACKING).pdf(), media);
    Ready marked = PaperMark.on(plain, media, "7KQ4 COPY 2");
    MonoBitmap before = plain.bitmap().orElseThrow();
    MonoBitmap after = marked.bitmap().orElseThrow();
    assertThat(after).isNotEqualTo(before);
    assertThat(black(after) - black(before)).as("only letters were added, all of them on white")
        .isEqualTo(black(Lettering.draw("7KQ4 COPY 2", (int) Math.round(2.5 * media.dotsPerMm().doubleValue()))));
    assertThat(marked.barcodes()).isEqualTo(plain.barcodes());
    assertThat(ZplGraphic.decode(marked.zpl())).isEqualTo(new DecodedGraphic.Shown(after));
    assertThat(Peer.zbarimg().read(after, folder)).contains("CODE-128:" + TRACKING);
  }

  @Test
  void aLabelWithoutRoomStaysAsItIs() {
    byte[] rows = new byte[102 * 1218];
    for (int row = 0; row < 1218; row += 24) {
      Arrays.fill(rows, row * 102, row * 102 + 102, (byte) 0xFF);
    }
    Ready full = new Ready(new byte[]{1}, Optional.of(MonoBitmap.of(812, 1218, rows)), List.of(), List.of());
    assertThat(PaperMark.on(full, media(203), "7KQ4")).isSameAs(full);
  }

  /// A program from other hands draws the labels with the mark and without: all that the mark adds lies on white, and far from
  /// everything else.
  @ParameterizedTest
  @ValueSource(strings = {"air-express", "letter-box", "pallet", "parcel-post", "parcel-shop", "pictures"})
  void aLabelThatThePrinterDrawsIsMarkedBesideItsFieldsOrNotAtAll(String name) throws IOException {
    byte[] foreign = Files.readAllBytes(Path.of("src/test/resources/org/packdesk/printing/zpl/foreign", name + ".zpl"));
    SafeZpl label = (SafeZpl) ForeignZpl.read(foreign);
    int width = label.widthDots().orElse(812);
    int height = label.lengthDots().orElse(1218);
    Ready plain = new Ready(label.zpl(width, height), Optional.empty(), List.of(), List.of());
    Ready marked = PaperMark.on(plain, media(203), "7KQ4 COPY 2");
    if (marked == plain) {
      assertThat(name).as("these have room enough").isNotIn("air-express", "pallet");
      return;
    }
    try (ZplRenderer renderer = new ZplRenderer()) {
      MonoBitmap before = renderer.draw(plain.zpl(), width, height, 8);
      MonoBitmap after = renderer.draw(marked.zpl(), width, height, 8);
      assertThat(black(after)).isGreaterThan(black(before) + 500);
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          if (after.isBlack(x, y) != before.isBlack(x, y)) {
            assertThat(before.isBlack(x, y)).as("%s: nothing went white at %d, %d", name, x, y).isFalse();
            assertThat(near(before, x, y)).as("%s: room around %d, %d", name, x, y).isFalse();
          }
        }
      }
    }
  }

  private static boolean near(MonoBitmap dots, int x, int y) {
    for (int other = Math.max(0, x - 30); other < Math.min(dots.widthDots(), x + 30); other++) {
      if (dots.isBlack(other, y)) {
        return true;
      }
    }
    return false;
  }

  /// Bars of an upright code are long lines across: above and below them its quiet zone has to stay white.
  @Test
  void theQuietZoneOfAnUprightBarcodeStaysWhite() {
    byte[] rows = new byte[102 * 400];
    for (int row = 100; row < 200; row += 4) {
      Arrays.fill(rows, row * 102, row * 102 + 102, (byte) 0xFF);
      Arrays.fill(rows, (row + 1) * 102, (row + 1) * 102 + 102, (byte) 0xFF);
    }
    MonoBitmap label = MonoBitmap.of(812, 400, rows);
    assertThat(FreePlace.find(label, Lettering.draw("7KQ4", 20), 8))
        .hasValueSatisfying(place -> assertThat(place.y()).isGreaterThanOrEqualTo(198 + 40));
    MonoBitmap low = MonoBitmap.of(812, 260, Arrays.copyOf(rows, 102 * 260));
    assertThat(FreePlace.find(low, Lettering.draw("7KQ4", 20), 8))
        .hasValueSatisfying(place -> assertThat(place.y() + 20).isLessThanOrEqualTo(100 - 40));
  }

  private static PrintMedia media(int dpi) {
    return new PrintMedia(dpi, new BigDecimal("101.6"), new BigDecimal("152.4"));
  }

  private static Ready ready(byte[] pdf, PrintMedia media) {
    return (Ready) LabelConverter.toZpl(pdf, media, TRACKING);
  }

  private static long black(MonoBitmap dots) {
    long black = 0;
    for (byte eight : dots.packedRows()) {
      black += Integer.bitCount(eight & 0xFF);
    }
    return black;
  }
}

package org.packdesk.station.labels.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.station.labels.SampleLabels;

/// Dots on fewer pixels.
final class SmallPaperTest {
  private static final long SEED = 11;

  @Test
  void atFullSizeEveryDotIsAPixel() {
    MonoBitmap dots = noise(37, 23);
    SmallPaper paper = SmallPaper.of(dots, 37, 23);
    for (int y = 0; y < 23; y++) {
      for (int x = 0; x < 37; x++) {
        assertThat(paper.argb()[y * 37 + x]).isEqualTo(dots.isBlack(x, y) ? 0xFF000000 : 0xFFFFFFFF);
      }
    }
  }

  @Test
  void aPixelIsAsGrayAsItsShareOfBlack() {
    MonoBitmap dots = MonoBitmap.of(8, 4, new byte[]{(byte) 0b1111_0001, 0, 0, (byte) 0b1111_0000});
    SmallPaper paper = SmallPaper.of(dots, 2, 1);
    assertThat(gray(paper, 0)).isEqualTo(127);
    assertThat(gray(paper, 1)).isEqualTo(255 - Math.round(255 / 16f));
  }

  @Test
  void noInkIsLostOrAddedAtAnySize() {
    MonoBitmap dots = noise(203, 301);
    double black = share(SmallPaper.of(dots, 203, 301));
    for (int width = 7; width < 203; width += 13) {
      assertThat(share(SmallPaper.of(dots, width, width * 3 / 2))).isCloseTo(black, org.assertj.core.data.Offset.offset(0.004));
    }
  }

  @Test
  void thinBarsStayApartOnASmallPicture() {
    SmallPaper paper = SmallPaper.of(SampleLabels.paper(), 320, 480);
    int row = 390 * 320;
    int changes = 0;
    for (int x = 1; x < 320; x++) {
      boolean dark = (paper.argb()[row + x] & 0xFF) < 128;
      boolean before = (paper.argb()[row + x - 1] & 0xFF) < 128;
      changes += dark == before ? 0 : 1;
    }
    assertThat(changes).as("the bars of a Code 128 of 14 signs: each bar has two sides").isGreaterThanOrEqualTo(2 * 30);
  }

  private static int gray(SmallPaper paper, int at) {
    return paper.argb()[at] & 0xFF;
  }

  private static double share(SmallPaper paper) {
    return Arrays.stream(paper.argb()).mapToDouble(pixel -> 1 - (pixel & 0xFF) / 255.0).average().orElseThrow();
  }

  private static MonoBitmap noise(int width, int height) {
    byte[] rows = new byte[(width + 7) / 8 * height];
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    random.nextBytes(rows);
    return MonoBitmap.of(width, height, rows);
  }
}

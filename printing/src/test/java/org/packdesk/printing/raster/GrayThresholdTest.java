package org.packdesk.printing.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class GrayThresholdTest {
  @Test
  void darkerThanHalfIsBlack() {
    MonoBitmap bitmap = GrayThreshold.pack(new byte[]{0, 127, (byte) 128, (byte) 255}, 4, 1);
    assertThat(bitmap.packedRows()).containsExactly(0xC0);
  }

  @Test
  void everyPixelLandsOnItsOwnDotAtEveryWidth() {
    Random random = new Random(41);
    for (int width = 1; width <= 40; width++) {
      byte[] gray = new byte[width * 3];
      random.nextBytes(gray);
      MonoBitmap bitmap = GrayThreshold.pack(gray, width, 3);
      for (int i = 0; i < gray.length; i++) {
        assertThat(bitmap.isBlack(i % width, i / width)).as("width %d, pixel %d", width, i).isEqualTo((gray[i] & 0xFF) < 128);
      }
    }
  }
}

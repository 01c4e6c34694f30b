package org.packdesk.printing.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class MonoBitmapTest {
  @Test
  void theLeftmostDotIsTheHighestBit() {
    MonoBitmap bitmap = MonoBitmap.of(10, 2, new byte[]{(byte) 0x80, 0x40, 0x01, 0x00});
    assertThat(bitmap.isBlack(0, 0)).isTrue();
    assertThat(bitmap.isBlack(9, 0)).isTrue();
    assertThat(bitmap.isBlack(7, 1)).isTrue();
    assertThat(bitmap.isBlack(1, 0)).isFalse();
  }

  @Test
  void unusedBitsOfARowAreWhite() {
    MonoBitmap all = MonoBitmap.of(10, 2, new byte[]{-1, -1, -1, -1});
    assertThat(all.packedRows()).containsExactly(0xFF, 0xC0, 0xFF, 0xC0);
    assertThat(all).isEqualTo(MonoBitmap.of(10, 2, new byte[]{-1, (byte) 0xC0, -1, (byte) 0xDF}));
  }

  @Test
  void nobodyCanChangeIt() {
    byte[] rows = {0};
    MonoBitmap bitmap = MonoBitmap.of(8, 1, rows);
    rows[0] = -1;
    bitmap.packedRows()[0] = -1;
    assertThat(bitmap.isBlack(3, 0)).isFalse();
  }

  @Test
  void sizesBeyondTheBoundAreRefusedBeforeMemoryIsTaken() {
    assertThat(MonoBitmap.isPossible(0, 10)).isFalse();
    assertThat(MonoBitmap.isPossible(Integer.MAX_VALUE, Integer.MAX_VALUE)).isFalse();
    assertThat(MonoBitmap.isPossible(MonoBitmap.DOTS_MAX, 1)).isTrue();
    assertThatThrownBy(() -> MonoBitmap.of(1 << 20, 1 << 10, new byte[0])).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MonoBitmap.of(8, 2, new byte[3])).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void dotsOutsideAreNoDots() {
    MonoBitmap bitmap = MonoBitmap.of(10, 1, new byte[2]);
    assertThatThrownBy(() -> bitmap.isBlack(10, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> bitmap.isBlack(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}

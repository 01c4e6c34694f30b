package org.packdesk.printing.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PrintMediaTest {
  @ParameterizedTest
  @CsvSource({"203,101.6,152.4,812,1218", "300,101.6,152.4,1200,1800", "600,101.6,152.4,2400,3600", "203,100,150,799,1198"})
  void paperIsCountedInWholeDots(int dpi, BigDecimal width, BigDecimal height, int widthDots, int heightDots) {
    PrintMedia media = new PrintMedia(dpi, width, height);
    assertThat(media.widthDots()).isEqualTo(widthDots);
    assertThat(media.heightDots()).isEqualTo(heightDots);
  }

  @Test
  void aHeadOf203DpiHasEightDotsAMillimetre() {
    assertThat(new PrintMedia(203, BigDecimal.TEN, BigDecimal.TEN).dotsPerMm()).isEqualByComparingTo("8");
    assertThat(new PrintMedia(300, BigDecimal.TEN, BigDecimal.TEN).dotsPerMm()).isEqualByComparingTo("11.811024");
  }

  @ParameterizedTest
  @CsvSource({"204,100,150", "203,0,150", "203,100,-1", "203,0.01,10", "600,1000,1000", "203,1e300,10"})
  void impossibleMediaAreRefused(int dpi, BigDecimal width, BigDecimal height) {
    assertThatThrownBy(() -> new PrintMedia(dpi, width, height)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"101.6,152.4,true", "100,150,true", "102.6,153.4,true", "102.7,152.4,false", "95.6,152.4,true", "95.5,152.4,false",
      "152.4,101.6,false", "210,297,false"})
  void aLabelFitsPaperOfNearlyItsSizeOnly(BigDecimal width, BigDecimal height, boolean fits) {
    Printable label = new Printable(LabelFormat.PDF, 1, width, height);
    assertThat(label.fits(new PrintMedia(203, new BigDecimal("101.6"), new BigDecimal("152.4")))).isEqualTo(fits);
  }
}

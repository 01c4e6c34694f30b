package org.packdesk.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MassTest {

  @Test
  void kilogramsAndGramsAreExact() {
    assertThat(Mass.of(new BigDecimal("7.1"), MassUnit.KILOGRAM)).isEqualTo(new Mass(7_100_000));
    assertThat(new Mass(7_100_000).in(MassUnit.KILOGRAM)).isEqualTo(new BigDecimal("7.1"));
    assertThat(new Mass(30_000_000).in(MassUnit.GRAM)).isEqualTo(new BigDecimal("30000"));
    assertThat(Mass.ZERO.in(MassUnit.OUNCE)).isEqualTo(BigDecimal.ZERO);
  }

  @Test
  void poundsAndOuncesAreTheInternationalOnes() {
    assertThat(Mass.of(BigDecimal.ONE, MassUnit.POUND)).isEqualTo(new Mass(453_592));
    assertThat(Mass.of(new BigDecimal("1000"), MassUnit.OUNCE)).isEqualTo(new Mass(28_349_523));
  }

  @Test
  void whatIsBelowAMilligramIsRoundedHalfEven() {
    assertThat(Mass.of(new BigDecimal("0.0005"), MassUnit.GRAM)).isEqualTo(new Mass(0));
    assertThat(Mass.of(new BigDecimal("0.0015"), MassUnit.GRAM)).isEqualTo(new Mass(2));
    assertThat(Mass.of(new BigDecimal("-0.0025"), MassUnit.GRAM)).isEqualTo(new Mass(-2));
  }

  @Test
  void massesAreOrdered() {
    assertThat(new Mass(-1)).isLessThan(Mass.ZERO);
    assertThat(new Mass(2)).isGreaterThan(new Mass(1));
  }

  @Test
  void aMassBeyondAllMeasureIsRefused() {
    assertThatThrownBy(() -> Mass.of(new BigDecimal("1E+12"), MassUnit.TONNE)).isInstanceOf(ArithmeticException.class);
  }
}

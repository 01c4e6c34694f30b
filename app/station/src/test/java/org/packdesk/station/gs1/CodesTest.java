package org.packdesk.station.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.packdesk.station.gs1.PackdeskCode.Kind;

final class CodesTest {

  /// Check characters worked out by hand from ISO/IEC 7064 MOD 37,36; the standard's own example is A12425GABC1234002 → M.
  @Test
  void theStandardsOwnExampleHasItsCheckCharacter() {
    assertThat(PackdeskCode.checkCharacter("A12425GABC1234002")).isEqualTo('M');
  }

  @Test
  void aCodeReadsBackAsItWasWritten() {
    for (Kind kind : Kind.values()) {
      PackdeskCode code = new PackdeskCode(kind, "0042");
      assertThat(PackdeskCode.parse(code.text())).contains(code);
    }
  }

  @Test
  void everySingleWrongCharacterIsFound() {
    String good = new PackdeskCode(Kind.TOTE, "10017").text();
    for (int i = 4; i < good.length(); i++) {
      for (char other = '0'; other <= '9'; other++) {
        if (other != good.charAt(i)) {
          assertThat(PackdeskCode.parse(good.substring(0, i) + other + good.substring(i + 1))).isEmpty();
        }
      }
    }
  }

  /// Worked out by another program; they stand in the README.
  @Test
  void theCommandBarcodesAreTheOnesOnTheCards() {
    assertThat(Stream.of("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0010", "0011", "0012", "0013", "0014", "0015",
        "0016").map(digits -> new PackdeskCode(Kind.COMMAND, digits).text()))
        .containsExactly("PDKX0001F", "PDKX0002D", "PDKX0003B", "PDKX00049", "PDKX00057", "PDKX00065", "PDKX00073", "PDKX0010D",
            "PDKX0011B", "PDKX00129", "PDKX00137", "PDKX00145", "PDKX00153", "PDKX00161");
  }

  @Test
  void otherTextsAreNoCodes() {
    assertThat(PackdeskCode.parse("")).isEmpty();
    assertThat(PackdeskCode.parse("PDKT1")).isEmpty();
    assertThat(PackdeskCode.parse("PDKZ00010")).isEmpty();
    assertThat(PackdeskCode.parse("4006381333931")).isEmpty();
  }

  @Test
  void oneGtinIsTheSameInEveryLength() {
    assertThat(Gtin.same("4006381333931", "04006381333931")).isTrue();
    assertThat(Gtin.same("012345678905", "0012345678905")).isTrue();
    assertThat(Gtin.same("4006381333931", "4006381333948")).isFalse();
    assertThat(Gtin.isGtin("4006381333932")).as("a wrong check digit").isFalse();
    assertThat(Gtin.same("SKU-1", "SKU-1")).isTrue();
    assertThat(Gtin.same("ABC", "0ABC")).isFalse();
  }
}

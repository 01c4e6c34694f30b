package org.packdesk.station.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SsccTest {
  /// The first stands in many of GS1's guides.
  @Test
  void theExamplesOfTheStandardAreRead() {
    assertThat(Sscc.parse("106141412345678908")).contains(new Sscc("106141412345678908"));
    assertThat(Sscc.parse("(00)340123450000000017")).map(Sscc::digits).contains("340123450000000017");
  }

  @Test
  void aNumberMadeFromItsPartsReadsBackInEveryForm() {
    Sscc sscc = Sscc.of(3, "4012345", 1);

    assertThat(sscc.digits()).isEqualTo("340123450000000017");
    assertThat(sscc.elementString()).isEqualTo("(00)340123450000000017");
    assertThat(Sscc.parse(sscc.digits())).contains(sscc);
    assertThat(Sscc.parse(sscc.elementString())).contains(sscc);
    assertThat(Sscc.parse("00" + sscc.digits())).contains(sscc);
  }

  @Test
  void everySingleWrongDigitIsFound() {
    String good = Sscc.of(0, "401234567", 9_999_999).digits();
    for (int at = 0; at < good.length(); at++) {
      for (char other = '0'; other <= '9'; other++) {
        if (other != good.charAt(at)) {
          assertThat(Sscc.parse(good.substring(0, at) + other + good.substring(at + 1))).isEmpty();
        }
      }
    }
  }

  @Test
  void whatIsNoSsccIsNotTaken() {
    for (String text : new String[]{"", "0", "00", "(00)", "34012345000000001", "3401234500000000170", "34012345000000001X",
        "PDKG00012",
        "01340123450000000017", "٣٤٠١٢٣٤٥٠٠٠٠٠٠٠٠١٧"}) {
      assertThat(Sscc.parse(text)).as(text).isEmpty();
    }
    assertThatThrownBy(() -> new Sscc("340123450000000018")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Sscc.of(3, "4012345", 1_000_000_000)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Sscc.of(10, "4012345", 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Sscc.of(3, "40123", 1)).isInstanceOf(IllegalArgumentException.class);
  }
}

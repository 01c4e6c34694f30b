package org.packdesk.printing.zpl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.printing.raster.MonoBitmap;

final class ZplGraphicTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "0000|,", "FFFF|JF", "0001|I01", "8000|8,", "AAAA|JA", "AABB|AABB", "ABCD|ABCD", "F000|F,", "0FFF|0IF", "00FF|00FF",
      "1230|123,",
      "77777777777777777777|g7", "7777777777777777777777|gH7", "8888888888888888888|XK8"})
  void aRowIsWrittenAsZebrasGuideSays(String row, String expected) {
    String even = row.length() % 2 == 0 ? row : row + "1";
    String wanted = row.length() % 2 == 0 ? expected : "Y81";
    assertThat(graphic(MonoBitmap.of(even.length() * 4, 1, HexFormat.of().parseHex(even)))).isEqualTo(wanted);
  }

  @Test
  void aCountBeyondFourHundredIsAddedUpAndBeyondThatBegunAgain() {
    assertThat(graphic(MonoBitmap.of(419 * 4 + 4, 1, HexFormat.of().parseHex("5".repeat(419) + "1")))).isEqualTo("zY51");
    assertThat(graphic(MonoBitmap.of(500 * 4, 1, HexFormat.of().parseHex("5".repeat(500))))).isEqualTo("zY5jG5");
  }

  @Test
  void equalRowsAreWrittenOnce() {
    byte[] rows = HexFormat.of().parseHex("12AB" + "12AB" + "0000" + "0000" + "12AB");
    assertThat(graphic(MonoBitmap.of(16, 5, rows))).isEqualTo("12AB:,:12AB");
  }

  @Test
  void aSmallLabelIsOneFormatForOnePaper() {
    MonoBitmap bitmap = MonoBitmap.of(12, 2, HexFormat.of().parseHex("FFF0" + "8010"));
    assertThat(text(ZplGraphic.encode(bitmap, GraphicEncoding.RUN_LENGTH)))
        .isEqualTo("^XA^JZN^PON^PMN^LRN^PW12^LL2^LH0,0^FO0,0^GFA,4,4,2,IF,801,^FS^PQ1^XZ");
  }

  @ParameterizedTest
  @CsvSource({"812,1218,2", "1200,1800,3", "2400,3600,11", "8,99999,1", "8,100000,2"})
  void noBandIsLargerThanThePrinterTakes(int width, int height, int bands) {
    String zpl = text(ZplGraphic.encode(random(width, height, 7), GraphicEncoding.RUN_LENGTH));
    int rows = 0;
    int[] counts = Pattern.compile("\\^GFA,(\\d+),").matcher(zpl).results().map(MatchResult::group)
        .mapToInt(count -> Integer.parseInt(count.replaceAll("\\D", ""))).toArray();
    for (int count : counts) {
      assertThat(count).isBetween(1, 99_999);
      rows += count / ((width + 7) / 8);
    }
    assertThat(counts).hasSize(bands);
    assertThat(rows).isEqualTo(height);
  }

  @Test
  void otherEncodingsSayTheSameInOtherDigits() {
    MonoBitmap bitmap = MonoBitmap.of(12, 2, new byte[]{(byte) 0xFF, (byte) 0xF0, (byte) 0x80, 0x10});
    assertThat(text(ZplGraphic.encode(bitmap, GraphicEncoding.HEX)))
        .isEqualTo("^XA^JZN^PON^PMN^LRN^PW12^LL2^LH0,0^FO0,0^GFA,4,4,2,FFF08010^FS^PQ1^XZ");
    assertThat(text(ZplGraphic.encode(bitmap, GraphicEncoding.Z64)))
        .matches(
            "\\^XA\\^JZN\\^PON\\^PMN\\^LRN\\^PW12\\^LL2\\^LH0,0\\^FO0,0\\^GFA,4,4,2,:Z64:[A-Za-z0-9+/]+=*:[0-9A-F]{4}\\^FS\\^PQ1\\^XZ");
  }

  @Test
  void aZ64WithAWrongCheckFigureIsUnreadable() {
    String zpl = text(ZplGraphic.encode(random(64, 40, 1), GraphicEncoding.Z64));
    int figure = zpl.lastIndexOf(':') + 1;
    String wrong = zpl.substring(0, figure) + (zpl.charAt(figure) == '0' ? '1' : '0') + zpl.substring(figure + 1);
    assertThat(ZplGraphic.decode(wrong.getBytes(StandardCharsets.US_ASCII))).isInstanceOf(DecodedGraphic.Unreadable.class);
  }

  @Test
  void whatIsEncodedIsDecodedDotForDot() {
    Random sizes = new Random(20);
    for (int seed = 0; seed < 300; seed++) {
      MonoBitmap bitmap = random(1 + sizes.nextInt(900), 1 + sizes.nextInt(200), seed);
      for (GraphicEncoding encoding : GraphicEncoding.values()) {
        assertThat(ZplGraphic.decode(ZplGraphic.encode(bitmap, encoding))).as("seed %d, %s", seed, encoding)
            .isEqualTo(new DecodedGraphic.Shown(bitmap));
      }
    }
    MonoBitmap banded = random(812, 1218, 5);
    for (GraphicEncoding encoding : GraphicEncoding.values()) {
      assertThat(ZplGraphic.decode(ZplGraphic.encode(banded, encoding))).as("%s", encoding)
          .isEqualTo(new DecodedGraphic.Shown(banded));
    }
  }

  @Test
  void commentsAndLineEndsAreReadOver() {
    String zpl = text(ZplGraphic.encode(random(100, 20, 3), GraphicEncoding.RUN_LENGTH)).replace("^FO",
        "\n^FX parcel 7^FS\r\n^FO") + "\n";
    assertThat(ZplGraphic.decode(bytes(zpl))).isEqualTo(new DecodedGraphic.Shown(random(100, 20, 3)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "^XZ", "^XA^XZ", "^XA^PW8^LL1^FO0,0^GFA,1,1,1,FF^FS", "^XA^PW8^LL1^FO0,0^GFA,1,1,1,F^FS^XZ",
      "^XA^PW8^LL1^FO0,0^GFA,1,1,1,FFF^FS^XZ", "^XA^PW8^LL1^FO0,0^GFA,1,1,1,IF^FS^XZ", "^XA^PW8^LL1^FO0,0^GFA,1,1,1,:^FS^XZ",
      "^XA^PW8^LL1^FO0,0^GFA,1,1,1,xy^FS^XZ", "^XA^PW8^LL1^FO0,1^GFA,1,1,1,!^FS^XZ", "^XA^PW8^LL1^FO1,0^GFA,1,1,1,!^FS^XZ",
      "^XA^PW8^LL1^FO0,0^GFA,1,2,1,!^FS^XZ", "^XA^PW8^LL1^FO0,0^GFA,0,0,1,^FS^XZ", "^XA^PW8^LL1^FO0,0^GFB,1,1,1,!^FS^XZ",
      "^XA^PW8^LL1^FO0,0^GFA,1,1,0,!^FS^XZ", "^XA^PW99999999^LL99999999^FO0,0^GFA,1,1,1,!^FS^XZ",
      "^XA^PW8^LL1^FO0,0^GFA,1,1^FS^XZ",
      "^XA^PW8^LL1^FO0,0^GFA,1,1,1,!^FS^PQ2^XZ", "^XA^PW8^LL1^FO0,0^GFA,1,1,1,!^FS^LL9^XZ",
      "^XA^PW8^LL1^LH9,9^FO0,0^GFA,1,1,1,!^FS^XZ", "^XA^POI^PW8^LL1^FO0,0^GFA,1,1,1,!^FS^XZ",
      "^XA^PW8^LL1^FO0,0^GFA,1,1,1,!^FS^FO0,0^FDtext^FS^XZ", "^XA^PW8^LL1^FO0,0^GFA,1,1,1,!^FS^XZ^XA^XZ",
      "^XA^PW8^LL1^FO0,0^GFA,1,1,1,zzzzF^FS^XZ"})
  void whatIsNotWhollyOursIsNotShown(String zpl) {
    assertThat(ZplGraphic.decode(bytes(zpl))).isInstanceOf(DecodedGraphic.Unreadable.class);
  }

  @Test
  void randomAndDamagedBytesNeverThrow() {
    Random random = new Random(99);
    byte[] good = ZplGraphic.encode(random(64, 40, 1), GraphicEncoding.RUN_LENGTH);
    for (int round = 0; round < 5_000; round++) {
      byte[] bytes = round % 2 == 0 ? new byte[random.nextInt(200)] : Arrays.copyOf(good, random.nextInt(good.length + 1));
      if (round % 2 == 0) {
        random.nextBytes(bytes);
      } else {
        for (int changes = random.nextInt(4); changes > 0 && bytes.length > 0; changes--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
      }
      assertThat(ZplGraphic.decode(bytes)).isNotNull();
    }
  }

  /// Runs of black and white of all lengths, and rows repeated.
  static MonoBitmap random(int width, int height, int seed) {
    Random random = new Random(seed);
    int rowBytes = (width + 7) / 8;
    byte[] rows = new byte[rowBytes * height];
    for (int row = 0; row < height; row++) {
      int start = row * rowBytes;
      if (row > 0 && random.nextInt(3) == 0) {
        System.arraycopy(rows, start - rowBytes, rows, start, rowBytes);
        continue;
      }
      int i = 0;
      while (i < rowBytes) {
        int run = Math.min(rowBytes - i, 1 + random.nextInt(1 + random.nextInt(rowBytes)));
        Arrays.fill(rows, start + i, start + i + run,
            (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(2) * 255));
        i += run;
      }
    }
    return MonoBitmap.of(width, height, rows);
  }

  private static String graphic(MonoBitmap bitmap) {
    String zpl = text(ZplGraphic.encode(bitmap, GraphicEncoding.RUN_LENGTH));
    int data = zpl.indexOf("^GFA,");
    for (int comma = 0; comma < 4; comma++) {
      data = zpl.indexOf(',', data) + 1;
    }
    return zpl.substring(data, zpl.indexOf("^FS"));
  }

  private static String text(byte[] zpl) {
    return new String(zpl, StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(String zpl) {
    return zpl.getBytes(StandardCharsets.ISO_8859_1);
  }
}

package org.packdesk.printing.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.printing.raster.MonoBitmap;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

final class BarcodeReaderTest {
  private final Paper paper = new Paper();

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 8})
  void barsOfAnyUsualWidthAreRead(int dots) {
    paper.draw(new Code128(), "A7", dots, 40, 100);
    assertThat(BarcodeReader.read(paper.bitmap())).containsExactly(new ReadBarcode(Symbology.CODE_128, "A7"));
  }

  @Test
  void anUpsideDownLabelIsRead() {
    paper.draw(new Code128(), "PDT0012345", 3, 40, 100);
    assertThat(BarcodeReader.read(paper.turnedAround())).containsExactly(new ReadBarcode(Symbology.CODE_128, "PDT0012345"));
  }

  @Test
  void barcodesSideBySideAreAllRead() {
    paper.draw(new Code128(), "AB12", 2, 40, 100);
    paper.draw(new Code128(), "CD34", 2, 300, 100);
    paper.draw(new Code128(), "EF56", 3, 560, 100);
    assertThat(BarcodeReader.read(paper.bitmap())).containsExactlyInAnyOrder(new ReadBarcode(Symbology.CODE_128, "AB12"),
        new ReadBarcode(Symbology.CODE_128, "CD34"), new ReadBarcode(Symbology.CODE_128, "EF56"));
  }

  @Test
  void aBarcodeBehindTheBeginningOfAnotherIsRead() {
    paper.draw(new Code128(), "XXXX", 3, 40, 100);
    paper.white(100, 100, 300, 300);
    paper.draw(new Code128(), "PDT0012345", 3, 200, 100);
    assertThat(BarcodeReader.read(paper.bitmap())).containsExactly(new ReadBarcode(Symbology.CODE_128, "PDT0012345"));
  }

  @Test
  void squareCodesAreFoundWhereverTheyAre() {
    DataMatrix square = new DataMatrix();
    square.setForceMode(DataMatrix.ForceMode.SQUARE);
    paper.draw(square, "corner", 4, 8, 8);
    paper.draw(new QrCode(), "elsewhere", 5, 600, 900);
    assertThat(BarcodeReader.read(paper.bitmap())).containsExactly(new ReadBarcode(Symbology.DATA_MATRIX, "corner"),
        new ReadBarcode(Symbology.QR_CODE, "elsewhere"));
  }

  @Test
  void oneLineAloneIsNotBelieved() {
    Code128 flat = new Code128();
    flat.setBarHeight(2);
    paper.draw(flat, "PDT0012345", 3, 40, 100);
    assertThat(BarcodeReader.read(paper.bitmap())).isEmpty();
  }

  @Test
  void noiseAndEmptyPaperHoldNoBarcode() {
    assertThat(BarcodeReader.read(paper.bitmap())).isEmpty();
    assertThat(BarcodeReader.read(MonoBitmap.of(1, 1, new byte[1]))).isEmpty();
    byte[] noise = new byte[102 * 1218];
    new Random(5).nextBytes(noise);
    assertThat(BarcodeReader.read(MonoBitmap.of(812, 1218, noise))).isEmpty();
  }

  private static final class Paper {
    private static final int WIDTH = 812;
    private static final int HEIGHT = 1218;

    private final boolean[][] black = new boolean[HEIGHT][WIDTH];

    void draw(Symbol symbol, String data, int dots, int left, int top) {
      if (symbol.getBarHeight() == 0) {
        symbol.setBarHeight(30);
      }
      symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
      symbol.setContent(data);
      for (Rectangle bar : symbol.getRectangles()) {
        fill(left + (int) (bar.x * dots), top + (int) (bar.y * dots), left + (int) ((bar.x + bar.width) * dots),
            top + (int) ((bar.y + bar.height) * dots), true);
      }
    }

    void white(int left, int top, int right, int bottom) {
      fill(left, top, right, bottom, false);
    }

    MonoBitmap bitmap() {
      return packed(false);
    }

    MonoBitmap turnedAround() {
      return packed(true);
    }

    private void fill(int left, int top, int right, int bottom, boolean ink) {
      for (int y = top; y < bottom; y++) {
        for (int x = left; x < right; x++) {
          black[y][x] = ink;
        }
      }
    }

    private MonoBitmap packed(boolean turned) {
      int rowBytes = (WIDTH + 7) / 8;
      byte[] rows = new byte[rowBytes * HEIGHT];
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          if (turned ? black[HEIGHT - 1 - y][WIDTH - 1 - x] : black[y][x]) {
            rows[y * rowBytes + x / 8] |= (byte) (0x80 >> x % 8);
          }
        }
      }
      return MonoBitmap.of(WIDTH, HEIGHT, rows);
    }
  }
}

package org.packdesk.station.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.packdesk.station.setup.StationConfig.Theme;
import org.packdesk.station.widgets.BarcodeView;

/// What a scanner sees of the command barcodes: every one on every page, as it stands in the smallest window.
final class BarsOnScreenTest {
  private static final int MORE_THAN = 60;

  @Test
  void everyBarcodeIsReadOffTheSmallestScreenInTheLongestLanguage() {
    var window = Headless.open(Locale.GERMAN, Theme.HIGH_CONTRAST, command -> {});
    Headless.resize(window, 1000, 700);
    List<String> read = new ArrayList<>();
    SampleStates.all().forEach((name, state) -> Headless.on(() -> {
      state.show(window);
      WritableImage picture = window.scene().snapshot(null);
      barcodes(window.scene().getRoot()).forEach(barcode -> read.add(name + " " + read(picture, barcode)));
      return true;
    }));
    Headless.on(() -> {
      window.close();
      return true;
    });
    assertThat(read).hasSizeGreaterThan(MORE_THAN).allMatch(what -> what.matches("[a-z-]+ PDKX\\d{4}[0-9A-Z]"));
  }

  private static Stream<BarcodeView> barcodes(Node node) {
    return !node.isVisible()
        ? Stream.empty()
        : node instanceof BarcodeView barcode
            ? Stream.of(barcode)
            : node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(BarsOnScreenTest::barcodes)
                : Stream.empty();
  }

  private static String read(WritableImage picture, BarcodeView barcode) {
    Bounds at = barcode.localToScene(barcode.getLayoutBounds());
    int width = (int) at.getWidth();
    int height = (int) at.getHeight();
    int[] pixels = new int[width * height];
    picture.getPixelReader().getPixels((int) at.getMinX(), (int) at.getMinY(), width, height, PixelFormat.getIntArgbInstance(),
        pixels, 0, width);
    var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    try {
      return new Code128Reader().decode(bitmap).getText();
    } catch (ReaderException unreadable) {
      return "unread: " + barcode.getParent();
    }
  }
}

package org.packdesk.station.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.station.shell.ui.Screenshots.Picture;

final class ScreenshotsTest {
  @Test
  void anotherReaderSeesEveryPixel(@TempDir Path folder) throws IOException {
    int width = 37;
    int height = 11;
    int[] pixels = new Random(7).ints((long) width * height).map(colour -> colour | 0xFF000000).toArray();
    var file = folder.resolve("new/picture.png");
    Screenshots.write(new Picture(width, height, pixels), file);
    var read = Objects.requireNonNull(ImageIO.read(file.toFile()));
    assertThat(read.getWidth()).isEqualTo(width);
    assertThat(read.getRGB(0, 0, width, height, null, 0, width)).isEqualTo(pixels);
  }
}

package org.packdesk.station.shell.ui;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/// Pictures of the screen as PNG files. Take them on the JavaFX thread; writing blocks it for as long as the file takes.
public final class Screenshots {
  private Screenshots() {}

  public static void png(Scene scene, Path file) throws IOException {
    write(scene.snapshot(null), file);
  }

  public static void png(Node node, Path file) throws IOException {
    write(node.snapshot(new SnapshotParameters(), null), file);
  }

  private static void write(Image image, Path file) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    ImageIO.write(picture, "png", file.toFile());
  }
}

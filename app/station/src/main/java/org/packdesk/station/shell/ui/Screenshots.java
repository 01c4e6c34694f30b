package org.packdesk.station.shell.ui;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// Pictures of the screen as PNG files, written by hand: it takes a fraction of the time `javax.imageio` does, and no AWT. The
/// public calls belong on the JavaFX thread and block it for as long as the file takes.
///
/// **Source** PNG specification, third edition: 8 bit RGB, each row filtered by the one above it.
public final class Screenshots {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] RGB_8_BIT = {8, 2, 0, 0, 0};
  private static final int UP = 2;
  private static final int BYTES_A_PIXEL = 3;

  private Screenshots() {}

  /// A picture that any thread may write; its pixels are not changed any more.
  static final class Picture {
    private final int width;
    private final int height;
    private final int[] argb;

    Picture(int width, int height, int[] argb) {
      this.width = width;
      this.height = height;
      this.argb = argb;
    }

    static Picture of(Image image) {
      int width = (int) image.getWidth();
      int height = (int) image.getHeight();
      int[] pixels = new int[width * height];
      image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
      return new Picture(width, height, pixels);
    }
  }

  public static void png(Scene scene, Path file) throws IOException {
    write(take(scene), file);
  }

  public static void png(Node node, Path file) throws IOException {
    write(Picture.of(node.snapshot(new SnapshotParameters(), null)), file);
  }

  static Picture take(Scene scene) {
    return Picture.of(scene.snapshot(null));
  }

  static void write(Picture picture, Path file) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (var out = new DataOutputStream(Files.newOutputStream(file))) {
      out.write(SIGNATURE);
      chunk(out, "IHDR", header(picture));
      chunk(out, "IDAT", pixels(picture));
      chunk(out, "IEND", new byte[0]);
    }
  }

  private static byte[] header(Picture picture) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeInt(picture.width);
    out.writeInt(picture.height);
    out.write(RGB_8_BIT);
    return bytes.toByteArray();
  }

  private static byte[] pixels(Picture picture) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try (var out = new DeflaterOutputStream(bytes, deflater, 1 << 14)) {
      int[] above = new int[picture.width];
      int[] row = new int[picture.width];
      byte[] filtered = new byte[1 + BYTES_A_PIXEL * picture.width];
      filtered[0] = UP;
      for (int y = 0; y < picture.height; y++) {
        System.arraycopy(picture.argb, y * picture.width, row, 0, row.length);
        for (int x = 0; x < row.length; x++) {
          filtered[1 + BYTES_A_PIXEL * x] = (byte) ((row[x] >> 16) - (above[x] >> 16));
          filtered[2 + BYTES_A_PIXEL * x] = (byte) ((row[x] >> 8) - (above[x] >> 8));
          filtered[3 + BYTES_A_PIXEL * x] = (byte) (row[x] - above[x]);
        }
        out.write(filtered);
        int[] spare = above;
        above = row;
        row = spare;
      }
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) crc.getValue());
  }
}

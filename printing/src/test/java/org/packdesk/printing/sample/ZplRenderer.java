package org.packdesk.printing.sample;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.packdesk.printing.raster.MonoBitmap;

/// Draws ZPL by a program from other hands, the npm package `zpl-renderer-js` in one Node process. Installed below `target` on first use
/// from `src/test/node`; where Node or npm is missing the test fails: what they would have drawn is not known.
public final class ZplRenderer implements AutoCloseable {
  private static final Path SOURCE = Path.of("src/test/node");
  private static final Path INSTALLED = Path.of("target/node");
  private static final long DRAW_SECONDS = 90;
  private static final long INSTALL_SECONDS = 120;
  private static final String NEEDED = "Node 18 or later and npm are needed to draw ZPL: apt-get install nodejs npm";

  private final Process node;
  private final BufferedReader answers;
  private final BufferedWriter orders;

  public ZplRenderer() {
    install();
    try {
      node = new ProcessBuilder("node", "render.js").directory(INSTALLED.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    } catch (IOException e) {
      throw new IllegalStateException(NEEDED, e);
    }
    answers = node.inputReader(StandardCharsets.US_ASCII);
    orders = node.outputWriter(StandardCharsets.US_ASCII);
  }

  /// @param dotsPerMm 8 for 203 dpi, 12 for 300
  public MonoBitmap draw(byte[] zpl, int widthDots, int heightDots, int dotsPerMm) {
    try {
      orders.write((double) widthDots / dotsPerMm + " " + (double) heightDots / dotsPerMm + " " + dotsPerMm + " "
          + Base64.getEncoder().encodeToString(zpl) + "\n");
      orders.flush();
      String answer = CompletableFuture.supplyAsync(this::answer).orTimeout(DRAW_SECONDS, TimeUnit.SECONDS).join();
      if (!answer.startsWith("ok ")) {
        throw new IllegalStateException("the renderer says: " + answer);
      }
      return bitmap(ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(answer.substring(3)))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String answer() {
    try {
      return String.valueOf(answers.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    node.destroy();
  }

  private static MonoBitmap bitmap(BufferedImage image) {
    int rowBytes = (image.getWidth() + 7) / 8;
    byte[] rows = new byte[rowBytes * image.getHeight()];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRaster().getSample(x, y, 0) < 128) {
          rows[y * rowBytes + x / 8] |= (byte) (0x80 >> (x % 8));
        }
      }
    }
    return MonoBitmap.of(image.getWidth(), image.getHeight(), rows);
  }

  private static synchronized void install() {
    try {
      Files.createDirectories(INSTALLED);
      for (String file : new String[]{"package.json", "package-lock.json", ".npmrc", "render.js"}) {
        Files.copy(SOURCE.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
      if (Files.exists(INSTALLED.resolve("node_modules/.package-lock.json"))) {
        return;
      }
      Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts").directory(INSTALLED.toFile())
          .redirectErrorStream(true).redirectOutput(INSTALLED.resolve("npm.log").toFile()).start();
      if (!npm.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS) || npm.exitValue() != 0) {
        npm.destroyForcibly();
        throw new IllegalStateException("npm ci failed: " + Files.readString(INSTALLED.resolve("npm.log")));
      }
    } catch (IOException e) {
      throw new IllegalStateException(NEEDED, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while npm installed the renderer", e);
    }
  }
}

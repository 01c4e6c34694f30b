package org.packdesk.printing.raster;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Words in the shipped typeface as dots, edges not smoothed. Thread-safe.
public final class Lettering {
  private static final Font BOLD = shipped();
  private static final float TRIAL_SIZE = 100;

  private Lettering() {}

  /// As narrow and as low as the words are.
  ///
  /// @param capitalDots height of a capital letter
  public static MonoBitmap draw(String words, int capitalDots) {
    FontRenderContext context = new FontRenderContext(null, false, true);
    double capital = BOLD.deriveFont(TRIAL_SIZE).createGlyphVector(context, "H").getVisualBounds().getHeight();
    GlyphVector glyphs = BOLD.deriveFont((float) (TRIAL_SIZE * capitalDots / capital)).createGlyphVector(context, words);
    Rectangle bounds = glyphs.getVisualBounds().getBounds();
    BufferedImage image = new BufferedImage(Math.max(1, bounds.width), Math.max(1, bounds.height),
        BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    pen.fill(glyphs.getOutline(-bounds.x, -bounds.y));
    pen.dispose();
    return MonoBitmap.of(image.getWidth(), image.getHeight(), ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
  }

  private static Font shipped() {
    String name = "/org/packdesk/printing/fonts/Roboto-Bold.ttf";
    try (InputStream file = Objects.requireNonNull(Lettering.class.getResourceAsStream(name), name)) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the typeface in the program is damaged", e);
    }
  }
}

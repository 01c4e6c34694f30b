package org.packdesk.central.carrier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/// A 4x6 in page to draw on in dots of a 203 dpi head, from the top left corner; text stands on its base line. One thread.
final class LabelCanvas implements AutoCloseable {
  static final int WIDTH = 812;
  private static final int HEIGHT = 1218;
  private static final float WIDTH_POINTS = 288;
  private static final float HEIGHT_POINTS = 432;
  private static final float POINTS_PER_DOT = WIDTH_POINTS / WIDTH;
  private static final int EDGE = 28;
  private static final float BOLDNESS = 0.03f;
  private static final byte[] FONT = font();

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private final PDPageContentStream page;

  /// @param name fixes the document's identity, so that the same label has the same bytes
  LabelCanvas(String name) {
    try {
      document.setDocumentId((long) name.hashCode());
      document.getDocumentInformation().setTitle(name);
      PDPage sheet = new PDPage(new PDRectangle(WIDTH_POINTS, HEIGHT_POINTS));
      document.addPage(sheet);
      font = PDType0Font.load(document, new ByteArrayInputStream(FONT), true);
      page = new PDPageContentStream(document, sheet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] font() {
    // PDFBox brings Liberation Sans: free, and with Latin, Greek and Cyrillic letters.
    try (InputStream in = PDFont.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      if (in == null) {
        throw new IllegalStateException("the label's font is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] finish() {
    return drawn(() -> {
      page.close();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(32_768);
      document.save(bytes);
      return bytes.toByteArray();
    });
  }

  LabelCanvas white() {
    return colour(1);
  }

  LabelCanvas black() {
    return colour(0);
  }

  private LabelCanvas colour(float grey) {
    return drawn(() -> {
      page.setNonStrokingColor(grey);
      page.setStrokingColor(grey);
      return this;
    });
  }

  void text(String text, int x, int baseline, int size, int widthMax) {
    write(new Words(text, x, baseline, size, widthMax), RenderingMode.FILL);
  }

  void bold(String text, int x, int baseline, int size, int widthMax) {
    write(new Words(text, x, baseline, size, widthMax), RenderingMode.FILL_STROKE);
  }

  /// One big bold letter around a middle.
  LabelCanvas centred(String letter, int middle, int baseline, int size) {
    bold(letter, middle - Math.round(width(letter, size) / 2), baseline, size, WIDTH);
    return this;
  }

  void middle(String text, int middle, int baseline, int size) {
    text(text, middle - Math.round(width(text, size) / 2), baseline, size, WIDTH);
  }

  void rightText(String text, int right, int baseline, int size) {
    text(text, right - Math.round(width(text, size)), baseline, size, WIDTH);
  }

  void box(int x, int y, int width, int height) {
    drawn(() -> {
      rectangle(x, y, width, height);
      page.fill();
      return this;
    });
  }

  /// Across the label.
  void line(int y, int thickness) {
    box(EDGE, y, WIDTH - 2 * EDGE, thickness);
  }

  void rule(int x, int y, int thickness, int height) {
    box(x, y, thickness, height);
  }

  /// @param module width of the narrowest bar; the quiet zones of ten modules are the caller's room
  void code128(String text, int middle, int top, int module, int height) {
    Code128 symbol = new Code128();
    symbol.setModuleWidth(1);
    symbol.setBarHeight(1);
    symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
    symbol.setContent(text);
    bars(symbol, middle - symbol.getWidth() * module / 2, top, module, height);
  }

  void matrix(String text, int middleX, int middleY, int module) {
    DataMatrix symbol = new DataMatrix();
    symbol.setForceMode(DataMatrix.ForceMode.SQUARE);
    symbol.setModuleWidth(1);
    symbol.setContent(text);
    bars(symbol, middleX - symbol.getWidth() * module / 2, middleY - symbol.getHeight() * module / 2, module, module);
  }

  private void bars(Symbol symbol, int left, int top, int module, int rowHeight) {
    drawn(() -> {
      for (Rectangle bar : symbol.getRectangles()) {
        rectangle(left + module * (int) bar.x, top + module * (int) bar.y, module * (int) bar.width,
            rowHeight * (int) bar.height);
      }
      page.fill();
      return this;
    });
  }

  private void rectangle(int x, int y, int width, int height) throws IOException {
    page.addRect(x * POINTS_PER_DOT, (HEIGHT - y - height) * HEIGHT_POINTS / HEIGHT, width * POINTS_PER_DOT,
        height * HEIGHT_POINTS / HEIGHT);
  }

  /// Too long words are set smaller.
  private void write(Words words, RenderingMode mode) {
    String text = known(words.text());
    float size = words.size() * Math.min(1, words.widthMax() / Math.max(1, width(text, words.size())));
    drawn(() -> {
      page.beginText();
      page.setFont(font, size * POINTS_PER_DOT);
      page.setRenderingMode(mode);
      page.setLineWidth(size * POINTS_PER_DOT * BOLDNESS);
      page.newLineAtOffset(words.x() * POINTS_PER_DOT, (HEIGHT - words.baseline()) * HEIGHT_POINTS / HEIGHT);
      page.showText(text);
      page.endText();
      return this;
    });
  }

  private float width(String text, float size) {
    return drawn(() -> font.getStringWidth(known(text)) / 1000 * size);
  }

  /// Letters the font has not, and those that would need shaping, become question marks: one unknown letter must not cost the label.
  private String known(String text) {
    StringBuilder known = new StringBuilder(text.length());
    text.codePoints().forEach(letter -> known.appendCodePoint(drawable(letter) ? letter : '?'));
    return known.toString();
  }

  private boolean drawable(int letter) {
    byte direction = Character.getDirectionality(letter);
    if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
      return false;
    }
    try {
      font.encode(Character.toString(letter));
      return true;
    } catch (IllegalArgumentException | IOException unknown) {
      return false;
    }
  }

  @Override
  public void close() {
    drawn(() -> {
      document.close();
      return this;
    });
  }

  /// Everything happens in memory, so an input-output failure is a defect.
  private static <T> T drawn(Drawing<T> drawing) {
    try {
      return drawing.draw();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Words(String text, int x, int baseline, float size, int widthMax) {}

  @FunctionalInterface
  private interface Drawing<T> {
    T draw() throws IOException;
  }
}

package org.packdesk.printing.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The two cuts of the typeface shipped with the program, read once.
final class Cuts {
  static final String FAMILY = "Roboto";
  private static final String FOLDER = "/org/packdesk/printing/fonts/";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private final TrueTypeFont regular;
  private final TrueTypeFont bold;
  private final CmapLookup regularGlyphs;
  private final CmapLookup boldGlyphs;

  private Cuts(TrueTypeFont regular, TrueTypeFont bold) throws IOException {
    this.regular = regular;
    this.bold = bold;
    regularGlyphs = regular.getUnicodeCmapLookup();
    boldGlyphs = bold.getUnicodeCmapLookup();
  }

  static Cuts shipped() {
    try {
      return new Cuts(cut("Roboto-Regular.ttf"), cut("Roboto-Bold.ttf"));
    } catch (IOException e) {
      throw new UncheckedIOException("the typeface in the program is damaged", e);
    }
  }

  /// Both cuts have it.
  boolean hasGlyph(int letter) {
    return regularGlyphs.getGlyphId(letter) > 0 && boldGlyphs.getGlyphId(letter) > 0;
  }

  void addTo(PdfRendererBuilder builder, PDDocument document) throws IOException {
    builder.useFont(new PDFontSupplier(PDType0Font.load(document, regular, true)), FAMILY, REGULAR, FontStyle.NORMAL, true);
    builder.useFont(new PDFontSupplier(PDType0Font.load(document, bold, true)), FAMILY, BOLD, FontStyle.NORMAL, true);
  }

  private static TrueTypeFont cut(String name) throws IOException {
    try (InputStream file = Objects.requireNonNull(Cuts.class.getResourceAsStream(FOLDER + name), name)) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
      // widths are measured letter by letter: a ligature would be narrower than its place
      font.setEnableGsub(false);
      return font;
    }
  }
}

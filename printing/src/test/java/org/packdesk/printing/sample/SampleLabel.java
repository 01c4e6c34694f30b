package org.packdesk.printing.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/// A vector label like a carrier's: ruled boxes, addresses in an embedded font, a Code 128 of the tracking number and a 2D code.
public final class SampleLabel {
  public enum TwoD {
    DATA_MATRIX,
    QR_CODE
  }

  private static final float POINTS_PER_MM = 72 / 25.4f;
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final String trackingNumber;
  private TwoD twoD = TwoD.DATA_MATRIX;
  private float widthMm = 101.6f;
  private float heightMm = 152.4f;
  private float moduleMm = 0.33f;
  private int pages = 1;
  private int turnedDegrees;
  private boolean ladder;
  private boolean standardFont;

  private SampleLabel(String trackingNumber) {
    this.trackingNumber = trackingNumber;
  }

  public static SampleLabel of(String trackingNumber) {
    return new SampleLabel(trackingNumber);
  }

  public SampleLabel twoD(TwoD kind) {
    twoD = kind;
    return this;
  }

  public SampleLabel sizeMm(float width, float height) {
    widthMm = width;
    heightMm = height;
    return this;
  }

  public SampleLabel moduleMm(float width) {
    moduleMm = width;
    return this;
  }

  public SampleLabel pages(int count) {
    pages = count;
    return this;
  }

  /// The page is stored lying on its side and turned by the viewer.
  public SampleLabel turned(int degrees) {
    turnedDegrees = degrees;
    return this;
  }

  /// The bars lie across the feed.
  public SampleLabel ladder() {
    ladder = true;
    return this;
  }

  /// One line is in a font that is not in the file.
  public SampleLabel standardFont() {
    standardFont = true;
    return this;
  }

  public byte[] pdf() {
    return written(null);
  }

  public byte[] encryptedPdf(String password) {
    return written(new StandardProtectionPolicy("owner", password, new AccessPermission()));
  }

  private byte[] written(@Nullable StandardProtectionPolicy protection) {
    try (PDDocument document = new PDDocument();
        InputStream ttf = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT)) {
      document.setDocumentId(1L);
      PDFont font = PDType0Font.load(document, ttf);
      for (int page = 0; page < pages; page++) {
        addPage(document, font);
      }
      if (protection != null) {
        document.protect(protection);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addPage(PDDocument document, PDFont font) throws IOException {
    float width = widthMm * POINTS_PER_MM;
    float height = heightMm * POINTS_PER_MM;
    boolean side = turnedDegrees % 180 != 0;
    PDPage page = new PDPage(new PDRectangle(side ? height : width, side ? width : height));
    page.setRotation(turnedDegrees);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      switch (turnedDegrees) {
        case 90 -> content.transform(new Matrix(0, 1, -1, 0, height, 0));
        case 180 -> content.transform(new Matrix(-1, 0, 0, -1, width, height));
        case 270 -> content.transform(new Matrix(0, -1, 1, 0, 0, width));
        default -> content.transform(new Matrix());
      }
      content.transform(Matrix.getTranslateInstance(0, height));
      draw(content, font);
    }
  }

  private void draw(PDPageContentStream content, PDFont font) throws IOException {
    content.setLineWidth(1);
    content.addRect(10, -425, 268, 415);
    content.stroke();
    content.moveTo(10, -120);
    content.lineTo(278, -120);
    content.moveTo(10, -250);
    content.lineTo(278, -250);
    content.stroke();
    text(content, font, 9, 20, -28, "FROM  Packdesk Fulfilment, Unit 7, Weighbridge Road");
    text(content, font, 9, 20, -40, "Łódź Ωmega Street 12, 90-001");
    text(content, font, 14, 20, -64, "SHIP TO  Ana Quist");
    text(content, font, 14, 20, -80, "14 Harbour Lane, Floor 3");
    text(content, font, 14, 20, -96, "SE1 9GF LONDON");
    text(content, font, 26, 180, -150, "N14 X");
    text(content, font, 12, ladder ? 170 : 60, -275, trackingNumber);
    text(content, standardFont ? new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD) : font, 8, 20, -415,
        "Standard 48h   1.250 kg   parcel 1 of 1");
    symbol(content, twoD == TwoD.QR_CODE ? new QrCode() : squareDataMatrix(),
        "{\"tn\":\"" + trackingNumber + "\",\"svc\":\"48\"}",
        0.6f, 24, -130);
    Code128 bars = new Code128();
    bars.setBarHeight(70);
    if (ladder) {
      content.transform(new Matrix(0, 1, -1, 0, 90, -395));
      symbol(content, bars, trackingNumber, moduleMm, 0, 0);
    } else {
      symbol(content, bars, trackingNumber, moduleMm, 30, -290);
    }
  }

  private static void text(PDPageContentStream content, PDFont font, float size, float x, float y, String words)
      throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(x, y);
    content.showText(words);
    content.endText();
  }

  private static Symbol squareDataMatrix() {
    DataMatrix symbol = new DataMatrix();
    symbol.setForceMode(DataMatrix.ForceMode.SQUARE);
    return symbol;
  }

  private static void symbol(PDPageContentStream content, Symbol symbol, String data, float moduleMm, float left, float top)
      throws IOException {
    symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
    symbol.setModuleWidth(1);
    symbol.setContent(data);
    float module = moduleMm * POINTS_PER_MM;
    for (Rectangle bar : symbol.getRectangles()) {
      content.addRect(left + (float) bar.x * module, top - (float) (bar.y + bar.height) * module, (float) bar.width * module,
          (float) bar.height * module);
    }
    content.fill();
  }
}

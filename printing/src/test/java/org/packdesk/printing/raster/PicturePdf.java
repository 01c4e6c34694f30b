package org.packdesk.printing.raster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// PDF pages of one picture, made in every way that a page may hold one.
final class PicturePdf {
  static final float POINTS_PER_DOT = 72 / 203.2f;
  static final long SEED = 20260411;

  private PicturePdf() {}

  static byte[] noise(int bytes) {
    byte[] noise = new byte[bytes];
    new Random(SEED).nextBytes(noise);
    return noise;
  }

  static BufferedImage stripes(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int x = 0; x < width; x += 3) {
      picture.createGraphics().fillRect(x, 0, x % 2 + 1, height);
    }
    return picture;
  }

  static byte[] page(BufferedImage picture, float width, float height) throws IOException {
    try (PDDocument document = new PDDocument()) {
      return page(document, LosslessFactory.createFromImage(document, picture), width, height);
    }
  }

  static byte[] page(PDDocument document, PDImageXObject picture, float width, float height) throws IOException {
    PDPage page = new PDPage(new PDRectangle(width, height));
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawImage(picture, 0, 0, width, height);
    }
    return bytes(document);
  }

  static byte[] placed(BufferedImage picture, String matrix) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(288, 432));
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 288, 432);
      }
      page.setContents(new PDStream(document, new ByteArrayInputStream(
          ("q " + matrix + " cm /Im1 Do Q").getBytes(StandardCharsets.US_ASCII))));
      return bytes(document);
    }
  }

  static byte[] more(byte[] pdf, String content) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDPage page = document.getPage(0);
      PDStream added = new PDStream(document, new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)));
      page.setContents(List.of(new PDStream((COSStream) page.getCOSObject().getDictionaryObject(COSName.CONTENTS)), added));
      return bytes(document);
    }
  }

  static byte[] stored(int width, int height, int colours, int filter, byte[] samples) throws IOException {
    int rowBytes = width * colours;
    byte[] rows = new byte[(rowBytes + 1) * height];
    for (int y = 0; y < height; y++) {
      rows[y * (rowBytes + 1)] = (byte) filter;
      System.arraycopy(samples, y * rowBytes, rows, y * (rowBytes + 1) + 1, rowBytes);
    }
    try (PDDocument document = new PDDocument()) {
      PDImageXObject picture = picture(document, deflated(rows), width, height, colours, 8);
      COSDictionary parms = new COSDictionary();
      parms.setInt(COSName.PREDICTOR, 15);
      parms.setInt(COSName.COLORS, colours);
      parms.setInt(COSName.COLUMNS, width);
      picture.getCOSObject().setItem(COSName.DECODE_PARMS, parms);
      return page(document, picture, width * POINTS_PER_DOT, height * POINTS_PER_DOT);
    }
  }

  static byte[] stored(int width, int height, int colours, byte[] packed) throws IOException {
    return stored(width, height, colours, packed, 8, "0 1");
  }

  static byte[] stored(int width, int height, int colours, byte[] packed, int bits, String decode) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDImageXObject picture = picture(document, packed, width, height, colours, bits);
      if (bits == 1) {
        COSArray array = new COSArray();
        for (String each : decode.split(" ", -1)) {
          array.add(COSInteger.get(Long.parseLong(each)));
        }
        picture.getCOSObject().setItem(COSName.DECODE, array);
      }
      return page(document, picture, width * POINTS_PER_DOT, height * POINTS_PER_DOT);
    }
  }

  private static PDImageXObject picture(PDDocument document, byte[] packed, int width, int height, int colours, int bits)
      throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(packed);
    }
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    PDImageXObject picture = new PDImageXObject(new PDStream(stream), null);
    picture.setWidth(width);
    picture.setHeight(height);
    picture.setBitsPerComponent(bits);
    picture.setColorSpace(colours == 1 ? PDDeviceGray.INSTANCE : PDDeviceRGB.INSTANCE);
    stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
    return picture;
  }

  static byte[] deflated(byte[] rows) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
      out.write(rows);
    }
    return packed.toByteArray();
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}

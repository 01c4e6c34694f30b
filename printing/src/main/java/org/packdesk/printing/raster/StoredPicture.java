package org.packdesk.printing.raster;

import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/// A picture of a PDF in one of the plain kinds that scanners and carriers send: bits (deflated or fax), gray or RGB of a byte (deflated or
/// JPEG), without mask and without a colour space of its own. Read without PDFBox's pictures, which take several times as long.
final class StoredPicture {
  private static final int PNG_PREDICTOR = 10;
  private static final List<COSName> ODD = List.of(COSName.MASK, COSName.SMASK, COSName.IMAGE_MASK, COSName.OC);
  private static final byte WHITE = (byte) 0xFF;

  private enum Kind {
    DEFLATED, FAX, JPEG
  }

  private final COSStream stream;
  private final Kind kind;
  private final int width;
  private final int height;
  private final int bits;
  private final int colours;
  private final boolean inverted;

  private StoredPicture(COSStream stream, Kind kind, int colours) {
    this.stream = stream;
    this.kind = kind;
    this.colours = colours;
    width = stream.getInt(COSName.WIDTH);
    height = stream.getInt(COSName.HEIGHT);
    bits = stream.getInt(COSName.BITS_PER_COMPONENT);
    inverted = isDecoded(stream, 1, 0);
  }

  /// Empty for every other kind, and for more pixels than are drawn.
  static Optional<StoredPicture> of(COSStream stream) {
    if (ODD.stream().anyMatch(stream::containsKey)) {
      return Optional.empty();
    }
    Optional<Kind> kind = kind(only(stream.getFilters()));
    int colours = colours(only(stream.getDictionaryObject(COSName.COLORSPACE)));
    if (kind.isEmpty() || colours == 0) {
      return Optional.empty();
    }
    StoredPicture picture = new StoredPicture(stream, kind.get(), colours);
    return picture.isPlain() ? Optional.of(picture) : Optional.empty();
  }

  private static Optional<Kind> kind(COSBase filter) {
    if (COSName.FLATE_DECODE.equals(filter)) {
      return Optional.of(Kind.DEFLATED);
    }
    if (COSName.CCITTFAX_DECODE.equals(filter)) {
      return Optional.of(Kind.FAX);
    }
    return COSName.DCT_DECODE.equals(filter) ? Optional.of(Kind.JPEG) : Optional.empty();
  }

  private static int colours(COSBase space) {
    if (COSName.DEVICEGRAY.equals(space)) {
      return 1;
    }
    return COSName.DEVICERGB.equals(space) ? 3 : 0;
  }

  private static COSBase only(@Nullable COSBase base) {
    COSBase one = base instanceof COSArray several && several.size() == 1 ? several.getObject(0) : base;
    return one == null ? COSNull.NULL : one;
  }

  private static boolean isDecoded(COSStream stream, int zero, int one) {
    return stream.getDictionaryObject(COSName.DECODE) instanceof COSArray decode && decode.size() == 2
        && decode.getObject(0) instanceof COSNumber first && first.intValue() == zero
        && decode.getObject(1) instanceof COSNumber second && second.intValue() == one;
  }

  private boolean isPlain() {
    boolean sized = width > 0 && height > 0 && (long) width * height <= StrictRenderer.PICTURE_PIXELS_MAX;
    boolean ofBits = bits == 1 && colours == 1;
    boolean decodes = !stream.containsKey(COSName.DECODE) || (ofBits && (inverted || isDecoded(stream, 0, 1)));
    return sized && decodes && switch (kind) {
      case FAX -> ofBits;
      case DEFLATED -> (ofBits || bits == 8) && isPredictable();
      case JPEG -> bits == 8 && !stream.containsKey(COSName.DECODE_PARMS);
    };
  }

  private boolean isPredictable() {
    COSBase named = only(stream.getDictionaryObject(COSName.DECODE_PARMS));
    if (!(named instanceof COSDictionary parms)) {
      return named == COSNull.NULL;
    }
    int predictor = parms.getInt(COSName.PREDICTOR, 1);
    return predictor == 1 || (predictor >= PNG_PREDICTOR && parms.getInt(COSName.COLUMNS, 1) == width
        && parms.getInt(COSName.COLORS, 1) == colours && parms.getInt(COSName.BITS_PER_COMPONENT, 8) == bits);
  }

  private boolean isFiltered() {
    return only(stream.getDictionaryObject(COSName.DECODE_PARMS)) instanceof COSDictionary parms
        && parms.getInt(COSName.PREDICTOR, 1) >= PNG_PREDICTOR;
  }

  COSStream stream() {
    return stream;
  }

  /// Whether reading it unpacks and checks all of it.
  boolean isDeflated() {
    return kind == Kind.DEFLATED;
  }

  /// Empty for a JPEG of a kind of its own, or with something odd in it.
  Optional<GrayPicture> read() throws IOException {
    return switch (kind) {
      case DEFLATED -> Optional.of(inflated());
      case FAX -> Optional.of(faxed());
      case JPEG -> jpeg();
    };
  }

  private GrayPicture inflated() throws IOException {
    int rowBytes = (width * colours * bits + 7) / 8;
    byte[] gray = new byte[width * height];
    try (InputStream packed = stream.createRawInputStream();
        DeflatedRows rows = new DeflatedRows(packed.readAllBytes(), rowBytes, isFiltered(), Math.max(1, colours * bits / 8))) {
      for (int y = 0; y < height; y++) {
        byte[] row = rows.next();
        if (y > 0 && rows.isRepeated()) {
          System.arraycopy(gray, (y - 1) * width, gray, y * width, width);
        } else {
          shade(row, 0, gray, y * width);
        }
      }
      rows.end();
    }
    return GrayPicture.of(width, height, gray);
  }

  private GrayPicture faxed() throws IOException {
    int rowBytes = (width + 7) / 8;
    byte[] gray = new byte[width * height];
    try (InputStream content = stream.createInputStream()) {
      byte[] rows = content.readNBytes(rowBytes * height);
      if (rows.length < rowBytes * height) {
        throw new IOException("a picture ends too early");
      }
      for (int y = 0; y < height; y++) {
        shade(rows, y * rowBytes, gray, y * width);
      }
    }
    return GrayPicture.of(width, height, gray);
  }

  private void shade(byte[] row, int from, byte[] gray, int to) {
    if (bits == 1) {
      GrayPicture.ofBits(row, from, gray, to, width, inverted ? WHITE : 0);
    } else if (colours == 1) {
      System.arraycopy(row, from, gray, to, width);
    } else {
      GrayPicture.ofRgb(row, from, gray, to, width);
    }
  }

  private Optional<GrayPicture> jpeg() throws IOException {
    byte[] file;
    try (InputStream content = stream.createRawInputStream()) {
      file = content.readAllBytes();
    }
    JpegHead head = JpegHead.of(file);
    if (!head.isPlain(width, height, colours)) {
      return Optional.empty();
    }
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
    if (!readers.hasNext()) {
      return Optional.empty();
    }
    ImageReader reader = readers.next();
    try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      List<String> warnings = new ArrayList<>();
      reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
      reader.setInput(input, true, true);
      Raster raster = reader.readRaster(0, null);
      return warnings.isEmpty() ? Optional.of(brightness(raster)) : Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  /// The first band is the brightness: of gray the only one, of colour the Y of YCbCr.
  private static GrayPicture brightness(Raster raster) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    byte[] samples = ((DataBufferByte) raster.getDataBuffer()).getData();
    int bands = raster.getNumBands();
    if (bands == 1) {
      return GrayPicture.of(width, height, samples);
    }
    byte[] gray = new byte[width * height];
    for (int i = 0; i < gray.length; i++) {
      gray[i] = samples[i * bands];
    }
    return GrayPicture.of(width, height, gray);
  }
}

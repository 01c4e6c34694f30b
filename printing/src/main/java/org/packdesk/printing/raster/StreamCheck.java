package org.packdesk.printing.raster;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/// Unpacks everything in the file once before it is drawn. PDFBox draws a damaged page, font or picture as far as it goes
/// and only logs it (an address without its letters), and unpacks into memory whatever it is given; both are refused here.
final class StreamCheck {
  /// A label's page has some ten kilobytes, a font some hundred.
  static final int BYTES_MAX = 4 * 1024 * 1024;
  /// Of everything together, pictures too; a 4×6 in picture in colour at 600 dpi has 26 MB.
  static final int TOTAL_BYTES_MAX = 64 * 1024 * 1024;

  private final byte[] buffer = new byte[16 * 1024];
  private long totalBytes;

  private final List<COSStream> pictures = new ArrayList<>();

  private StreamCheck() {}

  /// Everything but the pictures.
  static StreamCheck check(COSDocument document) throws IOException {
    StreamCheck check = new StreamCheck();
    for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
      if (document.getObjectFromPool(key).getObject() instanceof COSStream stream) {
        check.check(stream);
      }
    }
    return check;
  }

  private void check(COSStream stream) throws IOException {
    if (COSName.IMAGE.equals(stream.getDictionaryObject(COSName.SUBTYPE))) {
      pictures.add(stream);
    } else if (isDeflatedOnly(stream.getFilters())) {
      inflate(stream, BYTES_MAX);
    } else {
      readThrough(stream);
    }
  }

  /// The pictures; those in other codings carry no check of their own and would be decoded twice.
  ///
  /// @param known a picture that is checked elsewhere, or null
  @SuppressWarnings("ReferenceEquality")
  void checkPictures(@Nullable COSStream known) throws IOException {
    for (COSStream picture : pictures) {
      if (picture != known && isDeflatedOnly(picture.getFilters())) {
        inflate(picture, TOTAL_BYTES_MAX);
      }
    }
  }

  private static boolean isDeflatedOnly(COSBase filters) {
    COSBase only = filters instanceof COSArray several && several.size() == 1 ? several.getObject(0) : filters;
    return COSName.FLATE_DECODE.equals(only) || COSName.FLATE_DECODE_ABBREVIATION.equals(only);
  }

  private void inflate(COSStream stream, int bytesMax) throws IOException {
    long bytes = 0;
    try (InputStream packed = stream.createRawInputStream(); Inflater inflater = new Inflater()) {
      inflater.setInput(packed.readAllBytes());
      while (!inflater.finished()) {
        int inflated = inflater.inflate(buffer);
        if (inflated == 0 && !inflater.finished()) {
          throw new IOException("a part of the file ends too early");
        }
        bytes += inflated;
        count(inflated, bytes, bytesMax);
      }
    } catch (DataFormatException e) {
      throw new IOException("a part of the file is damaged", e);
    }
  }

  private void readThrough(COSStream stream) throws IOException {
    long bytes = 0;
    try (InputStream content = stream.createInputStream()) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        bytes += read;
        count(read, bytes, BYTES_MAX);
      }
    }
  }

  private void count(int more, long bytes, int bytesMax) throws TooComplexException {
    totalBytes += more;
    if (bytes > bytesMax || totalBytes > TOTAL_BYTES_MAX) {
      throw new TooComplexException(
          "one part of it unpacks to more than " + (bytes > bytesMax ? bytesMax : TOTAL_BYTES_MAX) + " bytes");
    }
  }
}

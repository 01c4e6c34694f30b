package org.packdesk.printing.raster;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/// The content stream, as long as it does nothing but place one picture.
/// The content of a page, as long as it does nothing but place one picture.
final class PictureContent {
  /// One picture takes a dozen.
  private static final int TOKENS_MAX = 200;

  private final @Nullable COSDictionary pictures;
  private final Deque<AffineTransform> saved = new ArrayDeque<>();
  private AffineTransform now = new AffineTransform();
  private AffineTransform drawn = now;
  private @Nullable COSStream picture;

  private PictureContent(@Nullable COSDictionary pictures) {
    this.pictures = pictures;
  }

  /// @param toPage from the picture's unit square
  record Placed(COSStream picture, AffineTransform toPage) {}

  /// Empty when the page draws anything else as well.
  static Optional<Placed> of(PDPage page) throws IOException {
    for (Iterator<PDStream> each = page.getContentStreams(); each.hasNext();) {
      if (COSName.IMAGE.equals(each.next().getCOSObject().getDictionaryObject(COSName.SUBTYPE))) {
        // pictures may unpack to more than is read here
        return Optional.empty();
      }
    }
    PDResources resources = page.getResources();
    PictureContent content = new PictureContent(
        resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.XOBJECT));
    boolean plain = content.read(new PDFStreamParser(page));
    COSStream picture = content.picture;
    return plain && picture != null ? Optional.of(new Placed(picture, content.drawn)) : Optional.empty();
  }

  private boolean read(PDFStreamParser parser) throws IOException {
    try {
      List<COSBase> operands = new ArrayList<>();
      Object token = parser.parseNextToken();
      for (int tokens = 0; token != null; token = parser.parseNextToken()) {
        if (++tokens > TOKENS_MAX) {
          return false;
        }
        if (token instanceof COSBase operand) {
          operands.add(operand);
        } else if (!(token instanceof Operator operator) || !on(operator.getName(), operands)) {
          return false;
        } else {
          operands.clear();
        }
      }
      return true;
    } finally {
      parser.close();
    }
  }

  private boolean on(String operator, List<COSBase> operands) {
    return switch (operator) {
      case "q" -> {
        saved.push(new AffineTransform(now));
        yield true;
      }
      case "Q" -> {
        if (saved.isEmpty()) {
          yield false;
        }
        now = saved.pop();
        yield true;
      }
      case "cm" -> moved(operands);
      case "Do" -> drawn(operands);
      default -> false;
    };
  }

  private boolean moved(List<COSBase> operands) {
    double[] matrix = operands.stream().mapToDouble(each -> each instanceof COSNumber number ? number.floatValue() : Double.NaN)
        .toArray();
    if (matrix.length != 6 || Double.isNaN(matrix[0] + matrix[1] + matrix[2] + matrix[3] + matrix[4] + matrix[5])) {
      return false;
    }
    now.concatenate(new AffineTransform(matrix));
    return true;
  }

  private boolean drawn(List<COSBase> operands) {
    if (picture != null || pictures == null || operands.size() != 1 || !(operands.getFirst() instanceof COSName name)
        || !(pictures.getDictionaryObject(name) instanceof COSStream stream)
        || !COSName.IMAGE.equals(stream.getDictionaryObject(COSName.SUBTYPE))) {
      return false;
    }
    picture = stream;
    drawn = new AffineTransform(now);
    return true;
  }
}

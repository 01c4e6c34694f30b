package org.packdesk.printing.raster;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// PDFBox's renderer, except that what it would log and leave out (a missing picture, a broken font) ends the drawing,
/// and that work on one page is bounded. Edges are not smoothed: a smoothed bar changes its width at the threshold.
final class StrictRenderer extends PDFRenderer {
  static final int OPERATORS_MAX = 100_000;
  /// 4×6 in at 900 dpi.
  static final long PICTURE_PIXELS_MAX = 20_000_000;

  private static final Map<RenderingHints.Key, Object> SHARP = Map.of(RenderingHints.KEY_ANTIALIASING,
      RenderingHints.VALUE_ANTIALIAS_OFF, RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);

  private final DrawnRectangles rectangles = new DrawnRectangles();

  StrictRenderer(PDDocument document) {
    super(document);
    setRenderingHints(new RenderingHints(SHARP));
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new StrictDrawer(parameters, rectangles);
  }

  /// What has been filled so far.
  DrawnRectangles rectangles() {
    return rectangles;
  }

  private static final class StrictDrawer extends PageDrawer {
    private final DrawnRectangles rectangles;
    private int operators;

    StrictDrawer(PageDrawerParameters parameters, DrawnRectangles rectangles) throws IOException {
      super(parameters);
      this.rectangles = rectangles;
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
      rectangles.fill(getLinePath(), getGraphics().getTransform());
      super.fillPath(windingRule);
    }

    @Override
    public void strokePath() throws IOException {
      AffineTransform toDots = getGraphics().getTransform();
      double scale = Math.sqrt(Math.abs(toDots.getDeterminant()));
      rectangles.stroke(getLinePath(), toDots, transformWidth(getGraphicsState().getLineWidth()) * scale);
      super.strokePath();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (++operators > OPERATORS_MAX) {
        throw new TooComplexException("more than " + OPERATORS_MAX + " drawing steps");
      }
      super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
      // one Q too many draws nothing wrong, and carriers do send it
      if (!(e instanceof EmptyGraphicsStackException)) {
        throw e;
      }
    }

    @Override
    protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
      if (font.isDamaged()) {
        throw new IOException("the font " + font.getName() + " is damaged");
      }
      super.showFontGlyph(matrix, font, code, displacement);
    }

    @Override
    public void drawImage(PDImage picture) throws IOException {
      bound(picture);
      if (picture instanceof PDImageXObject stored) {
        PDImageXObject soft = stored.getSoftMask();
        PDImageXObject hard = stored.getMask();
        if (soft != null) {
          bound(soft);
        }
        if (hard != null) {
          bound(hard);
        }
      }
      super.drawImage(picture);
    }

    private static void bound(PDImage picture) throws TooComplexException {
      if ((long) picture.getWidth() * picture.getHeight() > PICTURE_PIXELS_MAX) {
        throw new TooComplexException("a picture of " + picture.getWidth() + " × " + picture.getHeight() + " pixels");
      }
    }
  }
}

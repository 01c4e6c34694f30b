package org.packdesk.printing.raster;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// The upright rectangles that a page fills, and the straight lines it strokes, in dots. What is clipped, covered or white is in here too:
/// only the drawing itself tells.
final class DrawnRectangles {
  /// A page of barcodes has some thousand; what comes later is left as it is drawn.
  static final int RECTANGLES_MAX = 20_000;

  private static final double ALIGNED_DOTS = 0.02;
  private static final int CORNERS = 4;

  private final List<Rectangle2D.Double> all = new ArrayList<>();

  List<Rectangle2D.Double> all() {
    return List.copyOf(all);
  }

  void fill(Shape path, AffineTransform toDots) {
    walk(path, toDots, 0);
  }

  /// @param widthDots of the line
  void stroke(Shape path, AffineTransform toDots, double widthDots) {
    walk(path, toDots, widthDots);
  }

  private void walk(Shape path, AffineTransform toDots, double widthDots) {
    Outline outline = new Outline();
    double[] at = new double[6];
    for (PathIterator each = path.getPathIterator(toDots); !each.isDone(); each.next()) {
      switch (each.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> {
          end(outline, widthDots);
          outline.begin(at[0], at[1]);
        }
        case PathIterator.SEG_LINETO -> outline.line(at[0], at[1]);
        case PathIterator.SEG_CLOSE -> outline.close();
        default -> outline.curve();
      }
    }
    end(outline, widthDots);
  }

  private void end(Outline outline, double widthDots) {
    if (all.size() >= RECTANGLES_MAX) {
      return;
    }
    if (widthDots == 0 && outline.isRectangle()) {
      all.add(outline.bounds(0));
    } else if (widthDots > 0 && outline.isLine()) {
      all.add(outline.bounds(widthDots / 2));
    }
  }

  /// One run of straight lines.
  private static final class Outline {
    private final double[] x = new double[CORNERS + 1];
    private final double[] y = new double[CORNERS + 1];
    private int points;
    private boolean closed;
    private boolean odd;

    void begin(double toX, double toY) {
      points = 0;
      closed = false;
      odd = false;
      line(toX, toY);
    }

    void line(double toX, double toY) {
      if (points > CORNERS) {
        odd = true;
        return;
      }
      x[points] = toX;
      y[points] = toY;
      points++;
    }

    void close() {
      closed = true;
    }

    void curve() {
      odd = true;
    }

    boolean isRectangle() {
      return !odd && (points == CORNERS || (points == CORNERS + 1 && same(0, CORNERS))) && isAligned(0, 1) && isAligned(1, 2)
          && isAligned(2, 3) && isAligned(3, 0) && isAcross(0, 1) != isAcross(1, 2);
    }

    boolean isLine() {
      return !odd && !closed && points == 2 && isAligned(0, 1) && !same(0, 1);
    }

    /// @param beside by how much a line is wider to each side
    Rectangle2D.Double bounds(double beside) {
      double left = x[0];
      double right = x[0];
      double top = y[0];
      double bottom = y[0];
      for (int i = 1; i < points; i++) {
        left = Math.min(left, x[i]);
        right = Math.max(right, x[i]);
        top = Math.min(top, y[i]);
        bottom = Math.max(bottom, y[i]);
      }
      double wider = isAcross(0, 1) ? 0 : beside;
      double higher = isAcross(0, 1) ? beside : 0;
      return new Rectangle2D.Double(left - wider, top - higher, right - left + 2 * wider, bottom - top + 2 * higher);
    }

    private boolean same(int a, int b) {
      return Math.abs(x[a] - x[b]) < ALIGNED_DOTS && Math.abs(y[a] - y[b]) < ALIGNED_DOTS;
    }

    private boolean isAcross(int a, int b) {
      return Math.abs(y[a] - y[b]) < ALIGNED_DOTS;
    }

    private boolean isAligned(int a, int b) {
      return isAcross(a, b) || Math.abs(x[a] - x[b]) < ALIGNED_DOTS;
    }
  }
}

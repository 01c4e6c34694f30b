package org.packdesk.printing.raster;

import java.util.ArrayList;
import java.util.List;

/// Finds labels on a larger sheet: the ink is cut at its widest blank strip again and again, until a piece is no larger than the paper.
final class SheetCut {
  static final int DOTS_PER_MM = 2;
  private static final double OVER_MM = 1;
  /// Narrower strips are inside a label.
  private static final int STRIP_DOTS_MIN = 2 * DOTS_PER_MM;
  private static final double LABEL_AREA_MIN = 0.35;
  private static final int PIECES_MAX = 200;

  private final MonoBitmap sheet;
  private final double paperWidthMm;
  private final double paperHeightMm;
  private final List<SheetPiece> labels = new ArrayList<>();
  private int pieces;

  private SheetCut(MonoBitmap sheet, double paperWidthMm, double paperHeightMm) {
    this.sheet = sheet;
    this.paperWidthMm = paperWidthMm;
    this.paperHeightMm = paperHeightMm;
  }

  /// @param sheet the whole page at 2 dots a millimetre
  /// @return pieces that fit the paper, upright or turned, and are large enough for a label
  static List<SheetPiece> labels(MonoBitmap sheet, double paperWidthMm, double paperHeightMm) {
    SheetCut cut = new SheetCut(sheet, paperWidthMm, paperHeightMm);
    cut.divide(new Box(0, 0, sheet.widthDots(), sheet.heightDots()));
    return List.copyOf(cut.labels);
  }

  private record Box(int left, int top, int right, int bottom) {
    int width() {
      return right - left;
    }

    int height() {
      return bottom - top;
    }
  }

  private void divide(Box whole) {
    Box box = shrunk(whole);
    if (++pieces > PIECES_MAX || box.width() <= 0 || box.height() <= 0) {
      return;
    }
    double width = (double) box.width() / DOTS_PER_MM;
    double height = (double) box.height() / DOTS_PER_MM;
    if (width * height < LABEL_AREA_MIN * paperWidthMm * paperHeightMm) {
      return;
    }
    if (fits(width, height) || fits(height, width)) {
      labels.add(new SheetPiece((double) box.left() / DOTS_PER_MM, (double) box.top() / DOTS_PER_MM, width, height));
      return;
    }
    Strip across = widest(box, Axis.ROWS);
    Strip down = widest(box, Axis.COLUMNS);
    if (Math.max(across.size(), down.size()) < STRIP_DOTS_MIN) {
      return;
    }
    if (across.size() >= down.size()) {
      divide(new Box(box.left(), box.top(), box.right(), across.from()));
      divide(new Box(box.left(), across.to(), box.right(), box.bottom()));
    } else {
      divide(new Box(box.left(), box.top(), down.from(), box.bottom()));
      divide(new Box(down.to(), box.top(), box.right(), box.bottom()));
    }
  }

  private boolean fits(double width, double height) {
    return width <= paperWidthMm + OVER_MM && height <= paperHeightMm + OVER_MM;
  }

  private enum Axis {
    ROWS, COLUMNS
  }

  private record Strip(int from, int to) {
    int size() {
      return to - from;
    }
  }

  private Strip widest(Box box, Axis axis) {
    int first = axis == Axis.ROWS ? box.top() : box.left();
    int last = axis == Axis.ROWS ? box.bottom() : box.right();
    Strip widest = new Strip(first, first);
    int from = first;
    for (int at = first; at < last; at++) {
      if (hasInk(box, axis, at)) {
        widest = at - from > widest.size() ? new Strip(from, at) : widest;
        from = at + 1;
      }
    }
    return widest;
  }

  private boolean hasInk(Box box, Axis axis, int at) {
    int from = axis == Axis.ROWS ? box.left() : box.top();
    int to = axis == Axis.ROWS ? box.right() : box.bottom();
    for (int i = from; i < to; i++) {
      if (axis == Axis.ROWS ? sheet.isBlack(i, at) : sheet.isBlack(at, i)) {
        return true;
      }
    }
    return false;
  }

  /// Without its blank edges.
  private Box shrunk(Box box) {
    int top = box.top();
    while (top < box.bottom() && !hasInk(box, Axis.ROWS, top)) {
      top++;
    }
    int bottom = box.bottom();
    while (bottom > top && !hasInk(box, Axis.ROWS, bottom - 1)) {
      bottom--;
    }
    Box rows = new Box(box.left(), top, box.right(), bottom);
    int left = box.left();
    while (left < box.right() && !hasInk(rows, Axis.COLUMNS, left)) {
      left++;
    }
    int right = box.right();
    while (right > left && !hasInk(rows, Axis.COLUMNS, right - 1)) {
      right--;
    }
    return new Box(left, top, right, bottom);
  }
}

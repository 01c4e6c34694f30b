package org.packdesk.printing.label;

/// A rectangle in dots (or cells); right and bottom are outside.
record Area(int left, int top, int right, int bottom) {
  int width() {
    return right - left;
  }

  int height() {
    return bottom - top;
  }

  Area including(int x, int y) {
    return new Area(Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1));
  }

  /// The area in dots of an area in cells, within the paper.
  Area ofCells(int cellDots, int widthDots, int heightDots) {
    return new Area(left * cellDots, top * cellDots, Math.min(right * cellDots, widthDots),
        Math.min(bottom * cellDots, heightDots));
  }
}

package org.packdesk.printing.label;

import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds square 2D codes: the label is cut into cells, black cells that touch make an island, and an island that is square
/// and about half black is given to ZXing by itself, which alone finds only a Data Matrix in the middle of its picture.
final class SquareSearch {
  private static final int SIDE_CELLS_MIN = 4;
  private static final int SIDE_CELLS_MAX = 60;
  private static final int ISLANDS_MAX = 32;

  private final Bits bits;
  private final int cellDots;
  private final int columns;
  private final int rows;
  private final boolean[] black;

  private SquareSearch(Bits bits, int cellDots) {
    this.bits = bits;
    this.cellDots = cellDots;
    this.columns = (bits.width() + cellDots - 1) / cellDots;
    this.rows = (bits.height() + cellDots - 1) / cellDots;
    this.black = new boolean[columns * rows];
    for (int cell = 0; cell < black.length; cell++) {
      black[cell] = !bits.isWhite(inDots(new Area(cell % columns, cell / columns, cell % columns + 1, cell / columns + 1)));
    }
  }

  static Set<ReadBarcode> read(Bits bits, int cellDots) {
    SquareSearch search = new SquareSearch(bits, cellDots);
    Set<ReadBarcode> found = new LinkedHashSet<>();
    for (Area island : search.squareIslands()) {
      BitMatrix part = bits.part(island, cellDots);
      decode(new DataMatrixReader(), Symbology.DATA_MATRIX, part).or(() -> decode(new QRCodeReader(), Symbology.QR_CODE, part))
          .ifPresent(found::add);
    }
    return found;
  }

  private List<Area> squareIslands() {
    List<Area> squares = new ArrayList<>();
    for (int cell = 0; cell < black.length && squares.size() < ISLANDS_MAX; cell++) {
      if (black[cell]) {
        Area cells = island(cell);
        if (isSquare(cells) && isHalfBlack(inDots(cells))) {
          squares.add(inDots(cells));
        }
      }
    }
    return squares;
  }

  /// Takes the island away from the map.
  private Area island(int start) {
    Area area = new Area(start % columns, start / columns, start % columns + 1, start / columns + 1);
    Deque<Integer> toVisit = new ArrayDeque<>();
    toVisit.add(start);
    black[start] = false;
    while (!toVisit.isEmpty()) {
      int cell = toVisit.remove();
      int x = cell % columns;
      int y = cell / columns;
      area = area.including(x, y);
      for (int nearY = Math.max(0, y - 1); nearY <= Math.min(rows - 1, y + 1); nearY++) {
        for (int nearX = Math.max(0, x - 1); nearX <= Math.min(columns - 1, x + 1); nearX++) {
          int near = nearY * columns + nearX;
          if (black[near]) {
            black[near] = false;
            toVisit.add(near);
          }
        }
      }
    }
    return area;
  }

  private Area inDots(Area cells) {
    return cells.ofCells(cellDots, bits.width(), bits.height());
  }

  private static boolean isSquare(Area cells) {
    int longer = Math.max(cells.width(), cells.height());
    int shorter = Math.min(cells.width(), cells.height());
    return shorter >= SIDE_CELLS_MIN && longer <= SIDE_CELLS_MAX && longer - shorter <= Math.max(1, longer / 6);
  }

  private boolean isHalfBlack(Area dots) {
    int share = 100 * bits.blackDots(dots) / (dots.width() * dots.height());
    return share >= 20 && share <= 75;
  }

  private static Optional<ReadBarcode> decode(Reader reader, Symbology symbology, BitMatrix part) {
    try {
      return Optional.of(new ReadBarcode(symbology, reader.decode(OneBitPicture.of(part)).getText()));
    } catch (ReaderException e) {
      return Optional.empty();
    }
  }
}

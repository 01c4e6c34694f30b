package org.packdesk.printing.zpl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.printing.raster.MonoBitmap;

/// The pictures of a label, each where its field begins. One that lies beyond any paper is not on the sheet.
final class PictureSheet {
  private record Placed(int x, int y, ForeignGraphic picture) {
    int right() {
      return x + picture.rowBytes() * 8;
    }

    int bottom() {
      return y + picture.packed().length / picture.rowBytes();
    }
  }

  private final List<Placed> pictures = new ArrayList<>();
  private int bytes;

  void put(int x, int y, ForeignGraphic picture) throws UnsafeZplException {
    bytes += picture.packed().length;
    if (bytes > ForeignGraphic.BYTES_MAX) {
      throw new UnsafeZplException(ZplRefusal.TOO_LARGE, "The label's pictures together are larger than any paper.");
    }
    Placed placed = new Placed(Math.max(x, 0), Math.max(y, 0), picture);
    if (MonoBitmap.isPossible(placed.right(), placed.bottom())) {
      pictures.add(placed);
    }
  }

  @Nullable
  MonoBitmap bitmap() {
    int width = pictures.stream().mapToInt(Placed::right).max().orElse(0);
    int height = pictures.stream().mapToInt(Placed::bottom).max().orElse(0);
    if (!MonoBitmap.isPossible(width, height)) {
      return null;
    }
    int rowBytes = (width + 7) / 8;
    byte[] sheet = new byte[rowBytes * height];
    for (Placed placed : pictures) {
      lay(placed, rowBytes, sheet);
    }
    return MonoBitmap.of(width, height, sheet);
  }

  private static void lay(Placed placed, int rowBytes, byte[] sheet) {
    byte[] packed = placed.picture().packed();
    int pictureRow = placed.picture().rowBytes();
    int shift = placed.x() % 8;
    for (int i = 0; i < packed.length; i++) {
      int at = (placed.y() + i / pictureRow) * rowBytes + placed.x() / 8 + i % pictureRow;
      int value = packed[i] & 0xFF;
      sheet[at] |= (byte) (value >> shift);
      if (shift > 0) {
        sheet[at + 1] |= (byte) (value << (8 - shift));
      }
    }
  }
}

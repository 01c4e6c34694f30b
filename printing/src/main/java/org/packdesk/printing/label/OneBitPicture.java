package org.packdesk.printing.label;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;

/// Gives dots to ZXing as they are. ZXing wants a gray picture and a way to threshold it; there is no gray here.
final class OneBitPicture extends Binarizer {
  private final BitMatrix matrix;

  private OneBitPicture(BitMatrix matrix) {
    super(new NoGray(matrix.getWidth(), matrix.getHeight()));
    this.matrix = matrix;
  }

  static BinaryBitmap of(BitMatrix matrix) {
    return new BinaryBitmap(new OneBitPicture(matrix));
  }

  @Override
  public BitArray getBlackRow(int y, BitArray row) {
    return matrix.getRow(y, row);
  }

  @Override
  public BitMatrix getBlackMatrix() {
    return matrix;
  }

  @Override
  public Binarizer createBinarizer(LuminanceSource source) {
    throw new UnsupportedOperationException("there is no gray to threshold");
  }

  private static final class NoGray extends LuminanceSource {
    NoGray(int width, int height) {
      super(width, height);
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
      throw new UnsupportedOperationException("there is no gray");
    }

    @Override
    public byte[] getMatrix() {
      throw new UnsupportedOperationException("there is no gray");
    }
  }
}

package org.packdesk.devices.framing;

import java.nio.ByteBuffer;

/// What stands at the front of a stream of frames `STX … ETX`, told in the words of [LineCut]; bytes between the frames other than line ends
/// are `TooLong`, as is a frame of more than `bytesMax` bytes or without its end.
public final class StxCut {

  private static final byte STX = 2;
  private static final byte ETX = 3;

  private StxCut() {}

  /// Moves the position past what it consumed.
  public static LineCut next(ByteBuffer received, int bytesMax) {
    int start = received.position();
    if (start == received.limit()) {
      return new LineCut.Incomplete();
    }
    if (received.get(start) != STX) {
      int stx = start;
      boolean blank = true;
      while (stx < received.limit() && received.get(stx) != STX) {
        blank &= received.get(stx) == '\r' || received.get(stx) == '\n';
        stx++;
      }
      received.position(stx);
      return blank ? new LineCut.Blank() : new LineCut.TooLong();
    }
    int last = Math.min(received.limit(), start + bytesMax);
    int end = start + 1;
    while (end < last && received.get(end) != ETX && received.get(end) != STX) {
      end++;
    }
    if (end == last) {
      if (last - start < bytesMax) {
        return new LineCut.Incomplete();
      }
      received.position(start + 1);
      return new LineCut.TooLong();
    }
    boolean whole = received.get(end) == ETX;
    received.position(whole ? end + 1 : end);
    return whole ? new LineCut.Line(start + 1, end - start - 1) : new LineCut.TooLong();
  }
}

package org.packdesk.printing.zpl;

/// Where something of a label may be drawn, in dots from the left and the top: never less than it is, often more.
public record ZplBox(int left, int top, int right, int bottom) {
  private static final int FAR = 40_000;

  /// Cut to what any paper has.
  static ZplBox of(long left, long top, long right, long bottom) {
    return new ZplBox(cut(left), cut(top), cut(right), cut(bottom));
  }

  private static int cut(long dots) {
    return Math.clamp(dots, 0, FAR);
  }
}

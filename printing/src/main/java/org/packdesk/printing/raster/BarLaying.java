package org.packdesk.printing.raster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Lays bars anew with every module the same whole number of dots. A module of 2.64 dots is drawn now 2, now 3 dots wide, and a scanner
/// has a third of its margin left. Only where the dots show the bars and nothing else, and where the bars and their quiet zones have room.
final class BarLaying {
  private static final int QUIET_MODULES = 10;
  private static final int MODULE_DOTS_MIN = 2;
  /// Where the drawing may show an edge, from where it is.
  private static final double EDGE_DOTS = 1.01;
  private static final int BLACK_BELOW = 128;

  private final byte[] gray;
  private final int width;
  private final int height;

  BarLaying(byte[] gray, int width, int height) {
    this.gray = gray;
    this.width = width;
    this.height = height;
  }

  List<LaidBars> lay(List<BarGroup> groups) {
    List<LaidBars> laid = new ArrayList<>();
    for (BarGroup group : groups) {
      lay(group).ifPresent(laid::add);
    }
    return laid;
  }

  private Optional<LaidBars> lay(BarGroup group) {
    Lines lines = new Lines(group.axis());
    BarGroup.Bar first = group.bars().getFirst();
    int middle = (int) ((first.from() + first.to()) / 2);
    int left = (int) Math.floor(first.start() - EDGE_DOTS);
    int right = (int) Math.ceil(group.bars().getLast().end() + EDGE_DOTS);
    if (left < 0 || right > lines.length() || middle < 0 || middle >= lines.count() || !lines.shows(group, middle, left, right)) {
      return Optional.empty();
    }
    int from = middle;
    while (from > 0 && lines.same(middle, from - 1, left, right)) {
      from--;
    }
    int to = middle + 1;
    while (to < lines.count() && lines.same(middle, to, left, right)) {
      to++;
    }
    if (to - from < first.to() - first.from() - 2) {
      return Optional.empty();
    }
    Place place = new Place(left, right, from, to);
    int nearest = (int) Math.round(group.moduleDots());
    int lower = (int) Math.floor(group.moduleDots());
    return fitted(lines, group, place, nearest).or(() -> lower < nearest ? fitted(lines, group, place, lower) : Optional.empty());
  }

  /// Where the bars are drawn, with a dot of white at either end.
  private record Place(int left, int right, int from, int to) {}

  private static Optional<LaidBars> fitted(Lines lines, BarGroup group, Place drawn, int module) {
    if (module < MODULE_DOTS_MIN) {
      return Optional.empty();
    }
    int size = group.modules() * module;
    int quiet = QUIET_MODULES * module;
    int wanted = quiet + Math.max(0, size - (drawn.right() - drawn.left())) + quiet;
    int left = drawn.left();
    while (left > 0 && left > drawn.left() - wanted && lines.isWhite(left - 1, drawn.from(), drawn.to())) {
      left--;
    }
    int right = drawn.right();
    while (right < lines.length() && right < drawn.right() + wanted && lines.isWhite(right, drawn.from(), drawn.to())) {
      right++;
    }
    if (right - left < quiet + size + quiet) {
      return Optional.empty();
    }
    double centre = (group.bars().getFirst().start() + group.bars().getLast().end()) / 2;
    int start = Math.clamp(Math.round(centre - size / 2.0), left + quiet, right - quiet - size);
    int begin = Math.min(drawn.left(), start);
    BitSet line = new BitSet();
    for (BarGroup.Edges bar : group.edges()) {
      line.set(start - begin + bar.start() * module, start - begin + bar.end() * module);
    }
    int length = Math.max(drawn.right(), start + size) - begin;
    return Optional.of(new LaidBars(group.axis(), begin, length, drawn.from(), drawn.to(), line));
  }

  /// The rows of the page, or its columns.
  private final class Lines {
    private final BarAxis axis;

    Lines(BarAxis axis) {
      this.axis = axis;
    }

    int length() {
      return axis == BarAxis.ACROSS ? width : height;
    }

    int count() {
      return axis == BarAxis.ACROSS ? height : width;
    }

    boolean isBlack(int at, int line) {
      int pixel = axis == BarAxis.ACROSS ? line * width + at : at * width + line;
      return (gray[pixel] & 0xFF) < BLACK_BELOW;
    }

    boolean isWhite(int at, int from, int to) {
      for (int line = from; line < to; line++) {
        if (isBlack(at, line)) {
          return false;
        }
      }
      return true;
    }

    boolean same(int line, int other, int left, int right) {
      for (int at = left; at < right; at++) {
        if (isBlack(at, line) != isBlack(at, other)) {
          return false;
        }
      }
      return true;
    }

    /// Exactly the bars, each edge at most a dot from where it is.
    boolean shows(BarGroup group, int line, int left, int right) {
      int at = left;
      for (BarGroup.Bar bar : group.bars()) {
        int start = next(true, line, at, right);
        int end = next(false, line, start, right);
        if (Math.abs(start - bar.start()) > EDGE_DOTS || Math.abs(end - bar.end()) > EDGE_DOTS) {
          return false;
        }
        at = end;
      }
      return next(true, line, at, right) == right;
    }

    private int next(boolean black, int line, int from, int to) {
      int at = from;
      while (at < to && isBlack(at, line) != black) {
        at++;
      }
      return at;
    }
  }
}

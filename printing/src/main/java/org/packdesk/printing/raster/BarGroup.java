package org.packdesk.printing.raster;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Bars of one height side by side whose edges all stand on the pitch of one module: a linear barcode, by its geometry alone.
///
/// @param bars in order along the axis, in dots
/// @param moduleDots the pitch
/// @param edges for each bar its first and last edge in whole modules from the first
record BarGroup(BarAxis axis, List<Bar> bars, double moduleDots, List<Edges> edges) {
  private static final int BARS_MIN = 20;
  private static final int GROUPS_MAX = 200;
  private static final double SAME_DOTS = 0.5;
  private static final double TOUCHING_DOTS = 0.05;
  /// A bar is at least this often as high as wide; a code's narrowest bar much more often.
  private static final double SLIM = 3;
  private static final double HEIGHT_MODULES_MIN = 15;
  /// Wider white parts two barcodes; none has it within.
  private static final double GAP_MODULES_MAX = 8;
  /// How far an edge may be from the pitch, in modules.
  private static final double OFF_PITCH_MAX = 0.2;
  /// By how much all bars may be made thinner or thicker for the ink, in modules.
  private static final double REDUCTION_MAX = 0.3;

  record Bar(double start, double end, double from, double to) {
    boolean isBeside(Bar other) {
      return Math.abs(from - other.from) < SAME_DOTS && Math.abs(to - other.to) < SAME_DOTS;
    }
  }

  record Edges(int start, int end) {}

  BarGroup {
    bars = List.copyOf(bars);
    edges = List.copyOf(edges);
  }

  int modules() {
    return edges.getLast().end();
  }

  static List<BarGroup> in(List<Rectangle2D.Double> rectangles) {
    List<BarGroup> groups = new ArrayList<>();
    for (BarAxis axis : BarAxis.values()) {
      for (List<Bar> row : rows(rectangles, axis)) {
        if (row.size() >= BARS_MIN) {
          groups.addAll(divided(axis, merged(row)));
        }
      }
    }
    return groups;
  }

  private static List<List<Bar>> rows(List<Rectangle2D.Double> rectangles, BarAxis axis) {
    List<List<Bar>> rows = new ArrayList<>();
    for (Rectangle2D.Double each : rectangles) {
      Bar bar = axis == BarAxis.ACROSS
          ? new Bar(each.getMinX(), each.getMaxX(), each.getMinY(), each.getMaxY())
          : new Bar(each.getMinY(), each.getMaxY(), each.getMinX(), each.getMaxX());
      if (bar.to - bar.from > SLIM * (bar.end - bar.start)) {
        // the newest row is the likely one
        List<Bar> row = rows.reversed().stream().filter(known -> known.getFirst().isBeside(bar)).findFirst().orElse(null);
        if (row != null) {
          row.add(bar);
        } else if (rows.size() < GROUPS_MAX) {
          rows.add(new ArrayList<>(List.of(bar)));
        }
      }
    }
    return rows;
  }

  /// Bars that are drawn module by module, or twice, are one.
  private static List<Bar> merged(List<Bar> row) {
    row.sort(Comparator.comparingDouble(Bar::start));
    List<Bar> merged = new ArrayList<>();
    for (Bar bar : row) {
      Bar last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && bar.start - last.end < TOUCHING_DOTS) {
        merged.set(merged.size() - 1, new Bar(last.start, Math.max(last.end, bar.end), last.from, last.to));
      } else {
        merged.add(bar);
      }
    }
    return merged;
  }

  private static List<BarGroup> divided(BarAxis axis, List<Bar> row) {
    List<BarGroup> groups = new ArrayList<>();
    double widest = GAP_MODULES_MAX * narrowest(row);
    int first = 0;
    for (int i = 1; i <= row.size(); i++) {
      if (i == row.size() || row.get(i).start - row.get(i - 1).end > widest) {
        recognised(axis, row.subList(first, i), groups);
        first = i;
      }
    }
    return groups;
  }

  /// Half of the narrowest bar and white together, so that it does not matter whether bars were made thinner for the ink.
  private static double narrowest(List<Bar> bars) {
    double bar = Double.MAX_VALUE;
    double white = Double.MAX_VALUE;
    for (int i = 0; i < bars.size(); i++) {
      bar = Math.min(bar, bars.get(i).end - bars.get(i).start);
      white = i == 0 ? white : Math.min(white, bars.get(i).start - bars.get(i - 1).end);
    }
    return (bar + white) / 2;
  }

  private static void recognised(BarAxis axis, List<Bar> bars, List<BarGroup> groups) {
    if (bars.size() < BARS_MIN) {
      return;
    }
    double about = narrowest(bars);
    long modules = 0;
    for (int i = 1; i < bars.size(); i++) {
      modules += Math.round((bars.get(i).start - bars.get(i - 1).start) / about);
    }
    double module = (bars.getLast().start - bars.getFirst().start) / modules;
    List<Edges> edges = edges(bars, module);
    if (!edges.isEmpty() && bars.getFirst().to - bars.getFirst().from >= HEIGHT_MODULES_MIN * module) {
      groups.add(new BarGroup(axis, bars, module, edges));
    }
  }

  /// Empty when one of them is off the pitch.
  private static List<Edges> edges(List<Bar> bars, double module) {
    double origin = bars.getFirst().start;
    double reduction = 0;
    for (Bar bar : bars) {
      double width = (bar.end - bar.start) / module;
      reduction += (Math.rint(width) - width) / bars.size();
    }
    List<Edges> edges = new ArrayList<>();
    for (Bar bar : bars) {
      double start = (bar.start - origin) / module;
      double end = (bar.end - origin) / module + reduction;
      if (Math.abs(reduction) > REDUCTION_MAX || isOff(start) || isOff(end) || Math.rint(end) <= Math.rint(start)) {
        return List.of();
      }
      edges.add(new Edges((int) Math.rint(start), (int) Math.rint(end)));
    }
    return edges;
  }

  private static boolean isOff(double modules) {
    return Math.abs(modules - Math.rint(modules)) > OFF_PITCH_MAX;
  }
}

package org.packdesk.station.packing.ui;

import java.util.regex.Pattern;

/// A carton's proportions for its picture: length × width × height, in any one unit.
record Box(double length, double width, double height) {
  private static final Box USUAL = new Box(300, 200, 150);
  private static final double FLATTEST = 0.12;
  private static final Pattern SIZE = Pattern.compile("(\\d{1,6}) ?[x×] ?(\\d{1,6}) ?[x×] ?(\\d{1,6})");

  /// Reads "300 × 200 × 150 mm"; words without three figures get a usual carton. No side is drawn thinner than a line can show.
  static Box inWords(String size) {
    var found = SIZE.matcher(size);
    if (!found.find()) {
      return USUAL;
    }
    double length = Integer.parseInt(found.group(1));
    double width = Integer.parseInt(found.group(2));
    double height = Integer.parseInt(found.group(3));
    double longest = Math.max(length, Math.max(width, height));
    if (longest == 0) {
      return USUAL;
    }
    double thinnest = longest * FLATTEST;
    return new Box(Math.max(length, thinnest), Math.max(width, thinnest), Math.max(height, thinnest));
  }
}

package org.packdesk.station.shell.ui;

/// Eyes by what they see: all, or without the cones for red or for green (Viénot, Brettel and Mollon 1999: what light looks alike to
/// them). Distance is that of CIE L*a*b* (1976), 2 to 3 of which a good eye just sees.
enum Eyes {
  ALL,
  /// Protanopia.
  NO_RED,
  /// Deuteranopia.
  NO_GREEN;

  private static final double[][] XYZ = {{0.4124 / 0.95047, 0.3576 / 0.95047, 0.1805 / 0.95047}, {0.2126, 0.7152, 0.0722},
      {0.0193 / 1.08883, 0.1192 / 1.08883, 0.9505 / 1.08883}};

  private double[][] seen() {
    return switch (this) {
      case ALL -> new double[][]{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
      case NO_RED -> new double[][]{{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}};
      case NO_GREEN -> new double[][]{{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}};
    };
  }

  /// @param one red, green and blue as amounts of light
  double distance(double[] one, double[] other) {
    double[] first = lab(times(seen(), one));
    double[] second = lab(times(seen(), other));
    return Math.hypot(Math.hypot(first[0] - second[0], first[1] - second[1]), first[2] - second[2]);
  }

  private static double[] lab(double[] light) {
    double[] xyz = times(XYZ, light);
    double x = response(xyz[0]);
    double y = response(xyz[1]);
    double z = response(xyz[2]);
    return new double[]{116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double response(double share) {
    double light = Math.clamp(share, 0, 1);
    return light > 216.0 / 24389 ? Math.cbrt(light) : (24389.0 / 27 * light + 16) / 116;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[matrix.length];
    for (int row = 0; row < matrix.length; row++) {
      for (int at = 0; at < vector.length; at++) {
        product[row] += matrix[row][at] * vector[at];
      }
    }
    return product;
  }
}

package org.packdesk.central.carrier;

/// The test carrier's numbers: `TC`, three digits of the customer, eight of the sale, one check digit (weights 3 and 1, modulo 10).
final class TrackingNumber {
  private TrackingNumber() {}

  static String of(long customer, long sale) {
    String body = "%03d%08d".formatted(Math.floorMod(customer, 1000), sale);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
    }
    return "TC" + body + (10 - sum % 10) % 10;
  }

  /// In groups that a person can read out.
  static String spaced(String tracking) {
    return tracking.substring(0, 2) + " " + tracking.substring(2).replaceAll("(\\d{4})(?=\\d)", "$1 ");
  }
}

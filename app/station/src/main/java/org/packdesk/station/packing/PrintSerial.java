package org.packdesk.station.packing;

/// Four signs that a packer compares on paper and on the screen. They come from the print's name alone: each copy has its own, and the
/// same one after every start. Two papers of one desk have the same with a chance of one in 390,000.
public final class PrintSerial {
  /// No vowels, and nothing that looks like something else.
  private static final String SIGNS = "23456789CDFGHJKMNPQRTVWXY";
  private static final int LENGTH = 4;
  /// FNV-1a, 64 bits.
  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private PrintSerial() {}

  public static String of(String printId) {
    long hash = FNV_BASIS;
    for (int at = 0; at < printId.length(); at++) {
      hash = (hash ^ printId.charAt(at)) * FNV_PRIME;
    }
    long left = (hash ^ hash >>> 32) & Long.MAX_VALUE;
    StringBuilder serial = new StringBuilder(LENGTH);
    for (int at = 0; at < LENGTH; at++) {
      serial.append(SIGNS.charAt((int) (left % SIGNS.length())));
      left /= SIGNS.length();
    }
    return serial.toString();
  }
}

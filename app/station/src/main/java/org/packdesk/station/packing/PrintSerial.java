package org.packdesk.station.packing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Four signs that a packer compares on paper and on the screen. They come from the print's name alone: each copy has its own, and the
/// same one after every start. Two papers of one desk have the same with a chance of one in 390,000.
public final class PrintSerial {
  /// No vowels, and nothing that looks like something else.
  private static final String SIGNS = "23456789CDFGHJKMNPQRTVWXY";
  private static final int LENGTH = 4;

  private PrintSerial() {}

  public static String of(String printId) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(printId.getBytes(StandardCharsets.UTF_8));
      StringBuilder serial = new StringBuilder(LENGTH);
      for (int at = 0; at < LENGTH; at++) {
        int two = (hash[2 * at] & 0xFF) << 8 | (hash[2 * at + 1] & 0xFF);
        serial.append(SIGNS.charAt(two % SIGNS.length()));
      }
      return serial.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

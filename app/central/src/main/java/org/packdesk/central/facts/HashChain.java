package org.packdesk.central.facts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The chain that ties a journal together: `hash = SHA-256(hash before ‖ stored bytes)`.
final class HashChain {
  /// Stands before the first fact.
  static final String START = "0".repeat(64);

  private HashChain() {}

  static String next(String before, byte[] bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(HexFormat.of().parseHex(before));
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java always has SHA-256", e);
    }
  }
}

package org.packdesk.persistence.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Follows the hashes of one fact after the other: each covers the one before it and the stored bytes. One thread.
final class Chain {
  private static final int HASH_BYTES = 32;

  private final MessageDigest digest = sha256();
  private long seq;
  private byte[] hash;
  private ChainCheck.@Nullable Broken broken;

  /// A fact's number and its hash. @param seq 0 for the beginning
  record Link(long seq, byte[] hash) {
    static final Link BEGINNING = new Link(0, new byte[HASH_BYTES]);
  }

  Chain(Link from) {
    this.seq = from.seq();
    this.hash = from.hash();
  }

  /// @return false when this row does not fit, and from then on
  boolean fits(Rows.FactRow row) {
    if (broken != null) {
      return false;
    }
    if (row.seq() != seq + 1) {
      broken = new ChainCheck.Broken(seq + 1, "this fact is missing");
    } else if (!Arrays.equals(hash(digest, hash, row.bytes()), row.hash())) {
      broken = new ChainCheck.Broken(row.seq(), "this fact is not the one that was stored");
    }
    seq = row.seq();
    hash = row.hash();
    return broken == null;
  }

  /// What was once written down of a fact: it is there still, and the same.
  void passes(Link known) {
    if (broken == null && seq == known.seq() && !Arrays.equals(hash, known.hash())) {
      broken = new ChainCheck.Broken(seq, "this fact is not the one that was stored");
    }
  }

  /// The chain ends here. @param known the newest fact that was once written down
  void ends(Link known) {
    if (broken == null && seq < known.seq()) {
      broken = new ChainCheck.Broken(seq + 1, "this fact is missing");
    }
  }

  Link last() {
    return new Link(seq, hash);
  }

  ChainCheck check(long factsBefore) {
    return broken == null ? new ChainCheck.Intact(seq - factsBefore) : broken;
  }

  static byte[] hash(MessageDigest digest, byte[] previous, byte[] bytes) {
    digest.update(previous);
    return digest.digest(bytes);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

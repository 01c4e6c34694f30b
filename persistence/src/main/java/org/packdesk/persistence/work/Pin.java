package org.packdesk.persistence.work;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// By what a PIN is recognised: PBKDF2 with HMAC-SHA-256. Personal.
///
/// @param salt base64, at least 8 bytes
/// @param hash base64, 32 bytes
/// @param rounds 1 to 2,000,000
public record Pin(String salt, String hash, int rounds) {
  private static final int ROUNDS_MAX = 2_000_000;
  private static final int SALT_MIN = 8;
  private static final int HASH_BYTES = 32;
  private static final int DIGITS_MAX = 20;

  public Pin {
    if (rounds < 1 || rounds > ROUNDS_MAX || Base64.getDecoder().decode(salt).length < SALT_MIN
        || Base64.getDecoder().decode(hash).length != HASH_BYTES) {
      throw new IllegalArgumentException("this is no PIN's salt, hash and rounds");
    }
  }

  /// Works for some tenths of a second: not on a thread that others wait for.
  public boolean is(String digits) {
    if (digits.isEmpty() || digits.length() > DIGITS_MAX) {
      return false;
    }
    PBEKeySpec spec = new PBEKeySpec(digits.toCharArray(), Base64.getDecoder().decode(salt), rounds, HASH_BYTES * 8);
    try {
      byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      boolean same = MessageDigest.isEqual(derived, Base64.getDecoder().decode(hash));
      Arrays.fill(derived, (byte) 0);
      return same;
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has PBKDF2", missing);
    } finally {
      spec.clearPassword();
    }
  }

  /// Nothing of it belongs in a log.
  @Override
  public String toString() {
    return "Pin[…]";
  }
}

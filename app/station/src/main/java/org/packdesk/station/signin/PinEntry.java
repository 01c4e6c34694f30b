package org.packdesk.station.signin;

/// The digits of a PIN that is being typed. Says how many they are and never which, wherever it is written down by mistake.
public record PinEntry(String digits) {
  public static final PinEntry EMPTY = new PinEntry("");
  private static final int DIGITS_MAX = 12;

  /// @param key not ENTER
  public PinEntry after(PinKey key) {
    if (key == PinKey.ERASE) {
      return new PinEntry(digits.substring(0, Math.max(0, digits.length() - 1)));
    }
    return key.isDigit() && digits.length() < DIGITS_MAX ? new PinEntry(digits + key.face()) : this;
  }

  public int typed() {
    return digits.length();
  }

  @Override
  public String toString() {
    return "PinEntry[" + typed() + " digits]";
  }
}

package org.packdesk.devices;

/// How a serial line is set. Ignored for TCP addresses.
public record SerialSettings(int baud, int dataBits, Parity parity, int stopBits) {

  /// 9600 8N1, what most devices leave the factory with.
  public static final SerialSettings DEFAULT = new SerialSettings(9600, 8, Parity.NONE, 1);

  /// The check bit of each character.
  public enum Parity {
    NONE, EVEN, ODD
  }

  public SerialSettings {
    require(baud >= 300 && baud <= 4_000_000, "baud is 300 to 4000000, not " + baud);
    require(dataBits == 7 || dataBits == 8, "data bits are 7 or 8, not " + dataBits);
    require(stopBits == 1 || stopBits == 2, "stop bits are 1 or 2, not " + stopBits);
  }

  private static void require(boolean holds, String words) {
    if (!holds) {
      throw new IllegalArgumentException(words);
    }
  }
}

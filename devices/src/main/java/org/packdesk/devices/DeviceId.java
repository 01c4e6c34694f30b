package org.packdesk.devices;

import java.util.regex.Pattern;

/// The name a station gives a device, such as `scanner-1`: letters, digits, `-` and `_`, at most 40.
public record DeviceId(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,40}");

  public DeviceId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("a device's id is 1 to 40 letters, digits, '-' or '_', not '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

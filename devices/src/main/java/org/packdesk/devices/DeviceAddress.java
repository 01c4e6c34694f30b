package org.packdesk.devices;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The two shapes of a device's address.
public sealed interface DeviceAddress {

  Pattern TCP = Pattern.compile("tcp://([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::([0-9]{1,5}))?");

  /// A serial port's path, `COM3` on Windows.
  record Serial(String path) implements DeviceAddress {}

  /// A host, name or number, and its port.
  record Tcp(String host, int port) implements DeviceAddress {}

  static DeviceAddress parse(String address) {
    String wrong = problem(address);
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(wrong);
    }
    Matcher tcp = TCP.matcher(address);
    return tcp.matches() ? new Tcp(tcp.group(1), Integer.parseInt(tcp.group(2))) : new Serial(address);
  }

  /// What is wrong with the address, in words; empty when nothing is.
  static String problem(String address) {
    if (address.isBlank()) {
      return "the address is empty; give a path such as /dev/ttyUSB0, or tcp://host:port";
    }
    if (!address.contains("://")) {
      return address.chars().anyMatch(Character::isISOControl) ? "the address has a control character in it" : "";
    }
    Matcher tcp = TCP.matcher(address);
    if (!tcp.matches()) {
      return "'" + address + "' is no address; give a path such as /dev/ttyUSB0, or tcp://host:port";
    }
    int port = Optional.ofNullable(tcp.group(2)).map(Integer::parseInt).orElse(0);
    return port >= 1 && port <= 65_535 ? "" : "'" + address + "' needs a port from 1 to 65535, as in tcp://host:9100";
  }
}

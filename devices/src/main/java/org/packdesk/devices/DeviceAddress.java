package org.packdesk.devices;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The three shapes of a device's address.
public sealed interface DeviceAddress {

  String HOST = "([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])";
  Pattern TCP = Pattern.compile("tcp://" + HOST + "(?::([0-9]{1,5}))?");
  Pattern IPP = Pattern.compile("(ipps?)://" + HOST + "(?::([0-9]{1,5}))?((?:/[A-Za-z0-9._~-]+)*/?)(?:\\?media=([a-z0-9._-]+))?");
  int IPP_PORT = 631;

  /// A serial port's path, `COM3` on Windows.
  record Serial(String path) implements DeviceAddress {}

  /// A host, name or number, and its port.
  record Tcp(String host, int port) implements DeviceAddress {}

  /// An office printer, as `ipp://host/ipp/print` or, encrypted, `ipps://`; the port is 631 unless named. `media` is the paper that its jobs
  /// ask for, as `?media=iso_a4_210x297mm` (names of PWG 5101.1); empty leaves it to the printer.
  record Ipp(URI printer, String media) implements DeviceAddress {}

  static DeviceAddress parse(String address) {
    String wrong = problem(address);
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(wrong);
    }
    Matcher ipp = IPP.matcher(address);
    if (ipp.matches()) {
      return new Ipp(URI.create(ipp.group(1) + "://" + ipp.group(2) + ":" + port(ipp.group(3), IPP_PORT) + ipp.group(4)),
          Optional.ofNullable(ipp.group(5)).orElse(""));
    }
    Matcher tcp = TCP.matcher(address);
    return tcp.matches() ? new Tcp(tcp.group(1), port(tcp.group(2), 0)) : new Serial(address);
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
    Matcher ipp = IPP.matcher(address);
    boolean office = ipp.matches();
    if (!office && !tcp.matches()) {
      return "'" + address + "' is no address; give a path such as /dev/ttyUSB0, tcp://host:port, or ipp://host/ipp/print";
    }
    int port = office ? port(ipp.group(3), IPP_PORT) : port(tcp.group(2), 0);
    return port >= 1 && port <= 65_535 ? "" : "'" + address + "' needs a port from 1 to 65535, as in tcp://host:9100";
  }

  private static int port(String digits, int standard) {
    return Optional.ofNullable(digits).map(Integer::parseInt).orElse(standard);
  }
}

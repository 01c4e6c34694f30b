package org.packdesk.devices;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// A protocol and, in its profile, what the protocol leaves to the device's maker or its set-up: keys and values as in `station.yaml`.
public record Dialect(String protocol, Map<String, String> profile) {

  public Dialect {
    profile = Collections.unmodifiableMap(new TreeMap<>(profile));
  }

  /// As the protocol's manual has it.
  public static Dialect of(String protocol) {
    return new Dialect(protocol, Map.of());
  }
}

package org.packdesk.station.widgets;

/// A text that can say itself shorter: names in it may be cut to `charactersMax` characters each.
@FunctionalInterface
public interface Fitting {
  String within(int charactersMax);

  default String whole() {
    return within(Integer.MAX_VALUE);
  }
}

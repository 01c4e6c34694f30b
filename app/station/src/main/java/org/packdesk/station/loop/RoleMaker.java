package org.packdesk.station.loop;

import java.util.List;

/// Makes what a station is.
@FunctionalInterface
public interface RoleMaker {
  /// In order of precedence: the first that says that an input is its own has it.
  List<Role> roles(RoleParts parts);
}

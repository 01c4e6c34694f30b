package org.packdesk.station.setup;

import java.util.List;

/// What came of reading a `station.yaml`.
public sealed interface ConfigReading {
  record Good(StationConfig config) implements ConfigReading {}

  /// @param problems at least one, in the order of the file
  record Bad(List<ConfigProblem> problems) implements ConfigReading {
    public Bad {
      problems = List.copyOf(problems);
    }
  }
}

package org.packdesk.devices;

import java.util.List;

/// What a gate's lane eyes saw before anybody here listened. The counter wraps at 65535 and begins at 0 when the control starts.
///
/// @param seenEver how many
/// @param newest the last of them, the oldest first; 16 at most
public record LaneHistory(int seenEver, List<Sighting> newest) {

  public LaneHistory {
    newest = List.copyOf(newest);
  }

  public record Sighting(int trackId, int lane) {}
}

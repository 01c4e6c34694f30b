package org.packdesk.devices;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A divert gate's own account of itself, told on change. `starts` counts how often its control ever started, and 65,536 more for each start
/// that it did not count itself: when it changes, the control knows no parcel that was on the belt.
///
/// @param before what lane eyes had seen when the gate was first read; null in all later readings
public record GateStatus(Set<Condition> conditions, int starts, @Nullable LaneHistory before) implements Reading {

  private static final int COUNTED_MAX = 0x1_0000;

  public GateStatus {
    EnumSet<Condition> copy = EnumSet.noneOf(Condition.class);
    copy.addAll(conditions);
    conditions = Collections.unmodifiableSet(copy);
  }

  /// What is not as it should be.
  public enum Condition {
    PROBLEM_LANE_FULL, GATE_STUCK, BELT_STOPPED,
    /// The control does not see our heartbeat: all parcels go to the problem lane, and the induct stops.
    HEARTBEAT_LOST, INDUCT_STOPPED
  }

  /// @param uncounted starts that the control does not know of, from 0
  public GateStatus startedOnTop(int uncounted) {
    return new GateStatus(conditions, starts + uncounted * COUNTED_MAX, before);
  }

  public boolean has(Condition condition) {
    return conditions.contains(condition);
  }
}

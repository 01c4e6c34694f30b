package org.packdesk.persistence.work;

import java.util.List;
import org.packdesk.persistence.facts.OrderContent.PlannedParcel;

/// An order as central sent it, and how far this station knows it to be. Nothing personal.
public record WorkOrder(String id, String reference, String tote, State state, List<Line> lines, List<PlannedParcel> parcels,
    List<String> instructions, boolean gift) {

  public WorkOrder {
    lines = List.copyOf(lines);
    parcels = List.copyOf(parcels);
    instructions = List.copyOf(instructions);
  }

  /// WAITING: nobody here opened it. SET_ASIDE: it left this desk unfinished.
  public enum State {
    WAITING, OPEN, SET_ASIDE, PACKED
  }

  /// @param units 1 or more
  public record Line(int lineNo, String sku, int units) {}

  public boolean packed() {
    return state == State.PACKED;
  }
}

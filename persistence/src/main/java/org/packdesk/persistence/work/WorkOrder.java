package org.packdesk.persistence.work;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.OrderContent.PlannedParcel;

/// An order as central sent it, and how far this station knows it to be. Nothing personal.
///
/// @param standing whether central lets it be packed, with the reason for a packer
/// @param version grows with every change at central, from 1
/// @param shipVersion grows when labels bought before are no longer right, from 1
/// @param trade whose it is and what hangs on it
public record WorkOrder(String id, String reference, String tote, State state, List<Line> lines, List<PlannedParcel> parcels,
    List<String> instructions, boolean gift, @Nullable Standing standing, int version, int shipVersion,
    @Nullable Trade trade) {

  public WorkOrder {
    trade = trade == null ? Trade.UNKNOWN : trade;
    standing = standing == null ? Standing.FREE : standing;
    version = Math.max(1, version);
    shipVersion = Math.max(1, shipVersion);
    lines = List.copyOf(lines);
    parcels = List.copyOf(parcels);
    instructions = List.copyOf(instructions);
  }

  /// Free to be packed, in its first version.
  public WorkOrder(String id, String reference, String tote, State state, List<Line> lines, List<PlannedParcel> parcels,
      List<String> instructions, boolean gift) {
    this(id, reference, tote, state, lines, parcels, instructions, gift, Standing.FREE, 1, 1, null);
  }

  /// Of which central does not say whose it is.
  public WorkOrder(String id, String reference, String tote, State state, List<Line> lines, List<PlannedParcel> parcels,
      List<String> instructions, boolean gift, @Nullable Standing standing, int version, int shipVersion) {
    this(id, reference, tote, state, lines, parcels, instructions, gift, standing, version, shipVersion, null);
  }

  /// WAITING: nobody here opened it. SET_ASIDE: it left this desk unfinished.
  public enum State {
    WAITING, OPEN, SET_ASIDE, PACKED
  }

  /// What central says. STOPPED: in a way this version does not know.
  public enum Hold {
    FREE, HELD, CANCELLED, STOPPED
  }

  /// @param words why, for a packer; empty when central gave no reason
  public record Standing(Hold hold, String words) {
    public static final Standing FREE = new Standing(Hold.FREE, "");
  }

  /// @param client whose goods it holds, empty when central does not say
  /// @param cutOff when its carrier drives, or null
  public record Trade(String client, @Nullable Instant cutOff, @Nullable Worth value) {
    public static final Trade UNKNOWN = new Trade("", null, null);
  }

  public WorkOrder in(State now) {
    return new WorkOrder(id, reference, tote, now, lines, parcels, instructions, gift, standing(), version, shipVersion,
        trade());
  }

  WorkOrder standing(Standing now) {
    return new WorkOrder(id, reference, tote, state, lines, parcels, instructions, gift, now, version, shipVersion, trade());
  }

  @Override
  public Standing standing() {
    return standing == null ? Standing.FREE : standing;
  }

  @Override
  public Trade trade() {
    return trade == null ? Trade.UNKNOWN : trade;
  }

  /// @param units 1 or more
  public record Line(int lineNo, String sku, int units) {}

  public boolean packed() {
    return state == State.PACKED;
  }
}

package org.packdesk.devices.gate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.packdesk.devices.DivertOutcome;
import org.packdesk.devices.GateMap;
import org.packdesk.devices.GateStatus;
import org.packdesk.devices.LaneHistory;
import org.packdesk.devices.LaneHistory.Sighting;
import org.packdesk.devices.RawFrame;

/// One reading of the registers that a gate's control writes, as [GateMap] lays them out.
public record GateRegisters(RawFrame frame) {

  static final int FIRST = 16;
  static final int COUNT = 38;
  private static final int WRAP = 0x1_0000;
  private static final int SEEN_KEPT = 16;
  private static final int HEARTBEAT = 0;
  private static final int STARTS = 1;
  private static final int STATE = 2;
  private static final int SEQUENCE = 3;
  private static final int ANSWER = 4;
  private static final int SEEN = 5;
  private static final int RING = 6;

  private static final List<GateStatus.Condition> BITS = List.of(GateStatus.Condition.PROBLEM_LANE_FULL,
      GateStatus.Condition.GATE_STUCK,
      GateStatus.Condition.BELT_STOPPED, GateStatus.Condition.HEARTBEAT_LOST, GateStatus.Condition.INDUCT_STOPPED);

  /// A parcel in front of a lane eye. @param trackId 0 when the control does not know the parcel
  public record Seen(int trackId, int lane) {}

  public int heartbeat() {
    return register(HEARTBEAT);
  }

  public GateStatus status() {
    Set<GateStatus.Condition> conditions = EnumSet.noneOf(GateStatus.Condition.class);
    for (int bit = 0; bit < BITS.size(); bit++) {
      if ((register(STATE) >> bit & 1) == 1) {
        conditions.add(BITS.get(bit));
      }
    }
    return new GateStatus(conditions, register(STARTS), null);
  }

  /// The same with what lane eyes saw so far; after the counter wrapped perhaps not all of it.
  public GateStatus statusAtFirst() {
    GateStatus status = status();
    List<Sighting> seen = seenSince(seenEver() - Math.min(SEEN_KEPT, seenEver())).stream()
        .map(each -> new Sighting(each.trackId(), each.lane())).toList();
    return new GateStatus(status.conditions(), status.starts(), new LaneHistory(seenEver(), seen));
  }

  /// Of the last command that the control took or refused.
  public int sequence() {
    return register(SEQUENCE);
  }

  /// Empty when the control took that command.
  public Optional<DivertOutcome.Refusal> refusal() {
    return switch (register(ANSWER)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(DivertOutcome.Refusal.UNKNOWN_TRACK);
      case 2 -> Optional.of(DivertOutcome.Refusal.TOO_LATE);
      case 3 -> Optional.of(DivertOutcome.Refusal.NO_SUCH_LANE);
      case 4 -> Optional.of(DivertOutcome.Refusal.LANE_FULL);
      case 6 -> Optional.of(DivertOutcome.Refusal.NO_HEARTBEAT);
      default -> Optional.of(DivertOutcome.Refusal.GATE_FAULT);
    };
  }

  public int answer() {
    return register(ANSWER);
  }

  public int seenEver() {
    return register(SEEN);
  }

  /// Whether fewer parcels were seen than before; then this control does not go on from there.
  public boolean isBehind(GateRegisters before) {
    return (seenEver() - before.seenEver() + WRAP) % WRAP > WRAP / 2;
  }

  /// What lane eyes saw since that count, the oldest first; only the newest 16 are known. A place that was never written names no lane.
  public List<Seen> seenSince(int count) {
    int fresh = Math.min(SEEN_KEPT, (seenEver() - count + WRAP) % WRAP);
    List<Seen> seen = new ArrayList<>();
    for (int back = fresh; back > 0; back--) {
      int place = RING + 2 * ((seenEver() - back + WRAP) % SEEN_KEPT);
      if (register(place + 1) > 0) {
        seen.add(new Seen(register(place), register(place + 1)));
      }
    }
    return seen;
  }

  private int register(int index) {
    return frame.toBuffer().getShort(2 * index) & 0xFFFF;
  }
}

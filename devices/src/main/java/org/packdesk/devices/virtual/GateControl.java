package org.packdesk.devices.virtual;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The program in a virtual gate's control, with the registers of `GateMap`: obeys each command once, while it is fresh and the station's heartbeat
/// is seen, and else sends parcels to the problem lane. Pure but for its own state; not thread-safe.
final class GateControl {

  static final int REGISTERS = 54;
  static final int PROBLEM_LANE = 2;
  private static final int GOOD_LANE = 1;
  private static final int STATION_BEAT = 0;
  private static final int INDUCT = 1;
  static final int TRACK = 2;
  static final int SEQUENCE = 6;
  private static final int BEAT = 16;
  private static final int STARTS = 17;
  private static final int STATE = 18;
  private static final int ANSWERED = 19;
  private static final int ANSWER = 20;
  private static final int SEEN = 21;
  private static final int RING = 22;
  private static final int RING_SIZE = 16;
  private static final int BEATS_BEHIND_MAX = 4;
  private static final Duration BEAT_EVERY = Duration.ofMillis(500);
  private static final Duration BEAT_MISSED = Duration.ofMillis(1500);
  private static final Duration AGES = Duration.ofDays(1);

  private final int[] registers = new int[REGISTERS];
  private final int lanes;
  private final Map<Integer, Order> orders = new HashMap<>();
  private final Set<Integer> coming = new HashSet<>();
  private final Set<LineFault> faults = EnumSet.noneOf(LineFault.class);
  private Instant stationSeen = Instant.MIN.plus(AGES);
  private Instant beatDue = Instant.MIN;
  private int lastLane = GOOD_LANE;
  private boolean beltStopped;

  GateControl(int lanes) {
    this.lanes = lanes;
    registers[STARTS] = 1;
  }

  private record Order(int lane, Instant until) {}

  /// What became of a command, for those who watch.
  record Answered(int trackId, int lane, int code) {}

  void fault(LineFault fault) {
    if (fault == LineFault.PLC_RESTART) {
      restart();
    } else {
      faults.add(fault);
    }
  }

  void repair(LineFault fault) {
    faults.remove(fault);
    if (fault == LineFault.PROBLEM_LANE_FULL) {
      beltStopped = false;
    }
  }

  boolean has(LineFault fault) {
    return faults.contains(fault);
  }

  private void restart() {
    orders.clear();
    coming.clear();
    registers[STARTS] = registers[STARTS] % 0xFFFF + 1;
    registers[SEEN] = 0;
    registers[ANSWERED] = registers[SEQUENCE];
    stationSeen = Instant.MIN.plus(AGES);
  }

  boolean knows(int trackId) {
    return coming.contains(trackId);
  }

  void comes(int trackId) {
    coming.add(trackId);
  }

  /// A command that came with this write was answered; null when there was none.
  @Nullable
  Answered write(int from, int[] values, Instant at) {
    boolean beats = from <= STATION_BEAT && values[0] != registers[STATION_BEAT];
    System.arraycopy(values, 0, registers, from, values.length);
    if (has(LineFault.PLC_HALTED)) {
      return null;
    }
    if (beats) {
      stationSeen = at;
    }
    if (registers[SEQUENCE] == registers[ANSWERED]) {
      return null;
    }
    int track = registers[TRACK];
    int lane = registers[TRACK + 1];
    int code = judge(track, lane, at);
    if (code == 0) {
      orders.put(track, new Order(lane, at.plusMillis(registers[TRACK + 2])));
    }
    registers[ANSWERED] = registers[SEQUENCE];
    registers[ANSWER] = code;
    return new Answered(track, lane, code);
  }

  private int judge(int track, int lane, Instant at) {
    int behind = registers[STATION_BEAT] - registers[TRACK + 3] + 0xFFFF;
    if (!stationAlive(at) || behind % 0xFFFF > BEATS_BEHIND_MAX) {
      return 6;
    }
    if (!knows(track)) {
      return 1;
    }
    if (lane < 1 || lane > lanes) {
      return 3;
    }
    if (has(LineFault.GATE_STUCK)) {
      return 5;
    }
    return lane == PROBLEM_LANE && has(LineFault.PROBLEM_LANE_FULL) ? 4 : 0;
  }

  private boolean stationAlive(Instant at) {
    return stationSeen.plus(BEAT_MISSED).isAfter(at);
  }

  boolean inductRuns(Instant at) {
    return registers[INDUCT] == 1 && stationAlive(at) && !beltStopped && !has(LineFault.PROBLEM_LANE_FULL)
        && !has(LineFault.PLC_HALTED);
  }

  boolean beltRuns() {
    return !beltStopped;
  }

  /// The lane that a parcel at the gate goes to; 0: it cannot go anywhere, and the belt stops.
  int laneFor(int trackId, Instant at) {
    Order order = orders.get(trackId);
    boolean obeyed = order != null && !order.until.isBefore(at) && stationAlive(at) && !has(LineFault.PLC_HALTED);
    int lane = has(LineFault.GATE_STUCK) ? lastLane : obeyed && order != null ? order.lane : PROBLEM_LANE;
    if (lane == PROBLEM_LANE && has(LineFault.PROBLEM_LANE_FULL)) {
      beltStopped = true;
      return 0;
    }
    orders.remove(trackId);
    coming.remove(trackId);
    lastLane = lane;
    return lane;
  }

  void seen(int trackId, int lane) {
    if (has(LineFault.LANE_EYE_SILENT) || has(LineFault.PLC_HALTED)) {
      return;
    }
    int place = RING + 2 * (registers[SEEN] % RING_SIZE);
    registers[place] = trackId;
    registers[place + 1] = lane;
    registers[SEEN] = (registers[SEEN] + 1) & 0xFFFF;
  }

  /// A copy of all registers as they are at that moment.
  int[] read(Instant at) {
    if (!has(LineFault.PLC_HALTED) && !at.isBefore(beatDue)) {
      beatDue = at.plus(BEAT_EVERY);
      registers[BEAT] = registers[BEAT] % 0xFFFF + 1;
    }
    registers[STATE] = bit(0, has(LineFault.PROBLEM_LANE_FULL)) | bit(1, has(LineFault.GATE_STUCK)) | bit(2, beltStopped)
        | bit(3, !stationAlive(at)) | bit(4, !inductRuns(at));
    return registers.clone();
  }

  private static int bit(int number, boolean set) {
    return set ? 1 << number : 0;
  }
}

package org.packdesk.devices.runner;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DivertOutcome;
import org.packdesk.devices.DivertOutcome.Loss;
import org.packdesk.devices.DivertOutcome.Refusal;
import org.packdesk.devices.GateCommand;
import org.packdesk.devices.GateMap;
import org.packdesk.devices.GateStatus;
import org.packdesk.devices.Induct;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.RawFrame;
import org.packdesk.devices.gate.GateRegisters;
import org.packdesk.devices.gate.ModbusGate;
import org.packdesk.devices.link.LinkException;

/// A divert gate: its registers are read again and again, our heartbeat goes out twice a second, and each command is written once, while its
/// deadline lasts and only to a control whose heartbeat is seen. `run` is the device's thread; `breakOff` may be called by any.
final class DivertGate implements Runnable {

  static final Duration BEAT_EVERY = Duration.ofMillis(500);
  static final Duration BEAT_MISSED = Duration.ofMillis(1500);
  private static final Duration ANSWER_MAX = Duration.ofMillis(250);
  private static final Duration WHILE_WAITING = Duration.ofMillis(3);
  private static final int WRAP = 0x1_0000;
  private static final RawFrame NO_FRAME = RawFrame.ofAscii("");

  private final ModbusGate gate;
  private final GateMap map;
  private final GateLine line;
  private final Duration pollEvery;
  private final Announcer announcer;
  private final Time time;
  private final Bell bell;
  private final BackOff backOff = new BackOff();
  private final OnTheBelt belt;
  private @Nullable GateRegisters last;
  private @Nullable Induct told;
  private int sequence;
  private int heartbeat;
  private long beatDue;
  private long beatMissedDue;
  private boolean alive;
  private int uncountedStarts;

  DivertGate(ModbusGate gate, GateMap map, GateLine line, Duration pollEvery, Announcer announcer, Clocked clocked) {
    this.gate = gate;
    this.map = map;
    this.line = line;
    this.pollEvery = pollEvery;
    this.announcer = announcer;
    this.time = clocked.time();
    this.bell = clocked.bell();
    this.belt = new OnTheBelt(map.eye(), announcer, time);
  }

  /// What a device thread waits by.
  record Clocked(Time time, Bell bell) {}

  @Override
  public void run() {
    try {
      announcer.opened(1);
      beatDue = time.nanos();
      long pollDue = time.nanos();
      while (!bell.stopped()) {
        announcer.retry();
        refuseOverflow();
        GateLine.Waiting waiting = line.next();
        if (waiting != null) {
          divert(waiting);
        } else if (time.isDue(pollDue) || line.induct() != told) {
          pollDue = time.in(poll());
        } else {
          time.pause(time.until(pollDue), bell);
        }
      }
    } catch (RuntimeException bug) {
      announcer.offline(OfflineReason.SILENT, "stopped by a fault of the program: " + bug);
      throw bug;
    } finally {
      refuseAll("the station closes");
      belt.giveUpAll(Loss.CLOSED, "the station closed before a lane eye saw the parcel");
      gate.close();
    }
  }

  /// Returns how long to wait for the next question.
  private Duration poll() {
    boolean changed = line.induct() != told;
    told = line.induct();
    try {
      look();
      beat(changed);
      backOff.reset();
      return pollEvery;
    } catch (LinkException why) {
      lost(why);
      return backOff.next();
    }
  }

  private void beat(boolean now) throws LinkException {
    if (now || time.isDue(beatDue)) {
      beatDue = time.in(BEAT_EVERY);
      heartbeat = next(heartbeat);
      gate.beat(heartbeat, line.induct() == Induct.RUNS ? 1 : 0);
    }
  }

  private void lost(LinkException why) {
    alive = false;
    announcer.offline(why.reason(), why.detail());
    belt.giveUpLate();
    refuseAll(why.detail());
  }

  private void look() throws LinkException {
    GateRegisters now = gate.read();
    Instant at = time.now();
    GateRegisters before = last;
    last = now;
    if (before == null) {
      sequence = now.sequence();
    }
    boolean counted = before != null && before.status().starts() != now.status().starts();
    boolean uncounted = before != null && !counted && now.isBehind(before);
    uncountedStarts += uncounted ? 1 : 0;
    pulse(before, now);
    if (before == null || uncounted || !before.status().equals(now.status())) {
      GateStatus status = before == null ? now.statusAtFirst() : now.status();
      announcer.reading(at, status.startedOnTop(uncountedStarts), now.frame());
    }
    boolean restarted = counted || uncounted;
    if (restarted) {
      belt.giveUpAll(Loss.RESTARTED, counted
          ? "the gate's control started anew, for the " + now.status().starts() + ". time"
          : "the gate's control counts fewer parcels than before: it is another one, or lost its memory");
    }
    belt.answer(now);
    int count = before == null ? now.seenEver() : restarted ? 0 : before.seenEver();
    now.seenSince(count).forEach(seen -> belt.seen(at, seen, now.frame()));
    belt.giveUpLate();
  }

  private void pulse(@Nullable GateRegisters before, GateRegisters now) {
    if (before == null || before.heartbeat() != now.heartbeat()) {
      beatMissedDue = time.in(BEAT_MISSED);
      alive = before != null;
    }
    if (time.isDue(beatMissedDue)) {
      alive = false;
      announcer.offline(OfflineReason.SILENT, "the control's heartbeat stands still: the program in it does not run");
    } else if (alive) {
      announcer.online();
    }
  }

  private void divert(GateLine.Waiting waiting) {
    GateCommand command = waiting.command();
    if (time.isDue(waiting.due())) {
      refuse(command, Refusal.LATE,
          "its deadline of " + command.deadline().toMillis() + " ms had passed before it could be written");
    } else if (command.lane() > map.lanes()) {
      refuse(command, Refusal.NO_SUCH_LANE, "the gate has " + map.lanes() + " lanes");
    } else if (belt.isFull()) {
      refuse(command, Refusal.LINE_FULL, OnTheBelt.PARCELS_MAX + " parcels wait for a lane eye already");
    } else if (!alive || !gate.connected()) {
      refuse(command, Refusal.OFFLINE, "the gate cannot be reached, or its heartbeat stands still");
    } else {
      write(waiting);
    }
  }

  private void write(GateLine.Waiting waiting) {
    GateCommand command = waiting.command();
    sequence = next(sequence);
    int mine = sequence;
    belt.add(waiting, mine);
    try {
      gate.command(new ModbusGate.Order(command.trackId(), command.lane(), time.until(waiting.due()), heartbeat, mine));
      long answerDue = time.in(ANSWER_MAX);
      look();
      while (!belt.answered(mine) && !time.isDue(answerDue) && !bell.stopped()) {
        time.pause(WHILE_WAITING, bell);
        look();
        beat(false);
      }
    } catch (LinkException why) {
      if (!belt.answered(mine)) {
        belt.doubt("perhaps not written: " + why.detail());
      }
      lost(why);
    }
  }

  /// After 65535 comes 1.
  private static int next(int number) {
    return number % (WRAP - 1) + 1;
  }

  private void refuse(GateCommand command, Refusal reason, String detail) {
    announcer.diverted(command.trackId(), command.sequence(), new DivertOutcome.Refused(reason, detail), NO_FRAME);
  }

  private void refuseOverflow() {
    for (GateCommand command = line.nextRefusal(); command != null; command = line.nextRefusal()) {
      refuse(command, Refusal.LINE_FULL, GateLine.COMMANDS_MAX + " commands wait already");
    }
  }

  private void refuseAll(String detail) {
    announcer.retry();
    refuseOverflow();
    for (GateLine.Waiting waiting = line.next(); waiting != null; waiting = line.next()) {
      refuse(waiting.command(), Refusal.OFFLINE, detail);
    }
  }

  /// Ends a call that does not return by itself.
  void breakOff() {
    gate.close();
  }
}

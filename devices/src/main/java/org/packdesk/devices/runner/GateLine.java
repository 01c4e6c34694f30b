package org.packdesk.devices.runner;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.GateCommand;
import org.packdesk.devices.Induct;

/// The commands that wait for a gate, and whether its induct shall run. Thread-safe; any thread adds, the device's thread takes.
final class GateLine {

  static final int COMMANDS_MAX = 64;
  private static final int REFUSALS_MAX = 1024;

  private final BlockingQueue<Waiting> commands = new ArrayBlockingQueue<>(COMMANDS_MAX);
  private final BlockingQueue<GateCommand> refusals = new ArrayBlockingQueue<>(REFUSALS_MAX);
  private final Time time;
  private final Bell bell;
  private volatile Induct induct = Induct.STOPS;

  GateLine(Time time, Bell bell) {
    this.time = time;
    this.bell = bell;
  }

  /// A command, and when it is good for nothing any more.
  record Waiting(GateCommand command, long due) {}

  /// Throws `IllegalStateException` when even refusals pile up: nobody listens to their reports.
  void add(GateCommand command) {
    if (!commands.offer(new Waiting(command, time.in(command.deadline()))) && !refusals.offer(command)) {
      throw new IllegalStateException(REFUSALS_MAX + " refused gate commands are not yet reported");
    }
    bell.ring();
  }

  void set(Induct wanted) {
    induct = wanted;
    bell.ring();
  }

  Induct induct() {
    return induct;
  }

  @Nullable
  Waiting next() {
    return commands.poll();
  }

  /// A command that found no place.
  @Nullable
  GateCommand nextRefusal() {
    return refusals.poll();
  }
}

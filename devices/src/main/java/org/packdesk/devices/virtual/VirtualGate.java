package org.packdesk.devices.virtual;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// A divert gate's control on a Modbus TCP port, with the belt before it. Thread-safe; listeners are called on its threads.
public final class VirtualGate implements AutoCloseable {

  private static final Duration STEP_MAX = Duration.ofMillis(20);
  private static final Duration END = Duration.ofSeconds(2);

  private final BeltModel model;
  private final Parcels parcels;
  private final InstantSource clock;
  private final Consumer<VirtualEvent> listener;
  private final ModbusServer server = new ModbusServer(new ModelRegisters());
  private final TcpWire wire;
  private final WireThread wireThread;
  private final Waker changed = new Waker();
  private final Thread belt = Thread.ofPlatform().daemon().name("virtual-belt").unstarted(this::run);
  private final List<VirtualEvent> untold = new ArrayList<>();
  private volatile boolean closed;

  /// Where the gate's parcels come from.
  enum Parcels {
    FROM_THE_BELT,
    /// A command names a parcel, and there it is.
    BY_COMMAND
  }

  private VirtualGate(int port, BeltModel model, Parcels parcels, InstantSource clock, Consumer<VirtualEvent> listener) {
    this.model = model;
    this.parcels = parcels;
    this.clock = clock;
    this.listener = listener;
    this.wire = TcpWire.open(port, this::lineChanged);
    this.wireThread = new WireThread("virtual-gate", wire, this::received);
  }

  /// A gate without a line: each parcel that a command names is just in front of it. Port 0 takes any free one.
  public static VirtualGate alone(int port, InstantSource clock, Consumer<VirtualEvent> listener) {
    BeltModel model = new BeltModel(BeltLayout.STANDARD, clock.instant(), milligrams -> milligrams);
    return started(new VirtualGate(port, model, Parcels.BY_COMMAND, clock, listener));
  }

  /// A gate at the end of that belt, which nobody else may use from now on.
  public static VirtualGate behind(BeltModel model, int port, InstantSource clock, Consumer<VirtualEvent> listener) {
    return started(new VirtualGate(port, model, Parcels.FROM_THE_BELT, clock, listener));
  }

  private static VirtualGate started(VirtualGate gate) {
    gate.wireThread.start();
    gate.belt.start();
    return gate;
  }

  public String address() {
    return wire.address();
  }

  /// Puts a parcel on the belt; empty while the induct stops.
  public OptionalInt place(Carton carton) {
    OptionalInt track;
    synchronized (this) {
      advance();
      track = model.place(carton);
    }
    changed.wake();
    return track;
  }

  public synchronized void fault(LineFault fault) {
    advance();
    model.fault(fault);
    if (fault == LineFault.NETWORK_CUT) {
      wire.unplug();
    }
  }

  public synchronized void repair(LineFault fault) {
    advance();
    model.repair(fault);
    if (fault == LineFault.NETWORK_CUT) {
      wire.replug();
    }
    changed.wake();
  }

  /// How fast the belt runs from now on.
  public synchronized void speed(int mmPerS) {
    advance();
    model.speed(mmPerS);
    changed.wake();
  }

  public synchronized boolean inductRuns() {
    advance();
    return model.inductRuns();
  }

  public synchronized int parcels() {
    return model.parcels();
  }

  private void lineChanged(VirtualEvent event) {
    server.reset();
    listener.accept(event);
  }

  private void received(byte[] bytes) {
    byte[] answer;
    synchronized (this) {
      advance();
      answer = server.receive(bytes);
    }
    wire.write(answer);
    changed.wake();
  }

  /// Called with the lock held; who watches is told without it.
  private void advance() {
    model.advance(clock.instant()).forEach(event -> untold.add(new VirtualEvent.BeltMoved(event)));
  }

  private void run() {
    while (!closed) {
      List<VirtualEvent> events;
      Duration wait;
      synchronized (this) {
        advance();
        events = List.copyOf(untold);
        untold.clear();
        Instant now = clock.instant();
        wait = model.next().map(next -> Duration.between(now, next)).filter(left -> left.compareTo(STEP_MAX) < 0)
            .orElse(STEP_MAX);
      }
      events.forEach(listener);
      changed.await(Math.max(1, wait.toMillis()));
    }
  }

  /// What the server shows; the lock is held.
  private final class ModelRegisters implements ModbusServer.Registers {

    @Override
    public int count() {
      return GateControl.REGISTERS;
    }

    @Override
    public int[] read() {
      return model.registers();
    }

    @Override
    public void write(int from, int[] values) {
      if (parcels == Parcels.BY_COMMAND && from <= GateControl.TRACK && from + values.length > GateControl.SEQUENCE) {
        model.adopt(values[GateControl.TRACK - from]);
      }
      GateControl.Answered answered = model.control().write(from, values, clock.instant());
      if (answered != null) {
        untold.add(new VirtualEvent.GateCommanded(answered.trackId(), answered.lane(), answered.code()));
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    changed.wake();
    wireThread.close();
    try {
      belt.join(END);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.packdesk.devices.virtual;

import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// A whole weigh line in one process: induct scanner, checkweigher, and the gate with its lane eyes, all of one belt. Thread-safe.
public final class VirtualLine implements AutoCloseable {

  private static final String NO_READ = "NOREAD";

  private final VirtualScanner scanner;
  private final VirtualCheckweigher weigher;
  private final VirtualGate gate;
  private final Consumer<VirtualEvent> listener;

  private VirtualLine(Ports ports, BeltModel model, InstantSource clock, Consumer<VirtualEvent> listener) {
    this.listener = listener;
    this.scanner = VirtualScanner.onTcp(ports.induct, listener);
    this.weigher = VirtualCheckweigher.onTcp(ports.weigher, listener);
    this.gate = VirtualGate.behind(model, ports.gate, clock, this::onEvent);
  }

  /// 0 takes any free port.
  public record Ports(int induct, int weigher, int gate) {
    public static final Ports ANY = new Ports(0, 0, 0);
  }

  /// The belt model belongs to the line from now on.
  public static VirtualLine start(Ports ports, BeltModel model, InstantSource clock, Consumer<VirtualEvent> listener) {
    return new VirtualLine(ports, model, clock, listener);
  }

  /// Where each of its parts is to be reached.
  public record Addresses(String induct, String weigher, String gate) {}

  public Addresses addresses() {
    return new Addresses(scanner.address(), weigher.address(), gate.address());
  }

  /// The part that a single wire leads to.
  public enum Part {
    INDUCT, WEIGHER, GATE
  }

  /// Puts a parcel on the belt; empty while the induct stops.
  public OptionalInt place(Carton carton) {
    return gate.place(carton);
  }

  public boolean inductRuns() {
    return gate.inductRuns();
  }

  /// How fast the belt runs from now on, as a drive can be set; the scale, the gate and the eyes stay where they are.
  public void speed(int mmPerS) {
    gate.speed(mmPerS);
  }

  /// Parcels on the belt.
  public int parcels() {
    return gate.parcels();
  }

  public void fault(LineFault fault) {
    if (fault == LineFault.NETWORK_CUT) {
      scanner.unplug();
      weigher.unplug();
    }
    gate.fault(fault);
  }

  public void repair(LineFault fault) {
    if (fault == LineFault.NETWORK_CUT) {
      scanner.replug();
      weigher.replug();
    }
    gate.repair(fault);
  }

  public void unplug(Part part) {
    switch (part) {
      case INDUCT -> scanner.unplug();
      case WEIGHER -> weigher.unplug();
      case GATE -> gate.fault(LineFault.NETWORK_CUT);
    }
  }

  public void replug(Part part) {
    switch (part) {
      case INDUCT -> scanner.replug();
      case WEIGHER -> weigher.replug();
      case GATE -> gate.repair(LineFault.NETWORK_CUT);
    }
  }

  /// What the belt does reaches the station by its wires; where nobody listens it is lost, as on a real line.
  private void onEvent(VirtualEvent event) {
    if (event instanceof VirtualEvent.BeltMoved(BeltEvent moved)) {
      boolean _ = switch (moved) {
        case BeltEvent.Inducted on -> scanner.send(on.trackId() + ";" + (on.barcode() == null ? NO_READ : on.barcode()));
        case BeltEvent.Weighed on -> weigher.send(on.trackId(), on.mass(), on.status());
        case BeltEvent.Diverted _,BeltEvent.Seen _ -> true;
      };
    }
    listener.accept(event);
  }

  @Override
  public void close() {
    gate.close();
    weigher.close();
    scanner.close();
  }
}

package org.packdesk.devices.virtual;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.Mass;

/// A bench scale of 30 kg by 1 g that speaks MT-SICS: `S`, `SI` and `@`; anything else is a syntax error (`ES`). After each change of its
/// load it moves for 400 ms. Thread-safe.
public final class VirtualScale implements AutoCloseable {

  private static final Duration SETTLING = Duration.ofMillis(400);
  private static final long CAPACITY_MG = 30_000_000;
  private static final int COMMAND_BYTES_MAX = 80;
  private static final byte[] BABBLE = {(byte) 0xB3, (byte) 0xA0, 0x11, (byte) 0xD3, 0x0A, (byte) 0xF5, 0x2A, 0x0D};

  private final Wire wire;
  private final InstantSource clock;
  private final Consumer<VirtualEvent> listener;
  private final WireThread thread;
  private final Set<ScaleFault> faults = EnumSet.noneOf(ScaleFault.class);
  private final StringBuilder command = new StringBuilder();
  private Mass from = Mass.ZERO;
  private Mass load = Mass.ZERO;
  private Instant changed = Instant.EPOCH;

  private VirtualScale(Wire wire, InstantSource clock, Consumer<VirtualEvent> listener) {
    this.wire = wire;
    this.clock = clock;
    this.listener = listener;
    this.thread = new WireThread("virtual-scale", wire, this::received);
  }

  /// On a pseudo-terminal; with a link, a symlink always leads to it.
  public static VirtualScale onPty(@Nullable Path link, InstantSource clock, Consumer<VirtualEvent> listener) {
    return started(new VirtualScale(PtyWire.open(link, listener), clock, listener));
  }

  /// On a TCP port of this machine; 0 takes any free one.
  public static VirtualScale onTcp(int port, InstantSource clock, Consumer<VirtualEvent> listener) {
    return started(new VirtualScale(TcpWire.open(port, listener), clock, listener));
  }

  private static VirtualScale started(VirtualScale scale) {
    scale.thread.start();
    return scale;
  }

  public String address() {
    return wire.address();
  }

  /// Puts a load on, or takes it off; the display is on its way there for a while.
  public synchronized void setLoad(Mass mass) {
    from = displayed();
    load = mass;
    changed = clock.instant();
  }

  public synchronized void fault(ScaleFault fault) {
    faults.add(fault);
  }

  public synchronized void repair(ScaleFault fault) {
    faults.remove(fault);
  }

  public void unplug() {
    wire.unplug();
  }

  public void replug() {
    wire.replug();
  }

  private void received(byte[] bytes) {
    for (byte value : bytes) {
      if (value != '\n' && value != '\r') {
        command.append(command.length() < COMMAND_BYTES_MAX ? String.valueOf((char) (value & 0x7F)) : "");
      } else if (!command.isEmpty()) {
        String whole = command.toString();
        command.setLength(0);
        answer(whole);
      }
    }
  }

  private void answer(String whole) {
    byte[] bytes = reply(whole);
    if (bytes.length > 0 && !wire.write(bytes)) {
      return;
    }
    boolean weight = whole.equals("S") || whole.equals("SI");
    listener.accept(weight
        ? new VirtualEvent.WeightAsked(new String(bytes, StandardCharsets.ISO_8859_1).strip())
        : new VirtualEvent.CommandReceived(whole));
  }

  private synchronized byte[] reply(String whole) {
    if (faults.contains(ScaleFault.SILENT)) {
      return new byte[0];
    }
    if (faults.contains(ScaleFault.BABBLE)) {
      return BABBLE.clone();
    }
    String text = switch (whole) {
      case "SI" -> weight();
      case "S" -> moving() ? "S I" : weight();
      case "@" -> "I4 A \"0000000001\"";
      default -> "ES";
    };
    return (text + "\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  private String weight() {
    Mass now = displayed();
    if (faults.contains(ScaleFault.OVER) || now.milligrams() > CAPACITY_MG) {
      return "S +";
    }
    if (now.milligrams() < 0) {
      return "S -";
    }
    BigDecimal kilograms = BigDecimal.valueOf(now.milligrams(), 6).setScale(3, RoundingMode.HALF_EVEN);
    return String.format(Locale.ROOT, "S %s %10s kg", moving() ? "D" : "S", kilograms.toPlainString());
  }

  private Duration sinceChange() {
    return Duration.between(changed, clock.instant());
  }

  private boolean moving() {
    return sinceChange().compareTo(SETTLING) < 0;
  }

  private Mass displayed() {
    if (!moving()) {
      return load;
    }
    long done = Math.max(0, sinceChange().toMillis());
    return new Mass(from.milligrams() + (load.milligrams() - from.milligrams()) * done / SETTLING.toMillis());
  }

  @Override
  public void close() {
    thread.close();
  }
}

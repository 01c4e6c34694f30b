package org.packdesk.devices.virtual;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.Mass;

/// An in-motion scale that sends the standard telegram, in kilograms to the gram: `seq,track,weight,unit,status,barcode`. Thread-safe.
public final class VirtualCheckweigher implements AutoCloseable {

  private static final int SEQUENCE_MAX = 9999;

  private final Wire wire;
  private final Consumer<VirtualEvent> listener;
  private final WireThread thread;
  private final AtomicInteger sequence = new AtomicInteger();

  private VirtualCheckweigher(Wire wire, Consumer<VirtualEvent> listener) {
    this.wire = wire;
    this.listener = listener;
    this.thread = new WireThread("virtual-checkweigher", wire, ignored -> {});
  }

  /// On a pseudo-terminal; with a link, a symlink always leads to it.
  public static VirtualCheckweigher onPty(@Nullable Path link, Consumer<VirtualEvent> listener) {
    return started(new VirtualCheckweigher(PtyWire.open(link, listener), listener));
  }

  /// On a TCP port of this machine; 0 takes any free one.
  public static VirtualCheckweigher onTcp(int port, Consumer<VirtualEvent> listener) {
    return started(new VirtualCheckweigher(TcpWire.open(port, listener), listener));
  }

  private static VirtualCheckweigher started(VirtualCheckweigher weigher) {
    weigher.thread.start();
    return weigher;
  }

  public String address() {
    return wire.address();
  }

  /// False when nobody has the other end open. `status` is one of the standard telegram's words, such as `OK` or `TWO`.
  public boolean send(int trackId, Mass mass, String status) {
    BigDecimal kilograms = BigDecimal.valueOf(mass.milligrams(), 6).setScale(3, RoundingMode.HALF_EVEN);
    return sendRaw(
        sequence.updateAndGet(number -> number % SEQUENCE_MAX + 1) + "," + trackId + "," + kilograms.toPlainString() + ",kg,"
            + status + ",\r\n");
  }

  /// Sends whatever it is, for those who try what becomes of it.
  public boolean sendRaw(String telegram) {
    boolean sent = wire.write(telegram.getBytes(StandardCharsets.ISO_8859_1));
    if (sent) {
      listener.accept(new VirtualEvent.TelegramSent(telegram.strip()));
    }
    return sent;
  }

  public void unplug() {
    wire.unplug();
  }

  public void replug() {
    wire.replug();
  }

  @Override
  public void close() {
    thread.close();
  }
}

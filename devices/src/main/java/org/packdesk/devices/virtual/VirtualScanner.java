package org.packdesk.devices.virtual;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A hand scanner with a wire: what is sent goes out as UTF-8 with a CR behind it. Thread-safe.
public final class VirtualScanner implements AutoCloseable {

  private final Wire wire;
  private final Consumer<VirtualEvent> listener;
  private final WireThread thread;

  private VirtualScanner(Wire wire, Consumer<VirtualEvent> listener) {
    this.wire = wire;
    this.listener = listener;
    this.thread = new WireThread("virtual-scanner", wire, ignored -> {});
  }

  /// On a pseudo-terminal. With a link, a symlink always leads to it; without, its path changes with each [#replug].
  public static VirtualScanner onPty(@Nullable Path link, Consumer<VirtualEvent> listener) {
    return started(PtyWire.open(link, listener), listener);
  }

  /// On a TCP port of this machine, for systems without pseudo-terminals; 0 takes any free one.
  public static VirtualScanner onTcp(int port, Consumer<VirtualEvent> listener) {
    return started(TcpWire.open(port, listener), listener);
  }

  private static VirtualScanner started(Wire wire, Consumer<VirtualEvent> listener) {
    VirtualScanner scanner = new VirtualScanner(wire, listener);
    scanner.thread.start();
    return scanner;
  }

  public String address() {
    return wire.address();
  }

  /// False when nobody has the other end open, or the scanner is unplugged: then nothing was sent. Control characters are sent as they
  /// are.
  public boolean send(String code) {
    boolean sent = wire.write((code + "\r").getBytes(StandardCharsets.UTF_8));
    if (sent) {
      listener.accept(new VirtualEvent.ScanSent(code));
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

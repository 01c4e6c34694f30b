package org.packdesk.devices.virtual;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;

/// Reads a wire until it is closed, on a thread of its own.
final class WireThread implements AutoCloseable {

  private static final Duration SLICE = Duration.ofMillis(100);
  private static final Duration END = Duration.ofSeconds(2);

  private final Wire wire;
  private final Consumer<byte[]> received;
  private final Thread thread;
  private volatile boolean closed;

  WireThread(String name, Wire wire, Consumer<byte[]> received) {
    this.wire = wire;
    this.received = received;
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  private void run() {
    byte[] chunk = new byte[4096];
    while (!closed) {
      int count = wire.read(chunk, SLICE);
      if (count > 0) {
        received.accept(Arrays.copyOf(chunk, count));
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    wire.close();
    try {
      thread.join(END);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}

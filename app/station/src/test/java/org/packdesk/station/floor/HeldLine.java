package org.packdesk.station.floor;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// A cable to a printer on which a label can be held up: after so many of its bytes nothing goes either way any more, as long as it
/// is held. Questions and answers before the label pass.
final class HeldLine implements Closeable {
  private static final byte[] FORMAT = "^XA".getBytes(StandardCharsets.US_ASCII);
  private static final long NOT_AT_ALL = -1;

  private final int printerPort;
  private final ServerSocket door = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private volatile long bytesLetThrough = NOT_AT_ALL;
  private volatile CountDownLatch held = new CountDownLatch(1);
  private volatile boolean holding;

  HeldLine(int printerPort) throws IOException {
    this.printerPort = printerPort;
    Thread.ofVirtual().start(this::serve);
  }

  String address() {
    return "tcp://127.0.0.1:" + door.getLocalPort();
  }

  /// The next label stops on its way. @param bytes of it that still reach the printer; what the printer answers never comes
  void holdAfter(long bytes) {
    held = new CountDownLatch(1);
    bytesLetThrough = bytes;
  }

  /// A label is on the line, and what of it should has reached the printer.
  boolean isHeld() {
    return held.getCount() == 0;
  }

  /// New connections pass everything; the old ones stay held until they are closed.
  void release() {
    bytesLetThrough = NOT_AT_ALL;
    holding = false;
  }

  /// The cable falls out: every connection ends.
  void cut() {
    List<Socket> all = List.copyOf(open);
    open.removeAll(all);
    all.forEach(HeldLine::close);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // it is closed
    }
  }

  private void serve() {
    try {
      while (true) {
        Socket station = door.accept();
        Socket printer = new Socket(InetAddress.getLoopbackAddress(), printerPort);
        open.addAll(List.of(station, printer));
        Thread.ofVirtual().start(() -> pass(station, printer));
        Thread.ofVirtual().start(() -> answer(printer, station));
      }
    } catch (IOException closed) {
      if (!door.isClosed()) {
        throw new UncheckedIOException(closed);
      }
    }
  }

  private void pass(Socket station, Socket printer) {
    try (station; printer) {
      InputStream in = station.getInputStream();
      OutputStream out = printer.getOutputStream();
      int matched = 0;
      long left = Long.MAX_VALUE;
      for (int next = in.read(); next >= 0; next = in.read()) {
        matched = next == FORMAT[matched] ? matched + 1 : next == FORMAT[0] ? 1 : 0;
        if (matched == FORMAT.length) {
          matched = 0;
          if (bytesLetThrough != NOT_AT_ALL && left == Long.MAX_VALUE) {
            holding = true;
            left = bytesLetThrough;
          }
        }
        if (left > 0) {
          out.write(next);
          left -= left == Long.MAX_VALUE ? 0 : 1;
        }
        if (left == 0 || (left != Long.MAX_VALUE && in.available() == 0)) {
          held.countDown();
        }
      }
    } catch (IOException cut) {
      // the other end went away
    }
  }

  private void answer(Socket printer, Socket station) {
    try (printer; station) {
      InputStream in = printer.getInputStream();
      OutputStream out = station.getOutputStream();
      byte[] some = new byte[1024];
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        if (!holding) {
          out.write(some, 0, read);
        }
      }
    } catch (IOException cut) {
      // the other end went away
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}

package org.packdesk.devices.virtual;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A TCP port on the loopback interface that serves one client at a time, as device ports do; the next one waits.
final class TcpWire implements Wire {

  private final int port;
  private final Consumer<VirtualEvent> listener;
  private final ReentrantLock lock = new ReentrantLock();
  private final Waker changed = new Waker();
  private @Nullable ServerSocket server;
  private @Nullable Socket client;
  private @Nullable Socket answered;

  private TcpWire(int port, Consumer<VirtualEvent> listener) throws IOException {
    this.listener = listener;
    this.server = bind(port);
    this.port = server.getLocalPort();
  }

  /// Port 0 takes any free one.
  static TcpWire open(int port, Consumer<VirtualEvent> listener) {
    try {
      return new TcpWire(port, listener);
    } catch (IOException taken) {
      throw new UncheckedIOException("port " + port + ": " + taken.getMessage(), taken);
    }
  }

  private static ServerSocket bind(int port) throws IOException {
    ServerSocket server = new ServerSocket();
    server.setReuseAddress(true);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
    return server;
  }

  @Override
  public String address() {
    return "tcp://127.0.0.1:" + port;
  }

  int port() {
    return port;
  }

  @Override
  public int read(byte[] target, Duration timeout) {
    int timeoutMs = Math.toIntExact(Math.max(1, timeout.toMillis()));
    Socket now = currentClient();
    if (answered != null && !answered.equals(now)) {
      answered = null;
      listener.accept(new VirtualEvent.Disconnected());
    }
    if (now == null) {
      now = accept(timeoutMs);
    }
    if (now == null) {
      return 0;
    }
    if (answered == null) {
      answered = now;
      listener.accept(new VirtualEvent.Connected());
    }
    return read(now, target, timeoutMs);
  }

  private int read(Socket socket, byte[] target, int timeoutMs) {
    try {
      socket.setSoTimeout(timeoutMs);
      int count = socket.getInputStream().read(target);
      if (count < 0) {
        drop(socket);
      }
      return Math.max(0, count);
    } catch (SocketTimeoutException nothing) {
      return 0;
    } catch (IOException lost) {
      drop(socket);
      return 0;
    }
  }

  private @Nullable Socket accept(int timeoutMs) {
    ServerSocket listening = currentServer();
    if (listening == null) {
      changed.await(timeoutMs);
      return null;
    }
    try {
      listening.setSoTimeout(timeoutMs);
      Socket met = listening.accept();
      met.setTcpNoDelay(true);
      return adopt(met, listening);
    } catch (IOException nobody) {
      return null;
    }
  }

  private @Nullable Socket adopt(Socket met, ServerSocket from) {
    lock.lock();
    try {
      if (!from.equals(server)) {
        closeQuietly(met);
        return null;
      }
      client = met;
      return met;
    } finally {
      lock.unlock();
    }
  }

  private void drop(Socket socket) {
    lock.lock();
    try {
      if (socket.equals(client)) {
        client = null;
      }
    } finally {
      lock.unlock();
    }
    closeQuietly(socket);
  }

  @Override
  public boolean write(byte[] bytes) {
    Socket now = currentClient();
    try {
      if (now == null) {
        return false;
      }
      now.getOutputStream().write(bytes);
      return true;
    } catch (IOException lost) {
      return false;
    }
  }

  @Override
  public void hangUp() {
    Socket now = currentClient();
    if (now != null) {
      drop(now);
    }
  }

  @Override
  public void unplug() {
    lock.lock();
    try {
      if (server != null) {
        closeQuietly(server);
        server = null;
      }
    } finally {
      lock.unlock();
    }
    hangUp();
  }

  @Override
  public void replug() {
    lock.lock();
    try {
      if (server == null) {
        server = bind(port);
        changed.wake();
      }
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Socket currentClient() {
    lock.lock();
    try {
      return client;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable ServerSocket currentServer() {
    lock.lock();
    try {
      return server;
    } finally {
      lock.unlock();
    }
  }

  private static void closeQuietly(Closeable socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // nothing is left to close
    }
  }

  @Override
  public void close() {
    unplug();
  }
}

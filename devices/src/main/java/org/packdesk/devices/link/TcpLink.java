package org.packdesk.devices.link;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.packdesk.devices.DeviceAddress;
import org.packdesk.devices.OfflineReason;

/// A device on a TCP port: printers on 9100, scales and scanners behind terminal servers.
public final class TcpLink implements Link {

  private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(1500);
  private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(5);

  private final DeviceAddress.Tcp address;
  private final Duration writeTimeout;

  public TcpLink(DeviceAddress.Tcp address) {
    this(address, WRITE_TIMEOUT);
  }

  TcpLink(DeviceAddress.Tcp address, Duration writeTimeout) {
    this.address = address;
    this.writeTimeout = writeTimeout;
  }

  @Override
  public Connection open() throws LinkException {
    String where = address.host() + ":" + address.port();
    InetSocketAddress target = new InetSocketAddress(address.host(), address.port());
    if (target.isUnresolved()) {
      throw new LinkException(OfflineReason.NOT_FOUND, "no host is called " + address.host());
    }
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.setKeepAlive(true);
      socket.connect(target, Math.toIntExact(CONNECT_TIMEOUT.toMillis()));
      return new TcpConnection(socket, where, writeTimeout);
    } catch (ConnectException refused) {
      throw failed(socket, OfflineReason.REFUSED, where + " refuses connections", refused);
    } catch (NoRouteToHostException | SocketTimeoutException nobody) {
      throw failed(socket, OfflineReason.NOT_FOUND, "nobody answers at " + where, nobody);
    } catch (IOException other) {
      throw failed(socket, OfflineReason.NOT_FOUND, where + ": " + other.getMessage(), other);
    }
  }

  private static LinkException failed(Socket socket, OfflineReason reason, String detail, IOException cause) {
    closeQuietly(socket);
    return new LinkException(reason, detail, cause);
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // nothing is left to close
    }
  }

  private static final class TcpConnection implements Connection {

    private final Socket socket;
    private final String where;
    private final GuardedWriter writer;
    private final byte[] chunk = new byte[4096];

    TcpConnection(Socket socket, String where, Duration writeTimeout) throws IOException {
      this.socket = socket;
      this.where = where;
      var out = socket.getOutputStream();
      this.writer = new GuardedWriter("writer-" + where, out::write, () -> closeQuietly(socket), writeTimeout);
    }

    @Override
    public int read(ByteBuffer target, Duration timeout) throws LinkException {
      try {
        socket.setSoTimeout(Math.toIntExact(Math.max(1, timeout.toMillis())));
        int count = socket.getInputStream().read(chunk, 0, Math.min(chunk.length, target.remaining()));
        if (count < 0) {
          throw new LinkException(OfflineReason.UNPLUGGED, where + " closed the connection");
        }
        target.put(chunk, 0, count);
        return count;
      } catch (SocketTimeoutException nothingYet) {
        return 0;
      } catch (IOException lost) {
        throw new LinkException(OfflineReason.UNPLUGGED, "connection to " + where + " lost: " + lost.getMessage(), lost);
      }
    }

    @Override
    public void write(ByteBuffer source) throws LinkException {
      writer.write(source);
    }

    @Override
    public void close() {
      closeQuietly(socket);
      writer.close();
    }
  }
}

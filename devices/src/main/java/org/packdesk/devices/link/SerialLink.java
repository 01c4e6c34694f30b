package org.packdesk.devices.link;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.SerialSettings;

/// A device on a serial port: RS-232, USB-serial, a pseudo-terminal. A path that is a symlink is followed anew at each opening.
public final class SerialLink implements Link {

  private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(5);

  private final String path;
  private final SerialSettings settings;
  private final Duration writeTimeout;

  public SerialLink(String path, SerialSettings settings) {
    this(path, settings, WRITE_TIMEOUT);
  }

  /// A device that takes no bytes for `writeTimeout` loses the link.
  public SerialLink(String path, SerialSettings settings, Duration writeTimeout) {
    this.path = path;
    this.settings = settings;
    this.writeTimeout = writeTimeout;
  }

  @Override
  public Connection open() throws LinkException {
    if (path.startsWith("/")) {
      checkPath(Path.of(path));
    }
    SerialPort port = port();
    port.setComPortParameters(settings.baud(), settings.dataBits(), settings.stopBits() == 2
        ? SerialPort.TWO_STOP_BITS
        : SerialPort.ONE_STOP_BIT, parity());
    port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, SerialConnection.FIRST_TIMEOUT_MS, 0);
    if (!port.openPort(0)) {
      throw new LinkException(OfflineReason.BUSY, path + " cannot be opened (system error " + port.getLastErrorCode()
          + "): is another program using it?");
    }
    port.flushIOBuffers();
    return new SerialConnection(port, path, writeTimeout);
  }

  private static void checkPath(Path path) throws LinkException {
    if (!Files.exists(path)) {
      throw new LinkException(OfflineReason.NOT_FOUND, "there is no " + path);
    }
    if (!Files.isReadable(path) || !Files.isWritable(path)) {
      throw new LinkException(OfflineReason.NO_PERMISSION, path + " may not be read and written by this user (group dialout?)");
    }
  }

  private SerialPort port() throws LinkException {
    try {
      return SerialPort.getCommPort(path);
    } catch (SerialPortInvalidPortException none) {
      throw new LinkException(OfflineReason.NOT_FOUND, path + " is no serial port", none);
    }
  }

  private int parity() {
    return switch (settings.parity()) {
      case NONE -> SerialPort.NO_PARITY;
      case EVEN -> SerialPort.EVEN_PARITY;
      case ODD -> SerialPort.ODD_PARITY;
    };
  }

  private static final class SerialConnection implements Connection {

    static final int FIRST_TIMEOUT_MS = 100;
    private static final int CHUNK_BYTES = 4096;

    private final SerialPort port;
    private final String path;
    private final GuardedWriter writer;
    private final ReentrantLock closing = new ReentrantLock();
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private int timeoutMs = FIRST_TIMEOUT_MS;

    SerialConnection(SerialPort port, String path, Duration writeTimeout) {
      this.port = port;
      this.path = path;
      this.writer = new GuardedWriter("writer-" + path, this::writeAll, this::closePort, writeTimeout);
    }

    /// −1 is the unplugged port; the port itself goes on saying that it is open. A port that only vanished from the file system is
    /// noticed too, whatever its driver says.
    @Override
    public int read(ByteBuffer target, Duration timeout) throws LinkException {
      adjust(timeout);
      int count = port.readBytes(chunk, Math.min(CHUNK_BYTES, target.remaining()));
      if (count < 0 || (count == 0 && vanished())) {
        throw new LinkException(OfflineReason.UNPLUGGED, path + " is gone");
      }
      target.put(chunk, 0, count);
      return count;
    }

    private boolean vanished() {
      return path.startsWith("/") && !Files.exists(Path.of(path));
    }

    /// The system counts tenths of a second; fewer steps mean fewer calls into it.
    private void adjust(Duration timeout) {
      int wanted = Math.clamp((timeout.toMillis() + 99) / 100 * 100, 100, 1000);
      if (wanted != timeoutMs) {
        timeoutMs = wanted;
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, wanted, 0);
      }
    }

    @Override
    public void write(ByteBuffer source) throws LinkException {
      writer.write(source);
    }

    private void writeAll(byte[] bytes) throws IOException {
      int from = 0;
      while (from < bytes.length) {
        int count = port.writeBytes(bytes, bytes.length - from, from);
        if (count <= 0) {
          throw new IOException(path + " takes no more bytes");
        }
        from += count;
      }
    }

    private void closePort() {
      closing.lock();
      try {
        port.closePort();
      } finally {
        closing.unlock();
      }
    }

    @Override
    public void close() {
      closePort();
      writer.close();
    }
  }
}

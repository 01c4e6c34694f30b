package org.packdesk.devices.virtual;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// The master side of a pseudo-terminal, made with the C library of Linux; no process is started. Its slave is a raw 8-bit serial port.
/// Thread-safe; `close` waits for a running call, which is a tenth of a second at most.
public final class Pty implements AutoCloseable {

  private static final int O_RDWR = 2;
  private static final int O_NOCTTY = 0x100;
  private static final int O_NONBLOCK = 0x800;
  private static final int O_CLOEXEC = 0x80000;
  private static final short POLLIN = 1;
  private static final short POLLOUT = 4;
  private static final short POLLHUP = 16;
  private static final int TERMIOS_BYTES_MAX = 256;
  private static final int IO_BYTES_MAX = 4096;
  private static final int SLICE_MS = 100;

  private final ReadWriteLock use = new ReentrantReadWriteLock();
  private final int fd;
  private final Path slave;
  private boolean closed;

  private Pty(int fd, Path slave) {
    this.fd = fd;
    this.slave = slave;
  }

  /// Whether this system has pseudo-terminals; `onPty` of the virtual devices needs them.
  public static boolean available() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux") && Files.exists(Path.of("/dev/ptmx"));
  }

  /// Nobody is connected yet: the slave is opened and closed once here, because a terminal that was never opened does not say so.
  static Pty open() {
    try (Arena arena = Arena.ofConfined()) {
      int fd = checked(C.OPENPT.call(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC), "posix_openpt");
      checked(C.GRANT.call(fd), "grantpt");
      checked(C.UNLOCK.call(fd), "unlockpt");
      MemorySegment name = arena.allocate(128);
      checked(C.NAME.call(fd, name, name.byteSize()), "ptsname_r");
      MemorySegment termios = arena.allocate(TERMIOS_BYTES_MAX);
      checked(C.TCGETATTR.call(fd, termios), "tcgetattr");
      C.makeRaw(termios);
      checked(C.TCSETATTR.call(fd, 0, termios), "tcsetattr");
      checked(C.CLOSE.call(checked(C.OPEN.call(name, O_RDWR | O_NOCTTY | O_CLOEXEC), "open")), "close");
      return new Pty(fd, Path.of(name.getString(0, StandardCharsets.US_ASCII)));
    }
  }

  Path slave() {
    return slave;
  }

  /// What one read found.
  enum State {
    DATA, NOTHING, NOBODY, CLOSED
  }

  /// Waits at most a tenth of a second for something to read. Returns at once when nobody holds the slave.
  State await(Duration timeout) {
    use.readLock().lock();
    try {
      if (closed) {
        return State.CLOSED;
      }
      short events = poll(POLLIN, (int) Math.min(SLICE_MS, timeout.toMillis()));
      if ((events & POLLIN) != 0) {
        return State.DATA;
      }
      return (events & POLLHUP) != 0 ? State.NOBODY : State.NOTHING;
    } finally {
      use.readLock().unlock();
    }
  }

  /// 0 when there is nothing.
  int read(byte[] target) {
    use.readLock().lock();
    try (Arena arena = Arena.ofConfined()) {
      int wanted = Math.min(IO_BYTES_MAX, target.length);
      MemorySegment buffer = arena.allocate(wanted);
      int count = closed ? 0 : Math.max(0, C.READ.call(fd, buffer, (long) wanted));
      MemorySegment.copy(buffer, JAVA_BYTE, 0, target, 0, count);
      return count;
    } finally {
      use.readLock().unlock();
    }
  }

  /// How many bytes were taken; 0 when the line is full, closed, or nobody holds the slave.
  int write(byte[] source, int from) {
    use.readLock().lock();
    try (Arena arena = Arena.ofConfined()) {
      if (closed || (poll(POLLOUT, SLICE_MS) & POLLHUP) != 0) {
        return 0;
      }
      int wanted = Math.min(IO_BYTES_MAX, source.length - from);
      MemorySegment buffer = arena.allocate(wanted);
      MemorySegment.copy(source, from, buffer, JAVA_BYTE, 0, wanted);
      return Math.max(0, C.WRITE.call(fd, buffer, (long) wanted));
    } finally {
      use.readLock().unlock();
    }
  }

  private short poll(short events, int timeoutMs) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment pollfd = arena.allocate(8, 4);
      pollfd.set(JAVA_INT, 0, fd);
      pollfd.set(JAVA_SHORT, 4, events);
      int ready = C.POLL.call(pollfd, 1L, timeoutMs);
      return ready > 0 ? pollfd.get(JAVA_SHORT, 6) : 0;
    }
  }

  /// What a pulled plug is to the slave's holder.
  @Override
  public void close() {
    use.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        C.CLOSE.call(fd);
      }
    } finally {
      use.writeLock().unlock();
    }
  }

  private static int checked(int result, String function) {
    if (result < 0) {
      throw new IllegalStateException(function + " failed: is /dev/pts mounted, and are there terminals left?");
    }
    return result;
  }

  /// The functions of the C library that are needed, and how each is called.
  @SuppressWarnings("restricted")
  private enum C {
    OPENPT("posix_openpt", JAVA_INT, JAVA_INT), GRANT("grantpt", JAVA_INT, JAVA_INT), UNLOCK("unlockpt", JAVA_INT, JAVA_INT),
    NAME("ptsname_r",
        JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG),
    OPEN("open", JAVA_INT, ADDRESS, JAVA_INT), CLOSE("close", JAVA_INT, JAVA_INT), POLL("poll",
        JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT),
    READ("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG), WRITE("write", JAVA_LONG, JAVA_INT,
        ADDRESS, JAVA_LONG),
    TCGETATTR("tcgetattr", JAVA_INT, JAVA_INT, ADDRESS), TCSETATTR("tcsetattr", JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS);

    private static final MethodHandle MAKE_RAW = Linker.nativeLinker()
        .downcallHandle(Linker.nativeLinker().defaultLookup().findOrThrow("cfmakeraw"), FunctionDescriptor.ofVoid(ADDRESS));

    private final MethodHandle handle;

    C(String name, MemoryLayout result, MemoryLayout... arguments) {
      Linker linker = Linker.nativeLinker();
      this.handle = linker.downcallHandle(linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(result, arguments));
    }

    int call(Object... arguments) {
      try {
        return ((Number) handle.invokeWithArguments(arguments)).intValue();
      } catch (RuntimeException | Error broken) {
        throw broken;
      } catch (Throwable never) {
        throw new IllegalStateException(never);
      }
    }

    static void makeRaw(MemorySegment termios) {
      try {
        MAKE_RAW.invokeExact(termios);
      } catch (RuntimeException | Error broken) {
        throw broken;
      } catch (Throwable never) {
        throw new IllegalStateException(never);
      }
    }
  }
}

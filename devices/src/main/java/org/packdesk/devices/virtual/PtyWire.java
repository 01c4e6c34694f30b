package org.packdesk.devices.virtual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A pseudo-terminal, and a symlink to it when the address must outlive a replug: each plugging makes a new terminal.
final class PtyWire implements Wire {

  private static final int FULL_TRIES = 10;
  private static final long NOBODY_PAUSE_MS = 5;

  private final @Nullable Path link;
  private final Consumer<VirtualEvent> listener;
  private final ReentrantLock lock = new ReentrantLock();
  private final Waker changed = new Waker();
  private @Nullable Pty pty;
  private @Nullable Pty answered;

  private PtyWire(@Nullable Path link, Consumer<VirtualEvent> listener) {
    this.link = link;
    this.listener = listener;
  }

  /// With a link: an existing symlink there is replaced, any other file is refused.
  static PtyWire open(@Nullable Path link, Consumer<VirtualEvent> listener) {
    PtyWire wire = new PtyWire(link, listener);
    wire.replug();
    return wire;
  }

  @Override
  public String address() {
    if (link != null) {
      return link.toString();
    }
    Pty now = current();
    return now == null ? "" : now.slave().toString();
  }

  @Override
  public int read(byte[] target, Duration timeout) {
    Pty now = current();
    if (answered != null && answered != now) {
      left();
    }
    if (now == null) {
      changed.await(timeout.toMillis());
      return 0;
    }
    return switch (now.await(timeout)) {
      case DATA -> {
        met(now);
        yield now.read(target);
      }
      case NOTHING -> {
        met(now);
        yield 0;
      }
      case NOBODY -> {
        left();
        changed.await(NOBODY_PAUSE_MS);
        yield 0;
      }
      case CLOSED -> 0;
    };
  }

  private void met(Pty now) {
    if (answered == null) {
      answered = now;
      listener.accept(new VirtualEvent.Connected());
    }
  }

  private void left() {
    if (answered != null) {
      answered = null;
      listener.accept(new VirtualEvent.Disconnected());
    }
  }

  @Override
  public boolean write(byte[] bytes) {
    Pty now = current();
    int from = 0;
    for (int tries = 0; now != null && from < bytes.length && tries < FULL_TRIES; tries++) {
      int count = now.write(bytes, from);
      from += count;
      tries = count > 0 ? 0 : tries;
    }
    return from == bytes.length;
  }

  @Override
  public void hangUp() {
    unplug();
    replug();
  }

  @Override
  public void unplug() {
    lock.lock();
    try {
      if (pty != null) {
        pty.close();
        pty = null;
        if (link != null) {
          Files.deleteIfExists(link);
        }
        changed.wake();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void replug() {
    lock.lock();
    try {
      if (pty == null) {
        pty = Pty.open();
        if (link != null) {
          publish(link, pty.slave());
        }
        changed.wake();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      lock.unlock();
    }
  }

  private static void publish(Path link, Path slave) throws IOException {
    if (Files.exists(link) && !Files.isSymbolicLink(link)) {
      throw new FileAlreadyExistsException(link + " is there and is no symlink");
    }
    Path fresh = link.resolveSibling(link.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createSymbolicLink(fresh, slave);
    Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE);
  }

  private @Nullable Pty current() {
    lock.lock();
    try {
      return pty;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    unplug();
  }
}

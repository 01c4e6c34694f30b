package org.packdesk.persistence.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// One process a data file. The system gives the lock back when the process ends, however it ends.
public final class StoreLock implements AutoCloseable {
  /// A POSIX lock belongs to the process, and any of its channels on the file gives it back when it is closed: a second one must
  /// not even be opened.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path lockFile;
  private final FileChannel channel;

  private StoreLock(Path lockFile, FileChannel channel) {
    this.lockFile = lockFile;
    this.channel = channel;
  }

  /// @param file the data file, in a folder that is there
  public static StoreLock take(Path file) {
    Path lockFile = lockFile(file);
    if (!HELD_HERE.add(lockFile)) {
      throw new StoreHeldException(file);
    }
    FileChannel channel = null;
    try {
      channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() != null) {
        return new StoreLock(lockFile, channel);
      }
    } catch (IOException e) {
      giveBack(lockFile, channel);
      throw new StorageException("the data folder cannot be used: " + lockFile, e);
    }
    giveBack(lockFile, channel);
    throw new StoreHeldException(file);
  }

  private static Path lockFile(Path file) {
    try {
      return file.resolveSibling(".").toRealPath().resolve(file.getFileName() + ".lock");
    } catch (IOException e) {
      throw new StorageException("the data folder cannot be used: " + file, e);
    }
  }

  private static void giveBack(Path lockFile, @Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new StorageException("the data folder cannot be given back", e);
    } finally {
      HELD_HERE.remove(lockFile);
    }
  }

  @Override
  public void close() {
    giveBack(lockFile, channel);
  }
}

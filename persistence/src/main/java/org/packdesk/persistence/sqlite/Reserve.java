package org.packdesk.persistence.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file of nothing that is given up when the disk is full, so that what is begun can be finished. Thread-safe.
public final class Reserve {
  private static final System.Logger LOG = System.getLogger(Reserve.class.getName());
  private static final int BLOCK_BYTES = 1 << 16;
  private static final long TIGHT_BYTES = 64L << 20;

  private final Path file;
  private final long bytes;
  private volatile Room room = Room.PLENTY;

  /// @param bytes what it holds; 0 for a store that has none
  Reserve(Path file, long bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  public Room room() {
    return room;
  }

  /// @return false when there was none any more
  synchronized boolean giveUp() {
    try {
      boolean was = Files.deleteIfExists(file);
      room = Room.TIGHT;
      LOG.log(System.Logger.Level.WARNING, "the disk is full; the reserve {0}", was ? "is given up" : "is gone already");
      return was;
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "the disk is full and the reserve cannot be given up", e);
      return false;
    }
  }

  /// Looks at the disk, and makes the reserve where there is room for it. Every byte is written: a file with holes reserves nothing.
  public synchronized void look() {
    try {
      long usable = Files.getFileStore(file.resolveSibling(".")).getUsableSpace();
      boolean there = Files.exists(file) && Files.size(file) == bytes;
      if (!there && usable >= TIGHT_BYTES + bytes) {
        write();
        there = true;
      }
      room = there && usable >= TIGHT_BYTES ? Room.PLENTY : Room.TIGHT;
    } catch (IOException e) {
      room = Room.TIGHT;
      LOG.log(System.Logger.Level.WARNING, "the reserve cannot be made: {0}", e.getMessage());
    }
  }

  private void write() throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE)) {
      for (long left = bytes; left > 0; left -= BLOCK_BYTES) {
        ByteBuffer block = ByteBuffer.allocate((int) Math.min(left, BLOCK_BYTES));
        while (block.hasRemaining()) {
          channel.write(block);
        }
      }
      channel.force(true);
    }
  }
}

package org.packdesk.station.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The files of the label commands.
final class LabelFile {
  private static final long BYTES_MAX = 64L << 20;

  private LabelFile() {}

  /// @throws Lacking when it cannot be read
  static byte[] read(Path file) {
    try {
      if (Files.size(file) > BYTES_MAX) {
        throw new Lacking(file + " is far larger than a label; name the label's own file");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Lacking(file + " cannot be read: name a label's file");
    }
  }

  /// A file that has its name is whole.
  static void write(Path file, byte[] bytes) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.write(fresh, bytes);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Lacking(file + " cannot be written: name a file in a folder that is there");
    }
  }
}

package org.packdesk.persistence.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// The data file and what lies beside it, by name.
public record StoreFiles(Path file) {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  public StoreFiles {
    file = file.toAbsolutePath();
  }

  public Path folder() {
    Path folder = file.getParent();
    return folder == null ? file : folder;
  }

  public Path keys() {
    return folder().resolve("keys");
  }

  public Path backups() {
    return folder().resolve("backups");
  }

  public Path archive() {
    return folder().resolve("archive");
  }

  /// A copy of the file as it was when an epoch ended.
  public Path endOfEpoch(String epoch, Instant at) {
    return file.resolveSibling(stem() + ".epoch-" + epoch + "-" + stamp(at) + ".db");
  }

  Path reserve() {
    return beside(".reserve");
  }

  /// The file itself first, then what SQLite keeps for it.
  List<Path> parts() {
    return List.of(file, wal(), beside("-shm"));
  }

  Path wal() {
    return beside("-wal");
  }

  /// @return the file's name without `.db`
  public String stem() {
    String name = name();
    return name.endsWith(".db") ? name.substring(0, name.length() - ".db".length()) : name;
  }

  String name() {
    return String.valueOf(file.getFileName());
  }

  Path beside(String suffix) {
    return file.resolveSibling(name() + suffix);
  }

  /// @return UTC to the second, for names of files
  public static String stamp(Instant at) {
    return STAMP.format(at);
  }

  /// Renames a file that is written whole; afterwards the disk has it under its name, whatever happens.
  public static void putInPlace(Path fresh, Path target) throws IOException {
    force(fresh, StandardOpenOption.WRITE);
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    forceFolder(target);
  }

  static void forceFolder(Path inside) throws IOException {
    force(inside.resolveSibling("."), StandardOpenOption.READ);
  }

  private static void force(Path path, StandardOpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }

  /// Moves the file and its parts out of the way, never over another.
  ///
  /// @return the file's new place
  Path setAside(Instant now) throws IOException {
    String suffix = ".damaged-" + stamp(now);
    for (int n = 2; Files.exists(beside(suffix)); n++) {
      suffix = ".damaged-" + stamp(now) + "-" + n;
    }
    Path aside = beside(suffix);
    for (Path part : parts()) {
      if (Files.exists(part)) {
        Files.move(part, aside.resolveSibling(aside.getFileName() + part.getFileName().toString().substring(name().length())),
            StandardCopyOption.ATOMIC_MOVE);
      }
    }
    forceFolder(file);
    return aside;
  }
}

package org.packdesk.persistence.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.packdesk.persistence.sqlite.Database.Work;
import org.sqlite.SQLiteConfig;

/// A database file beside the station's own that is written once and then only read.
public final class SideFile {
  private SideFile() {}

  /// Writes it under another name, forces it to the disk, reads it back and only then gives it its name.
  ///
  /// @param check throws when what is read is not what was written
  public static void write(Path file, Work<Integer> fill, Work<Integer> check) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.resolveSibling("."));
      Files.deleteIfExists(fresh);
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + fresh)) {
        connection.setAutoCommit(false);
        fill.with(connection);
        connection.commit();
      }
      read(fresh, check);
      StoreFiles.putInPlace(fresh, file);
    } catch (IOException | SQLException e) {
      throw new StorageException("this file cannot be written: " + file, e);
    }
  }

  public static <T> T read(Path file, Work<T> work) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties())) {
      return work.with(connection);
    } catch (SQLException e) {
      throw new StorageException("this file cannot be read: " + file, e);
    }
  }

  /// @return nothing when there is no such folder
  public static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new StorageException("this folder cannot be read: " + folder, e);
    }
  }
}

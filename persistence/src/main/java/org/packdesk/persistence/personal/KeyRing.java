package org.packdesk.persistence.personal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.packdesk.persistence.sqlite.StorageException;

/// AES-256 keys by name, each a file that only its owner can read. A key is on the disk before it is used.
final class KeyRing {
  private static final int KEY_BYTES = 32;
  private static final String SUFFIX = ".key";
  private static final Pattern KEY_FILE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(-\\d{1,3})?\\.key");

  private final Path folder;
  private final SecureRandom random;
  private final ConcurrentHashMap<String, SecretKey> keys = new ConcurrentHashMap<>();

  KeyRing(Path folder, SecureRandom random) {
    this.folder = folder;
    this.random = random;
    try {
      Files.createDirectories(folder);
      restrict(folder, "rwx------");
    } catch (IOException e) {
      throw new StorageException("the folder of keys cannot be made: " + folder, e);
    }
  }

  /// @return empty when there is no such key, or none any more: what it sealed is purged
  Optional<SecretKey> key(String name) {
    SecretKey known = keys.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Path file = file(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length != KEY_BYTES) {
        throw new StorageException("this key file is damaged: " + file);
      }
      return Optional.of(remember(name, bytes));
    } catch (IOException e) {
      throw new StorageException("this key file cannot be read: " + file, e);
    }
  }

  SecretKey make(String name) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    Path file = file(name);
    Path fresh = folder.resolve(name + ".new");
    try {
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE)) {
        restrict(fresh, "rw-------");
        channel.write(ByteBuffer.wrap(bytes));
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      forceFolder();
      return remember(name, bytes);
    } catch (IOException e) {
      throw new StorageException("the key of the day cannot be kept: " + file, e);
    }
  }

  /// The names of all keys, the oldest first.
  List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).filter(name -> KEY_FILE.matcher(name).matches())
          .map(name -> name.substring(0, name.length() - SUFFIX.length())).sorted().toList();
    } catch (IOException e) {
      throw new StorageException("the folder of keys cannot be read: " + folder, e);
    }
  }

  /// Overwrites the key and deletes it: what it sealed nobody can read any more.
  void destroy(String name) {
    Path file = file(name);
    try {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.allocate(KEY_BYTES));
        channel.force(true);
      }
      Files.delete(file);
      forceFolder();
      keys.remove(name);
    } catch (IOException e) {
      throw new StorageException("this key cannot be deleted: " + file, e);
    }
  }

  private void forceFolder() throws IOException {
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  private SecretKey remember(String name, byte[] bytes) {
    SecretKey key = new SecretKeySpec(bytes, "AES");
    keys.put(name, key);
    return key;
  }

  private Path file(String name) {
    return folder.resolve(name + SUFFIX);
  }

  private static void restrict(Path path, String permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }
}

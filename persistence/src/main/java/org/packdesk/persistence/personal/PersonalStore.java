package org.packdesk.persistence.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.sqlite.Database;
import org.packdesk.persistence.sqlite.StorageException;

/// The encrypted table: AES-256-GCM, a key a day (UTC), a fresh 96-bit nonce for each row, and the row's id and key authenticated
/// with it, so that no row passes for another. A day has a second key when its first was lost: rows of the first stay unreadable
/// and are not taken for changed ones.
public final class PersonalStore {
  private static final System.Logger LOG = System.getLogger(PersonalStore.class.getName());
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final Pattern KEY_NAME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(-\\d{1,3})?");

  private final Database database;
  private final KeyRing keys;
  private final SecureRandom random;
  private final InstantSource clock;
  private final Purge purge;

  /// @param keyFolder lies beside the file and never in a backup
  public PersonalStore(Database database, Path keyFolder, SecureRandom random, InstantSource clock) {
    this.database = database;
    this.keys = new KeyRing(keyFolder, random);
    this.random = random;
    this.clock = clock;
    this.purge = new Purge(this, database, keys);
  }

  /// @return empty when there is no such row, or its day's key is gone
  public Optional<byte[]> read(String id) {
    Optional<Row> row = row(id);
    Optional<SecretKey> key = row.flatMap(found -> keys.key(found.key()));
    if (row.isPresent() && key.isEmpty()) {
      Optional<Row> again = row(id);
      if (!again.map(Row::key).equals(row.map(Row::key))) {
        return read(id);
      }
      LOG.log(System.Logger.Level.WARNING, "the key of {0} is gone: {1} cannot be read any more", row.get().key(), id);
    }
    return key.flatMap(found -> row.map(sealed -> open(found, id, sealed)));
  }

  public Optional<String> readText(String id) {
    return read(id).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /// Inside a commit's transaction. A row that is there already is replaced.
  public void write(Connection connection, String id, byte[] bytes) throws SQLException {
    String key = keyOfToday(connection);
    byte[] sealed = seal(keys.key(key).orElseGet(() -> keys.make(key)), id, key, bytes);
    database.write("INSERT INTO personal (id, day, sealed) VALUES (?, ?, ?) "
        + "ON CONFLICT (id) DO UPDATE SET day = excluded.day, sealed = excluded.sealed", id, key, sealed);
    database.write("DELETE FROM personal_since WHERE id = ?", id);
  }

  /// Whether a further step is due now, or later.
  public enum More {
    AT_ONCE, NOT_NOW
  }

  /// What a step of purging came to. @param alarm which data should be gone and wait for an acknowledgement, in words
  public record Purged(More more, Optional<String> alarm) {}

  /// One step of forgetting what is over: at most 200 rows, or one key. Keys of days that ended 24 hours ago are deleted; rows that
  /// are still needed are sealed again under today's key before. A day whose facts central does not hold stays. On the thread that
  /// commits, when nothing else is to be done.
  ///
  /// @param oldestUnacknowledged when the oldest fact was stored that central does not hold, or null
  public Purged purge(Instant now, @Nullable Instant oldestUnacknowledged, StillNeeded needed) {
    return purge.step(now, oldestUnacknowledged, needed);
  }

  /// A row whose key is lost cannot be read by anybody: it goes.
  void sealAgain(Connection connection, String id, LocalDate since) throws SQLException {
    Optional<byte[]> bytes = row(connection, id)
        .flatMap(row -> keys.key(row.key()).map(key -> open(key, id, row)));
    if (bytes.isEmpty()) {
      delete(id);
      return;
    }
    write(connection, id, bytes.get());
    database.write("INSERT INTO personal_since (id, day) VALUES (?, ?)", id, since.toString());
  }

  /// Inside a commit's transaction; nothing happens when there is no such row.
  public void delete(String id) throws SQLException {
    database.write("DELETE FROM personal WHERE id = ?", id);
    database.write("DELETE FROM personal_since WHERE id = ?", id);
  }

  private String keyOfToday(Connection connection) throws SQLException {
    String day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    String name = day;
    for (int lost = 1; keys.key(name).isEmpty() && isUsed(connection, name); lost++) {
      name = day + "-" + lost;
    }
    return name;
  }

  private static boolean isUsed(Connection connection, String key) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("SELECT 1 FROM personal WHERE day = ? LIMIT 1")) {
      Database.bind(statement, key);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private Optional<Row> row(String id) {
    return database.read(connection -> row(connection, id));
  }

  private static Optional<Row> row(Connection connection, String id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("SELECT day, sealed FROM personal WHERE id = ?")) {
      Database.bind(statement, id);
      try (ResultSet result = statement.executeQuery()) {
        if (!result.next()) {
          return Optional.empty();
        }
        String key = result.getString(1);
        if (!KEY_NAME.matcher(key).matches()) {
          throw new StorageException("personal data was changed from outside: " + id);
        }
        return Optional.of(new Row(key, result.getBytes(2)));
      }
    }
  }

  private byte[] seal(SecretKey key, String id, String keyName, byte[] bytes) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(name(id, keyName));
      return ByteBuffer.allocate(NONCE_BYTES + cipher.getOutputSize(bytes.length)).put(nonce).put(cipher.doFinal(bytes)).array();
    } catch (GeneralSecurityException e) {
      throw new StorageException("personal data cannot be encrypted", e);
    }
  }

  private static byte[] open(SecretKey key, String id, Row row) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, row.sealed(), 0, NONCE_BYTES));
      cipher.updateAAD(name(id, row.key()));
      return cipher.doFinal(Arrays.copyOfRange(row.sealed(), NONCE_BYTES, row.sealed().length));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new StorageException("personal data was changed from outside: " + id, e);
    }
  }

  private static byte[] name(String id, String key) {
    return (key + "/" + id).getBytes(StandardCharsets.UTF_8);
  }

  private record Row(String key, byte[] sealed) {}
}

package org.packdesk.central.snapshot;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.packdesk.central.orders.ChangeLog;
import org.packdesk.central.sqlite.Database;
import org.packdesk.central.sqlite.Tx;
import tools.jackson.databind.util.RawValue;

/// Reads the site as it is now, page by page. What changes while somebody pages is told again by the log. Thread-safe.
public final class Snapshot {
  private static final int PAGE_CHARS_MAX = 1 << 20;

  private final Database database;
  private final ChangeLog log;
  private final InstantSource instants;

  public Snapshot(Database database, ChangeLog log, InstantSource instants) {
    this.database = database;
    this.log = log;
    this.instants = instants;
  }

  public SnapshotAnswer first(int limit) {
    return database.read(tx -> {
      long position = log.last(tx);
      return page(tx, new Place(position, Kind.PRODUCT, ""), limit);
    });
  }

  public SnapshotAnswer next(String token, int limit) {
    Optional<Place> place = Place.of(token, log);
    return database.read(tx -> place.isPresent() && log.holds(tx, place.get().position())
        ? page(tx, place.get(), limit)
        : new SnapshotAnswer.Gone());
  }

  private SnapshotAnswer page(Tx tx, Place from, int limit) throws SQLException {
    List<RawValue> changes = new ArrayList<>();
    Place place = from;
    long chars = 0;
    Optional<Kind> kind = Optional.of(from.kind());
    while (kind.isPresent()) {
      String key = kind.get() == from.kind() ? from.key() : "";
      for (Kind.Entry entry : kind.get().after(tx, key, limit + 1 - changes.size(), instants.instant())) {
        if (changes.size() == limit || (chars > 0 && chars + entry.change().length() > PAGE_CHARS_MAX)) {
          return new SnapshotAnswer.Page(changes, log.cursor(from.position()), place.token(log));
        }
        changes.add(new RawValue(entry.change()));
        chars += entry.change().length();
        place = new Place(from.position(), kind.get(), entry.key());
      }
      kind = kind.get().following();
    }
    return new SnapshotAnswer.Page(changes, log.cursor(from.position()), null);
  }

  /// Where a page ended.
  ///
  /// @param position of the log when the first page was read
  private record Place(long position, Kind kind, String key) {
    static Optional<Place> of(String token, ChangeLog log) {
      int end = token.indexOf('.');
      OptionalLong position = end < 0 ? OptionalLong.empty() : log.position(token.substring(0, end));
      if (position.isEmpty() || token.length() < end + 2) {
        return Optional.empty();
      }
      try {
        String key = new String(Base64.getUrlDecoder().decode(token.substring(end + 2)), StandardCharsets.UTF_8);
        return Kind.of(token.charAt(end + 1)).filter(kind -> kind.reads(key))
            .map(kind -> new Place(position.getAsLong(), kind, key));
      } catch (IllegalArgumentException notOurs) {
        return Optional.empty();
      }
    }

    String token(ChangeLog log) {
      return log.cursor(position) + "." + kind.letter()
          + Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
  }
}

package org.packdesk.central.snapshot;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.packdesk.central.cases.CaseBook;
import org.packdesk.central.json.Json;
import org.packdesk.central.labels.BoughtLabel;
import org.packdesk.central.labels.BoughtLabels;
import org.packdesk.central.parcels.FloorParcels;
import org.packdesk.central.sqlite.Tx;

/// What a snapshot tells, in this order: what others refer to comes before them. Each kind is read by its key.
enum Kind {
  PRODUCT('p'), CARTON('c'), OPERATOR('w'), ORDER('o'), LABEL('l'), PARCEL('f'), CASE('e');

  private static final Duration SETTLED_SHOWN = Duration.ofHours(24);

  private final char letter;

  Kind(char letter) {
    this.letter = letter;
  }

  record Entry(String key, String change) {}

  char letter() {
    return letter;
  }

  static Optional<Kind> of(char letter) {
    return Stream.of(values()).filter(kind -> kind.letter == letter).findFirst();
  }

  Optional<Kind> following() {
    return switch (this) {
      case PRODUCT -> Optional.of(CARTON);
      case CARTON -> Optional.of(OPERATOR);
      case OPERATOR -> Optional.of(ORDER);
      case ORDER -> Optional.of(LABEL);
      case LABEL -> Optional.of(PARCEL);
      case PARCEL -> Optional.of(CASE);
      case CASE -> Optional.empty();
    };
  }

  boolean reads(String key) {
    return this != LABEL || key.matches("[0-9]{1,18}");
  }

  /// Orders that are packed or cancelled are told for a day, parcels for ten, cases as long as they are open.
  List<Entry> after(Tx tx, String key, int limit, Instant now) throws SQLException {
    return switch (this) {
      case PRODUCT -> bodies(tx, "product", "SELECT sku, body FROM product WHERE sku > ? ORDER BY sku LIMIT ?", key, limit);
      case CARTON -> bodies(tx, "carton", "SELECT type, body FROM carton WHERE type > ? ORDER BY type LIMIT ?", key, limit);
      case OPERATOR -> bodies(tx, "operator", "SELECT id, body FROM operator WHERE id > ? ORDER BY id LIMIT ?", key, limit);
      case ORDER -> bodies(tx, "order", "SELECT id, body FROM pack_order WHERE id > ?1 AND (state IN ('open', 'held')"
          + " OR changed_at >= ?3) ORDER BY id LIMIT ?2", key, limit, now.minus(SETTLED_SHOWN).toEpochMilli());
      case LABEL -> labels(tx, key.isEmpty() ? 0 : Long.parseLong(key), limit);
      case PARCEL -> bodies(tx, FloorParcels.KIND, "SELECT barcode, body FROM told_parcel WHERE barcode > ?1 AND since >= ?3"
          + " ORDER BY barcode LIMIT ?2", key, limit, now.minus(FloorParcels.SHOWN).toEpochMilli());
      case CASE -> bodies(tx, CaseBook.KIND,
          "SELECT case_id, body FROM problem_case WHERE case_id > ? AND open = 1 ORDER BY case_id LIMIT ?",
          key, limit);
    };
  }

  private static List<Entry> bodies(Tx tx, String kind, String sql, Object... values) throws SQLException {
    return tx.all(sql,
        row -> new Entry(row.getString(1), "{\"kind\":\"" + kind + "\",\"" + kind + "\":" + row.getString(2) + "}"), values);
  }

  private static List<Entry> labels(Tx tx, long number, int limit) throws SQLException {
    return BoughtLabels.after(tx, number, limit).stream()
        .map(numbered -> new Entry(Long.toString(numbered.number()),
            "{\"kind\":\"" + BoughtLabel.KIND + "\",\"" + BoughtLabel.KIND
                + "\":" + Json.text(numbered.label()) + "}"))
        .toList();
  }
}

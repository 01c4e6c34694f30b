package org.packdesk.central.labels;

import java.sql.SQLException;
import java.util.List;
import org.packdesk.central.sqlite.Tx;

/// The labels that central bought ahead, that no desk has used, and that are not void. For snapshots.
public final class BoughtLabels {
  private BoughtLabels() {}

  /// @param number grows with each label; pages go on after it
  public record Numbered(long number, BoughtLabel label) {}

  public static List<Numbered> after(Tx tx, long number, int limit) throws SQLException {
    return tx.all("SELECT * FROM label WHERE ours = 1 AND number > ? AND state = 'ready' AND void_wanted IS NULL ORDER BY number"
        + " LIMIT ?", row -> new Numbered(row.getLong("number"), LabelStore.bought(row)), number, limit);
  }
}

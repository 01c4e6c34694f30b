package org.packdesk.persistence.work;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.packdesk.persistence.sqlite.SideFile;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The site's parcels in a station's file, read from outside: beside a running station, in short reads. Never changes it. One thread.
public final class ParcelFile {
  private static final int PAGE = 1000;
  private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Path file;

  public ParcelFile(Path file) {
    this.file = file;
  }

  private record Row(long arrived, String body) {}

  /// All that central told of, the oldest first; 100,000 at most.
  ///
  /// @throws org.packdesk.persistence.sqlite.StorageException when the file cannot be read to its end
  public void each(Consumer<FloorParcel> reader) {
    List<Row> page = after(0);
    while (!page.isEmpty()) {
      page.forEach(row -> reader.accept(JSON.readValue(row.body(), FloorParcel.class)));
      page = after(page.getLast().arrived());
    }
  }

  private List<Row> after(long arrived) {
    return SideFile.read(file, connection -> {
      try (PreparedStatement wanted = connection
          .prepareStatement("SELECT arrived, body FROM floor_parcels WHERE arrived > ? ORDER BY arrived LIMIT " + PAGE)) {
        wanted.setLong(1, arrived);
        List<Row> rows = new ArrayList<>();
        try (ResultSet found = wanted.executeQuery()) {
          while (found.next()) {
            rows.add(new Row(found.getLong(1), found.getString(2)));
          }
        }
        return rows;
      }
    });
  }
}

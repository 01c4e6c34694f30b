package org.packdesk.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.journal.ChainCheck;

/// The plug is pulled under a committing station. The same harness loses rows of a writer that does not wait for the disk; otherwise
/// it would prove nothing.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class PowerCutTest {
  private static final int CUTS = Integer.getInteger("packdesk.powerCuts", 2);

  @TempDir
  Path folder;

  @Test
  void noFactWhoseCommitReturnedIsLost() throws Exception {
    try (ImageDisk disk = ImageDisk.make(folder)) {
      StationOnDisk station = new StationOnDisk(disk.folder());
      long stored = 0;
      for (int cut = 1; cut <= CUTS; cut++) {
        long acknowledged = cutUnder(disk, CommittingStation.start(station.file()), 150 * cut);
        try (StationStore store = station.open()) {
          assertThat(acknowledged).isGreaterThan(stored);
          assertThat(store.lastSeq()).as("cut %d", cut).isGreaterThanOrEqualTo(acknowledged);
          assertThat(store.opening().found()).isEqualTo(new Opening.AsItWas());
          stored = store.lastSeq();
          assertThat(store.journal().verify()).isEqualTo(new ChainCheck.Intact(stored));
        }
      }
    }
  }

  @Test
  void aWriterThatDoesNotWaitForTheDiskLosesRowsInTheSameHarness() throws Exception {
    try (ImageDisk disk = ImageDisk.make(folder)) {
      Path file = disk.folder().resolve("careless.db");
      long acknowledged = cutUnder(disk, CommittingStation.startCareless(file), 300);
      assertThat(rows(file)).isLessThan(acknowledged);
    }
  }

  /// @return the last number that the process printed before the power was gone
  private static long cutUnder(ImageDisk disk, CommittingStation writer, int lines) throws IOException, InterruptedException {
    long last = 0;
    try (writer) {
      for (int i = 0; i < lines; i++) {
        last = Long.parseLong(writer.nextLine());
      }
      last = writer.lastNumberAfterKill(last, disk.cutPower());
    }
    disk.startAgain();
    return last;
  }

  private static long rows(Path file) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM facts")) {
      return row.next() ? row.getLong(1) : 0;
    } catch (SQLException e) {
      return 0;
    }
  }
}

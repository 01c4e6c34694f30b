package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;

/// A store that takes nothing more: the desk stops and says so, and no scan counts as done.
final class FullDiskTest {
  @TempDir
  Path folder;

  @Test
  void aDeskThatCannotStoreStopsAndSaysSoAndGoesOnAfterTheRepair() throws Exception {
    try (SmallFloor floor = SmallFloor.open(folder)) {
      WholeDesk desk = floor.desk();
      DeskPacker packer = floor.packer();
      packer.signIn();
      packer.open(packer.orderOf(1));
      desk.screen().until("the station is at rest", () -> desk.store().journal().state().backlog() == 0);
      List<VerdictKind> heard = desk.screen().sounds();
      String unit = desk.screen().until(Say.DO_SCAN_FIRST_ITEM).lines().getFirst().code();
      inTheFile("CREATE TRIGGER disk_full BEFORE INSERT ON facts BEGIN SELECT RAISE(ABORT, 'no space left'); END");
      assertThat(desk.scanner().send(unit)).isTrue();
      PackView stopped = desk.screen().until(Say.DO_CALL_LEAD);
      desk.screen().untilRail("the rail says so too", rail -> rail.trouble() != null && rail.trouble().equals(stopped.trouble()));
      assertThat(DeskScreen.english(stopped.trouble())).startsWith("Nothing can be stored");
      assertThat(desk.scanner().send(unit)).isTrue();
      desk.stop();
      assertThat(desk.screen().sounds()).isEqualTo(heard);

      inTheFile("DROP TRIGGER disk_full");
      desk.start();
      assertThat(desk.screen().until(Say.DO_SCAN_FIRST_ITEM).lines()).allMatch(row -> row.done() == 0);
      packer.finishParcel();
      desk.settle();
      assertThat(floor.central().counts().parcels()).isEqualTo(1);
    }
  }

  private void inTheFile(String sql) throws SQLException {
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("station-1.db"));
        Statement statement = file.createStatement()) {
      statement.execute("PRAGMA busy_timeout=5000");
      statement.execute(sql);
    }
  }
}

package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.VerdictCause;
import org.packdesk.persistence.work.FloorParcel.LabelState;

/// A line station that is stopped and started while parcels are on the belt. The test holds the belt meanwhile, so that it does not
/// matter how long a start takes.
final class LineRestartTest {
  private static final String CENTRAL_AWAY = "http://127.0.0.1:1";

  @TempDir
  private Path folder = Path.of("");

  @Test
  void whatIsOnTheBeltWhenTheStationStopsIsTakenUpByTheNext() {
    try (WholeLine line = WholeLine.longBelt(folder, CENTRAL_AWAY)) {
      line.knows(WholeLine.parcel("GOOD-1", LabelState.READY, 1000), WholeLine.parcel("GOOD-2", LabelState.READY, 1000));
      line.start();
      int judged = line.place("GOOD-1", 1000);
      assertThat(line.commanded(judged)).isEqualTo(1);
      line.creep();
      int young = line.place("GOOD-2", 1000);
      line.awaitView("both are on the belt", view -> view.belt().parcels().size() == 2);
      assertThat(line.facts(ParcelJudged.class)).as("the second is not weighed").hasSize(1);
      line.stop();
      line.start();
      line.race();
      assertThat(line.lane(judged)).as("by what the last station told the gate").isEqualTo(1);
      assertThat(line.lane(young)).isEqualTo(2);
      line.await("each has its verdict", () -> line.facts(ParcelJudged.class).size() == 2);
      assertThat(line.facts(ParcelJudged.class).getLast().cause()).isEqualTo(VerdictCause.RESTARTED);
    }
  }
}

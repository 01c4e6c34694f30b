package org.packdesk.station.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.StoreSettings;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.ParcelInducted;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.ToleranceRule;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.sqlite.StationClock;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.ChangePage;
import org.packdesk.persistence.work.FloorParcel;
import org.packdesk.persistence.work.WorkOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `packdesk weights` on the file of a weigh line whose catalogue says too little of one product.
final class WeightsCommandTest {
  private static final Instant AT = Instant.parse("2026-03-02T14:02:11Z");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PARCELS = 40;

  @TempDir
  Path folder;

  @Test
  void theWorstProductStandsFirstWithWhatACorrectionWouldHaveAvoided() {
    Path file = folder.resolve("line-1.db");
    StationClock clock = new StationClock(() -> AT, System::nanoTime);
    try (StationStore store = StationStore.open(new StoreSettings(file, "line-1"), clock, new SecureRandom())) {
      for (int i = 1; i <= PARCELS; i++) {
        parcel(store, i, i % 2 == 0 ? "MUG" : "TEA", i % 2 == 0 ? 50_000 : 0);
      }
    }
    StringWriter out = new StringWriter();
    int status = Packdesk.commands().setOut(new PrintWriter(out, true)).execute("weights", "--data", file.toString());
    assertThat(status).isEqualTo(ExitStatus.DONE);
    List<JsonNode> lines = out.toString().lines().map(JSON::readTree).toList();
    assertThat(lines).hasSize(3);
    JsonNode worst = lines.getFirst();
    assertThat(worst.required("part").stringValue() + " " + worst.required("name").stringValue()).isEqualTo("unit MUG");
    assertThat(worst.required("stops").intValue()).isEqualTo(20);
    assertThat(worst.required("avoided").intValue()).isEqualTo(20);
    assertThat(worst.required("off_mg").intValue()).isBetween(45_000, 51_000);
  }

  @Test
  void aFileWithoutWeighingsSaysSo() {
    Path file = folder.resolve("line-2.db");
    StationStore.open(new StoreSettings(file, "line-2"), new StationClock(() -> AT, System::nanoTime), new SecureRandom())
        .close();
    StringWriter err = new StringWriter();
    int status = Packdesk.commands().setErr(new PrintWriter(err, true)).execute("weights", "--data", file.toString());
    assertThat(status).isEqualTo(ExitStatus.NO);
    assertThat(err.toString()).contains("no parcel was judged by weight");
  }

  private static void parcel(StationStore store, int pass, String sku, long offMg) {
    String code = "TC%06d".formatted(pass);
    LineVerdict verdict = offMg > 30_000 ? LineVerdict.HEAVY : LineVerdict.PASS;
    store.journal().commit(new Commit.Builder().add(null, new ParcelInducted(pass, pass, code, 1, null, "induct", AT))
        .add(null, new ParcelJudged(pass, pass, "o-" + pass, 1, verdict, null, null,
            new WeighFigures(1_000_000 + offMg, 1_000_000L, 9_000L, 30_000L, 30_000L, ToleranceRule.PERCENT)))
        .changes(ChangePage.answer(new Change.OfParcel(new FloorParcel(code, "label:o-" + pass + ":1:1", "L-" + pass, "o-" + pass,
            "R" + pass, 1, "tea", "post", 1_000_000L, 9_000L, "M", List.of(new FloorParcel.Content(1, sku, sku, 1)),
            FloorParcel.LabelState.READY, WorkOrder.Standing.FREE, "pack-07", AT, null, null))))
        .build());
  }
}

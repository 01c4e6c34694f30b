package org.packdesk.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Central and the printer live outside; the station is killed like by a power cut, at moments drawn from a seed that is printed.
/// More of it: `-Dpackdesk.kills=200 -Dpackdesk.kill.orders=400 -Dpackdesk.kill.seed=1`.
final class KillNineTest {
  private static final int KILLS = Integer.getInteger("packdesk.kills", 3);
  private static final int ORDERS = Integer.getInteger("packdesk.kill.orders", 8);
  private static final long SEED = Long.getLong("packdesk.kill.seed", new Random().nextInt(100_000));
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
  private static final Duration START = Duration.ofMinutes(3);

  @TempDir
  private Path folder = Path.of("");

  @Test
  void noLabelIsBoughtTwiceAndNoPaperComesTwiceUnasked() throws IOException, InterruptedException, SQLException {
    System.out.println("kill -9: seed " + SEED + ", " + KILLS + " kills, " + ORDERS + " orders");
    Random moments = new Random(SEED);
    try (
        Program central = Program.start(folder, "central", "--port", "0", "--db", "sqlite:central.db", "--orders", "" + ORDERS,
            "--seed", "7",
            "--label-latency-ms", "500");
        Program printer = Program.start(folder, "virtual", "printer", "--port", "0", "--tray", "tray")) {
      String url = central.nextLine(START).get("url").asString();
      String address = printer.nextLine(START).get("address").asString();
      String[] demo = {"demo", "--headless", "--orders", "" + ORDERS, "--seed", "" + SEED, "--speed", "2", "--central", url,
          "--printer",
          address, "--tray", "tray", "--data", "d", "--report", "r.json"};
      int killed = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        try (Program station = Program.start(folder, demo)) {
          awaitStart(station, kill + 1);
          killed += station.endsWithin(Duration.ofMillis(1000 + moments.nextInt(7000))) ? 0 : 1;
        }
      }
      assertThat(killed).as("it must be killed while it works, or this proves nothing").isPositive();
      try (Program station = Program.start(folder, demo)) {
        assertThat(station.await(Duration.ofMinutes(10 + ORDERS / 10))).as(station.complaints()).isZero();
      }
      check(counts(url));
    }
  }

  /// The moment of a kill is counted from where the station begins to work, however long that takes.
  private void awaitStart(Program station, int starts) throws IOException, InterruptedException, SQLException {
    Path database = folder.resolve("d/station-1.db");
    Instant end = Instant.now().plus(START);
    while (Evidence.count(database, "station-started") < starts && !station.endsWithin(LOOK_AGAIN)) {
      assertThat(Instant.now()).as(station.complaints()).isBefore(end);
    }
  }

  private void check(JsonNode central) throws IOException, InterruptedException, SQLException {
    JsonNode report = Evidence.json(folder.resolve("r.json"));
    Path database = folder.resolve("d/station-1.db");
    int parcels = report.at("/parcels").asInt();
    System.out.println("report " + report + "\ncentral " + central);
    assertThat(report.at("/packed").asInt()).isEqualTo(ORDERS);
    assertThat(report.at("/facts/acknowledged").asLong()).isEqualTo(report.at("/facts/journal").asLong());
    assertThat(central.at("/labels/purchased").asInt()).as("a label a parcel").isEqualTo(parcels);
    assertThat(central.at("/facts/item-scanned").asInt()).isEqualTo(Evidence.facts(database, "item-scanned").size());
    assertThat(central.at("/quarantined").asInt()).isZero();
    assertThat(Evidence.facts(database, "item-scanned").stream()
        .map(scan -> scan.get("orderId").asString() + "/" + scan.get("lineNo").asInt() + "/" + scan.get("unitNo").asInt()))
        .as("each unit once").doesNotHaveDuplicates();
    checkPaper(database, parcels, report.at("/prints/unknown").asInt());
  }

  private void checkPaper(Path database, int parcels, int unknown) throws IOException, InterruptedException, SQLException {
    List<Path> papers = Evidence.papers(folder.resolve("tray"));
    Map<String, Integer> papersOf = new HashMap<>();
    for (Path paper : papers) {
      Evidence.codes(paper, folder).forEach(code -> papersOf.merge(code, 1, Integer::sum));
    }
    List<String> applied = Evidence.facts(database, "label-applied").stream().map(fact -> fact.get("tracking").asString())
        .toList();
    assertThat(applied).hasSize(parcels).doesNotHaveDuplicates();
    assertThat(papersOf.keySet()).containsExactlyInAnyOrderElementsOf(applied);
    assertThat(papers.size() - parcels).as("papers too many, each counted as unknown").isBetween(0, unknown);
  }

  private static JsonNode counts(String url) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/v1/debug/counts")).build();
      return JsonMapper.builder().build().readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
  }
}

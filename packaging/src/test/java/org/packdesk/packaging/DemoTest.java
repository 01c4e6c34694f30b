package org.packdesk.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The demo as a stranger starts it.
final class DemoTest {
  /// A run of these few orders takes a minute or two; the machine may have other work.
  private static final Duration RUN = Duration.ofMinutes(12);
  private static final Duration SOON = Duration.ofMinutes(3);
  private static final int ORDERS = Integer.getInteger("packdesk.demo.orders", 6);

  @TempDir
  private Path folder = Path.of("");

  @Test
  void aHeadlessDemoPacksEveryOrderWithOneLabelAndOnePaperAParcel() throws IOException, InterruptedException, SQLException {
    try (Program demo = Program.start(folder, "demo", "--headless", "--orders", "" + ORDERS, "--seed", "7", "--speed", "3",
        "--label-latency-ms", "300", "--report", "r.json", "--out", "out", "--data", "d")) {
      assertThat(demo.await(RUN)).as(demo.complaints()).isZero();
    }
    JsonNode report = Evidence.json(folder.resolve("r.json"));
    assertThat(report.at("/packed").asInt()).isEqualTo(ORDERS);
    assertThat(report.at("/labels/purchased").asInt()).isEqualTo(report.at("/parcels").asInt());
    assertThat(report.at("/facts/acknowledged").asLong()).isEqualTo(report.at("/facts/journal").asLong());
    assertThat(report.at("/left")).isEmpty();
    assertThat(report.at("/scan_screen_ms/p50").asDouble()).isPositive();

    List<String> bought = Evidence.facts(folder.resolve("d/station-1.db"), "label-ready").stream()
        .map(fact -> fact.get("tracking").asString()).toList();
    List<String> onPaper = new ArrayList<>();
    for (Path paper : Evidence.papers(folder.resolve("out/labels"))) {
      onPaper.addAll(Evidence.codes(paper, folder));
    }
    assertThat(onPaper).as("each paper carries its own tracking number").containsExactlyInAnyOrderElementsOf(bought);
    assertThat(folder.resolve("out/screens/do-scan-next-item.png")).isNotEmptyFile();
  }

  @Test
  void aDemoPacksThroughAnOutageAndLabelsWhatHadToWait() throws IOException, InterruptedException, SQLException {
    try (Program demo = Program.start(folder, "demo", "--headless", "--orders", "12", "--seed", "5", "--speed", "3",
        "--label-latency-ms", "300", "--outage", "0.25-0.75", "--report", "r.json", "--out", "out", "--data", "d")) {
      assertThat(demo.await(RUN)).as(demo.complaints()).isZero();
      Files.writeString(folder.resolve("log.txt"), demo.complaints());
    }
    JsonNode report = Evidence.json(folder.resolve("r.json"));
    Path station = folder.resolve("d/station-1.db");
    int parcels = report.at("/parcels").asInt();
    assertThat(report.at("/packed").asInt()).isEqualTo(12);
    assertThat(report.at("/left")).isEmpty();
    assertThat(report.at("/facts/acknowledged").asLong()).isEqualTo(report.at("/facts/journal").asLong());
    assertThat(Evidence.facts(station, "label-applied")).as("every parcel is labelled").hasSize(parcels);
    assertThat(Evidence.facts(station, "parcel-parked")).as("some waited for their labels").isNotEmpty();
    assertThat(Evidence.centralFacts(folder.resolve("d/central.db"))).as("central holds what the journal holds, each once")
        .isEqualTo(report.at("/facts/journal").asLong());
    try (Program export = Program.start(folder, "journal", "export", "--data", "d", "--out", "journal.jsonl")) {
      assertThat(export.await(SOON)).as(export.complaints()).isZero();
    }
    assertThat(Files.readAllLines(folder.resolve("journal.jsonl"))).hasSize(report.at("/facts/journal").asInt());
    assertThat(Evidence.whereFound(folder, Evidence.personal(folder.resolve("d/central.db"))))
        .as("files other than central's in which a name or a street of this run can be read").isEmpty();
  }

  /// What the line stops comes back from the problem desk until it may leave.
  @Test
  void parcelsOfTwoDesksCrossTheLineAndComeBackFromTheProblemDesk() throws IOException, InterruptedException, SQLException {
    try (Program demo = Program.start(folder, "demo", "--headless", "--roles", "pack,line,problem", "--desks", "2", "--orders",
        "14",
        "--seed", "7", "--speed", "4", "--label-latency-ms", "300", "--report", "r.json", "--out", "out", "--data", "d")) {
      assertThat(demo.await(RUN)).as(demo.complaints()).isZero();
    }
    JsonNode report = Evidence.json(folder.resolve("r.json"));
    int parcels = report.at("/parcels").asInt();
    int stopped = report.at("/line/diverted").asInt();
    assertThat(report.at("/packed").asInt()).isEqualTo(14);
    assertThat(report.at("/left")).isEmpty();
    assertThat(report.at("/line/lost").asInt()).isZero();
    assertThat(report.at("/line/confirmed").asInt()).as("each pass was seen in a lane")
        .isEqualTo(report.at("/line/inducted").asInt());
    assertThat(stopped).as("this seed has parcels that are not right").isPositive();
    assertThat(report.at("/line/inducted").asInt() - stopped).as("each parcel left by the good lane, once").isEqualTo(parcels);
    assertThat(report.at("/problem/in").asInt()).isEqualTo(stopped);
    assertThat(report.at("/problem/out").asInt()).isEqualTo(stopped);
    assertThat(report.at("/labels/purchased").asInt() - report.at("/labels/voided").asInt()).as("a label for each parcel")
        .isEqualTo(parcels);
    assertThat(report.at("/labels/voided").asInt()).isEqualTo(report.at("/problem/relabelled").asInt());
    assertThat(report.at("/facts/acknowledged").asLong()).isEqualTo(report.at("/facts/journal").asLong());
    assertThat(Evidence.centralFacts(folder.resolve("d/central.db"))).as("central holds what the four journals hold")
        .isEqualTo(report.at("/facts/journal").asLong());
    assertThat(folder.resolve("d/station-2.db")).isNotEmptyFile();
    assertThat(folder.resolve("out/screens/problem-1/do-reweigh.png")).isNotEmptyFile();
  }

  @Test
  void aFloorWithoutPackDesksIsWrongUsage() throws IOException, InterruptedException {
    try (Program program = Program.start(folder, "demo", "--headless", "--roles", "line,problem")) {
      assertThat(program.await(SOON)).isEqualTo(2);
      assertThat(program.complaints()).contains("pack,line,problem");
    }
  }

  @Test
  void anOutageOfAnOutsideCentralIsWrongUsage() throws IOException, InterruptedException {
    try (Program program = Program.start(folder, "demo", "--central", "http://127.0.0.1:1", "--outage", "0.3-0.6")) {
      assertThat(program.await(SOON)).isEqualTo(2);
    }
  }

  @Test
  void aDataFolderThatAnotherStationHoldsIsRefusedInOneLine() throws IOException, InterruptedException {
    try (Program first = Program.start(folder, "demo", "--headless", "--orders", "500", "--data", "d")) {
      Path lock = folder.resolve("d/station-1.db.lock");
      for (int looks = 0; looks < 1800 && !Files.exists(lock); looks++) {
        assertThat(first.endsWithin(Duration.ofMillis(100))).as(first.complaints()).isFalse();
      }
      try (Program second = Program.start(folder, "demo", "--headless", "--orders", "5", "--data", "d")) {
        assertThat(second.await(SOON)).isEqualTo(3);
        assertThat(second.complaints().lines().toList()).as(second.complaints()).hasSize(1).first().asString()
            .contains("another running station holds");
      }
    }
  }

  @Test
  void aBrokenConfigurationIsToldByFileAndLine() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("station.yaml"), """
        station: desk-1
        name: Desk 1
        site: site-1
        roles: [dance]
        central: {url: 'http://127.0.0.1:1'}
        devices: []
        """);
    try (Program station = Program.start(folder)) {
      assertThat(station.await(SOON)).isEqualTo(2);
      assertThat(station.complaints()).contains("station.yaml:4: ");
    }
  }

  @Test
  void wrongWordsAreWrongUsage() throws IOException, InterruptedException {
    for (List<String> words : List.of(List.of("demo", "--orders", "none"), List.of("dance"),
        List.of("demo", "--printer", "tcp://x:1"))) {
      try (Program program = Program.start(folder, words.toArray(String[]::new))) {
        assertThat(program.await(SOON)).as(words.toString()).isEqualTo(2);
      }
    }
  }
}

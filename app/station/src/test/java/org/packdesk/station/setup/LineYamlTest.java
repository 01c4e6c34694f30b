package org.packdesk.station.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.station.weighing.Indicator;
import org.packdesk.station.weighing.Objectives;
import org.packdesk.station.weighing.Reference;
import org.packdesk.station.weighing.Tolerance;
import org.packdesk.station.weighing.Tolerance.Limit;
import org.packdesk.station.weighing.Tolerances.Agreed;

final class LineYamlTest {
  private static final String BARE = """
      station: line-1
      name: Line 1
      site: site-1
      roles: [line]
      central: {url: 'http://127.0.0.1:8180'}
      devices:
        - {id: induct, kind: scanner, protocol: induct, address: 'tcp://h:1'}
        - {id: weigher, kind: checkweigher, protocol: checkweigher, address: 'tcp://h:2'}
        - {id: gate, kind: gate, protocol: gate, address: 'tcp://h:3'}
      """;
  private static final String FULL = BARE + """
      line:
        scale: {device: weigher, sigma_g: 4.5, capacity_kg: 35, calibrated_on: 2026-01-31}
        problem_lane: 3
        travel_ms: {gate: 3900, rest: 60000}
        tolerance: {absolute_g: 25, sigmas: 3}
        tolerances:
          - {client: tea, carrier: post, absolute_g: 12.5, band_edges_g: [1000, 2000]}
          - {client: mugs, sigmas: 2.5, over: {sigmas: 3, absolute_g: 40}}
        kick_out_budget_percent: 2.5
        objectives: {weighed_percent: 98.5, stopped_rightly_percent: 60}
        error_budget: {days: 7, fast_times: 10}
        reference: {barcode: PDKREF5KG, mass_kg: 5, allowed_g: 6, shifts: ["06:00", "14:00"], zone: Europe/London}
      """;

  @TempDir
  private Path folder = Path.of("");

  @Test
  void whatIsLeftOutHasItsDefaultAndNoToleranceIsEverAbsent() throws IOException {
    LineConfig line = line(BARE);
    assertThat(line.induct()).isEqualTo("induct");
    assertThat(line.gate()).isEqualTo("gate");
    assertThat(line.settings().scale().device()).isEqualTo("weigher");
    assertThat(line.settings().tolerances()).isEqualTo(LineConfig.TOLERANCES);
    assertThat(line.settings().travel()).isEqualTo(LineConfig.TRAVEL);
    assertThat(line.budgetPermille()).isEqualTo(30);
    assertThat(line.objectives()).isEqualTo(Objectives.STANDARD);
    assertThat(line.calibratedOn()).isNull();
  }

  @Test
  void everythingCanBeSaid() throws IOException {
    LineConfig line = line(FULL);
    assertThat(line.settings().scale().sigmaMg()).isEqualTo(4_500);
    assertThat(line.settings().scale().capacityMg()).isEqualTo(35_000_000);
    assertThat(line.settings().problemLane()).isEqualTo(3);
    assertThat(line.settings().travel().gate()).isEqualTo(Duration.ofMillis(3900));
    assertThat(line.settings().travel().eye()).isEqualTo(LineConfig.TRAVEL.eye());
    assertThat(line.settings().tolerances().forAll())
        .isEqualTo(Tolerance.even(new Limit(25_000, BigDecimal.ZERO, new BigDecimal("3")), List.of()));
    assertThat(line.settings().tolerances().agreed()).containsExactly(new Agreed("tea", "post",
        Tolerance.even(new Limit(12_500, BigDecimal.ZERO, BigDecimal.ZERO), List.of(1_000_000L, 2_000_000L))),
        new Agreed("mugs", null, new Tolerance(new Limit(0, BigDecimal.ZERO, new BigDecimal("2.5")),
            new Limit(40_000, BigDecimal.ZERO, new BigDecimal("3")), List.of())));
    assertThat(line.calibratedOn()).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(line.budgetPermille()).isEqualTo(25);
    assertThat(line.objectives()).isEqualTo(new Objectives(
        Map.of(Indicator.WEIGHED, new BigDecimal("0.985"), Indicator.STOPPED_RIGHTLY, new BigDecimal("0.60")), 7,
        new BigDecimal("10"), new BigDecimal("6")));
    assertThat(line.settings().reference()).isEqualTo(new Reference("PDKREF5KG", 5_000_000, 6_000,
        List.of(LocalTime.of(6, 0), LocalTime.of(14, 0)), ZoneId.of("Europe/London")));
  }

  @Test
  void whatIsWrittenReadsBackTheSame() throws IOException {
    ConfigReading.Good good = (ConfigReading.Good) read(FULL);
    Path again = folder.resolve("again.yaml");
    StationFile.write(good.config(), again);
    assertThat(StationYaml.read(again)).isEqualTo(good);
  }

  @Test
  void aPartThatIsMissingOrNotClearIsNamedWithItsLine() throws IOException {
    assertProblem(BARE.replace("  - {id: gate, kind: gate, protocol: gate, address: 'tcp://h:3'}\n", ""), 4,
        "a weigh line needs a device with protocol 'gate'");
    assertProblem(BARE + "  - {id: two, kind: checkweigher, protocol: checkweigher, address: 'tcp://h:4'}\n", 4,
        "2 devices have protocol 'checkweigher'; name the one that counts");
    assertProblem(FULL.replace("device: weigher", "device: scales"), 11, "there is no device 'scales'");
  }

  @Test
  void whatCannotBeIsRefusedInWords() throws IOException {
    assertProblem(FULL.replace("{gate: 3900", "{scale_until: 4300, gate: 3900"), 11,
        "a parcel comes to the scale and then to the gate");
    assertProblem(FULL.replace("absolute_g: 25, sigmas: 3", "absolute_g: 0"), 11, "a tolerance of nothing at all");
    assertProblem(FULL.replace("{sigmas: 3, absolute_g: 40}", "{}"), 11, "a tolerance of nothing at all");
    assertProblem(FULL.replace("2026-01-31", "2026-02-31"), 11, "there is no day '2026-02-31'");
    assertProblem(FULL.replace("problem_lane: 3", "problem_lane: 1"), 12, "problem_lane");
    assertProblem(FULL.replace("Europe/London", "Europe/Nowhere"), 21, "there is no time zone 'Europe/Nowhere'");
    assertProblem(FULL.replace("allowed_g: 6", "allowed_g: 6000"), 11, "a reference weight has a barcode, a mass");
    assertProblem(FULL.replace("[line]", "[pack]"), 11, "this station is no weigh line");
    assertProblem(FULL.replace("[line]", "[pack, line]"), 4, "a weigh line is a station of its own");
  }

  @Test
  void objectivesThatNobodyCanKeepAreRefusedInWords() throws IOException {
    assertProblem(FULL.replace("weighed_percent: 98.5", "weighed_percent: 100"), 19,
        "line.objectives.weighed_percent: 100 cannot be an objective; more than 0, and less than 100");
    assertProblem(FULL.replace("weighed_percent: 98.5", "weighed_percent: 0"), 19, "0 cannot be an objective");
    assertProblem(FULL.replace("weighed_percent", "wieghed_percent"), 19, "wieghed_percent");
    assertProblem(FULL.replace("days: 7", "days: 29"), 20, "28");
    assertProblem(FULL.replace("fast_times: 10", "fast_times: 6"), 11,
        "a budget goes slowly at 6 times and fast at 6: slow is at least 1, and fast is more than slow");
  }

  private ConfigReading read(String text) throws IOException {
    Path file = folder.resolve("station.yaml");
    Files.writeString(file, text);
    return StationYaml.read(file);
  }

  private LineConfig line(String text) throws IOException {
    ConfigReading reading = read(text);
    assertThat(reading).isInstanceOf(ConfigReading.Good.class);
    return Objects.requireNonNull(((ConfigReading.Good) reading).config().line());
  }

  private void assertProblem(String text, int line, String words) throws IOException {
    ConfigReading reading = read(text);
    assertThat(reading).isInstanceOf(ConfigReading.Bad.class);
    assertThat(((ConfigReading.Bad) reading).problems())
        .anySatisfy(problem -> {
          assertThat(problem.words()).contains(words);
          assertThat(problem.line()).isEqualTo(line);
        });
  }
}

package org.packdesk.station.setup;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.station.weighing.Indicator;
import org.packdesk.station.weighing.LineSettings;
import org.packdesk.station.weighing.LineSettings.Travel;
import org.packdesk.station.weighing.Objectives;
import org.packdesk.station.weighing.Reference;
import org.packdesk.station.weighing.Tolerance;
import org.packdesk.station.weighing.Tolerance.Limit;
import org.packdesk.station.weighing.Tolerances;
import org.packdesk.station.weighing.Tolerances.Agreed;
import org.packdesk.station.weighing.Verdict;
import tools.jackson.databind.JsonNode;

/// The section `line` of a `station.yaml` that fits the schema. What is left out has its default: no tolerance is ever absent.
final class LineYaml {
  private static final BigDecimal GRAM = BigDecimal.valueOf(1000);
  private static final BigDecimal KILOGRAM = BigDecimal.valueOf(1_000_000);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final JsonNode line;
  private final JsonNode roles;
  private final List<DeviceSettings> devices;
  private final BiConsumer<JsonNode, String> problem;

  /// @param line missing when there is no such section
  /// @param problem takes what is wrong, and where
  LineYaml(JsonNode line, JsonNode roles, List<DeviceSettings> devices, BiConsumer<JsonNode, String> problem) {
    this.line = line;
    this.roles = roles;
    this.devices = devices;
    this.problem = problem;
  }

  /// @return null when a part of it cannot be; then its problem is told
  @Nullable
  LineConfig config() {
    String induct = device(line.path("induct"), "induct", "induct");
    String scale = device(line.path("scale").path("device"), "scale.device", "checkweigher");
    String gate = device(line.path("gate"), "gate", "gate");
    LocalDate calibrated = date(line.path("scale").path("calibrated_on"));
    int permille = decimal(line, "kick_out_budget_percent", BigDecimal.valueOf(LineConfig.BUDGET_PERMILLE, 1))
        .movePointRight(1).intValue();
    try {
      Verdict.Scale weighs = new Verdict.Scale(scale,
          milligrams(line.path("scale"), "sigma_g", GRAM, LineConfig.SIGMA_MG),
          milligrams(line.path("scale"), "capacity_kg", KILOGRAM, LineConfig.CAPACITY_MG));
      return new LineConfig(induct, gate, calibrated, permille, objectives(), new LineSettings(weighs, tolerances(), travel(),
          line.path("problem_lane").asInt(LineConfig.PROBLEM_LANE), reference()));
    } catch (IllegalArgumentException e) {
      problem.accept(line, "line: " + e.getMessage());
      return null;
    }
  }

  /// The device that is named, or the only one that speaks this protocol.
  private String device(JsonNode named, String field, String protocol) {
    List<String> fit = devices.stream().filter(device -> device.protocol().equals(protocol)).map(device -> device.id().value())
        .toList();
    if (!named.isMissingNode()) {
      if (!fit.contains(named.asString())) {
        problem.accept(named,
            "line." + field + ": there is no device '" + named.asString() + "' with protocol '" + protocol + "'");
      }
      return named.asString();
    }
    if (fit.size() != 1) {
      problem.accept(line.isMissingNode() ? roles : line, fit.isEmpty()
          ? "line: a weigh line needs a device with protocol '" + protocol + "'"
          : "line." + field + ": " + fit.size() + " devices have protocol '" + protocol + "'; name the one that counts");
      return "";
    }
    return fit.getFirst();
  }

  private @Nullable LocalDate date(JsonNode node) {
    if (node.isMissingNode()) {
      return null;
    }
    try {
      return LocalDate.parse(node.asString());
    } catch (DateTimeParseException e) {
      problem.accept(node, "line.scale.calibrated_on: there is no day '" + node.asString() + "'; write one like 2026-01-31");
      return null;
    }
  }

  private Objectives objectives() {
    JsonNode node = line.path("objectives");
    Map<Indicator, BigDecimal> wanted = new EnumMap<>(Indicator.class);
    for (Indicator indicator : Indicator.values()) {
      String field = indicator.name().toLowerCase(Locale.ROOT) + "_percent";
      BigDecimal percent = decimal(node, field, indicator.objective().movePointRight(2));
      if (percent.signum() <= 0 || percent.compareTo(HUNDRED) >= 0) {
        problem.accept(node.get(field), "line.objectives." + field + ": " + percent.toPlainString()
            + " cannot be an objective; more than 0, and less than 100 so that something may go wrong");
      } else {
        wanted.put(indicator, percent.movePointLeft(2));
      }
    }
    JsonNode budget = line.path("error_budget");
    Objectives standard = Objectives.STANDARD;
    return new Objectives(wanted, budget.path("days").asInt(standard.budgetDays()),
        decimal(budget, "fast_times", standard.fastTimes()), decimal(budget, "slow_times", standard.slowTimes()));
  }

  private @Nullable Reference reference() {
    JsonNode node = line.path("reference");
    if (node.isMissingNode()) {
      return null;
    }
    List<LocalTime> shifts = new ArrayList<>();
    node.path("shifts").forEach(shift -> shifts.add(LocalTime.parse(shift.asString())));
    return new Reference(node.path("barcode").asString(), milligrams(node, "mass_kg", KILOGRAM, 0),
        milligrams(node, "allowed_g", GRAM, 0), shifts, zone(node.path("zone")));
  }

  private ZoneId zone(JsonNode node) {
    try {
      return node.isMissingNode() ? ZoneId.systemDefault() : ZoneId.of(node.asString());
    } catch (DateTimeException e) {
      problem.accept(node, "line.reference.zone: there is no time zone '" + node.asString() + "'; write one like Europe/London");
      return ZoneId.systemDefault();
    }
  }

  private Travel travel() {
    JsonNode node = line.path("travel_ms");
    Travel standard = LineConfig.TRAVEL;
    return new Travel(millis(node, "scale_from", standard.scaleFrom()), millis(node, "scale_until", standard.scaleUntil()),
        millis(node, "gate", standard.gate()), millis(node, "eye", standard.eye()), millis(node, "ask", standard.ask()),
        millis(node, "rest", standard.rest()));
  }

  private static Duration millis(JsonNode node, String field, Duration standard) {
    return Duration.ofMillis(node.path(field).asLong(standard.toMillis()));
  }

  private Tolerances tolerances() {
    List<Agreed> agreed = new ArrayList<>();
    line.path("tolerances").forEach(each -> agreed.add(new Agreed(text(each, "client"), text(each, "carrier"), tolerance(each))));
    return new Tolerances(tolerance(line.path("tolerance")), agreed);
  }

  /// What an agreed one leaves out is nothing there, not the default: two rules never mix.
  private static Tolerance tolerance(JsonNode node) {
    if (node.isMissingNode()) {
      return LineConfig.TOLERANCES.forAll();
    }
    List<Long> edges = new ArrayList<>();
    node.path("band_edges_g").forEach(edge -> edges.add(scaled(edge, GRAM)));
    Limit under = limit(node);
    return new Tolerance(under, node.has("over") ? limit(node.get("over")) : under, edges);
  }

  private static Limit limit(JsonNode node) {
    return new Limit(milligrams(node, "absolute_g", GRAM, 0), decimal(node, "percent", BigDecimal.ZERO),
        decimal(node, "sigmas", BigDecimal.ZERO));
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.has(field) ? node.get(field).asString() : null;
  }

  private static long milligrams(JsonNode node, String field, BigDecimal unit, long standard) {
    return node.has(field) ? scaled(node.get(field), unit) : standard;
  }

  private static long scaled(JsonNode node, BigDecimal unit) {
    return new BigDecimal(node.asString()).multiply(unit).longValue();
  }

  private static BigDecimal decimal(JsonNode node, String field, BigDecimal standard) {
    return node.has(field) ? new BigDecimal(node.get(field).asString()) : standard;
  }
}

package org.packdesk.station.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.floor.DemoSettings;
import org.packdesk.station.floor.Outage;
import org.packdesk.station.floor.TrainingFloor;
import org.packdesk.station.setup.StationConfig.Role;
import org.packdesk.station.setup.StationConfig.Theme;
import org.packdesk.station.shell.ui.Display;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `packdesk demo`: a training floor in one process.
@Command(name = "demo", mixinStandardHelpOptions = true, sortOptions = false, description = "A training floor in one process: the real station with virtual devices, a reference central and an autopilot packer.")
final class DemoCommand implements Callable<Integer> {
  private static final int DESKS_MAX = 20;
  private static final Duration PROGRESS_EVERY = Duration.ofSeconds(2);
  private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Spec
  private @Nullable CommandSpec spec;

  @Option(names = "--headless", description = "no window; with no display this is so anyway")
  private boolean headless;

  @Option(names = "--orders", paramLabel = "N", defaultValue = "25", description = "how many to pack in all (default: ${DEFAULT-VALUE})")
  private long orders;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "drives orders and people (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--speed", paramLabel = "X", defaultValue = "1", description = "how fast the people are; 1 is about four scans a second (default: ${DEFAULT-VALUE})")
  private double speed;

  @Option(names = "--label-latency-ms", paramLabel = "P50", defaultValue = "1500", description = "how long the inside carrier takes, median (default: ${DEFAULT-VALUE})")
  private long labelLatencyMs;

  @Option(names = "--data", paramLabel = "DIR", description = "keeps the station's files; a second run on it goes on where the first stopped")
  private @Nullable Path data;

  @Option(names = "--out", paramLabel = "DIR", description = "receives screens/*.png and labels/*.zpl")
  private @Nullable Path out;

  @Option(names = "--report", paramLabel = "FILE", description = "where the report goes (default: standard output)")
  private @Nullable Path report;

  @Option(names = "--theme", paramLabel = "NAME", defaultValue = "light", description = "light, dark or high-contrast (default: ${DEFAULT-VALUE})")
  private String theme = Theme.LIGHT.word();

  @Option(names = "--central", paramLabel = "URL", description = "an outside central; it has the orders")
  private @Nullable URI central;

  @Option(names = "--roles", paramLabel = "ROLE", split = ",", defaultValue = "pack", description = "which stations there are: pack, line, problem (default: ${DEFAULT-VALUE})")
  private List<String> roles = List.of();

  @Option(names = "--desks", paramLabel = "D", defaultValue = "1", description = "how many pack desks (default: ${DEFAULT-VALUE})")
  private int desks;

  @Option(names = "--outage", paramLabel = "FROM-TO", description = "the inside central is away for that part of the orders, such as 0.33-0.66")
  private @Nullable String outage;

  @Option(names = "--printer", paramLabel = "tcp://H:P", description = "an outside label printer; needs --tray")
  private @Nullable String printer;

  @Option(names = "--tray", paramLabel = "DIR", description = "where the outside printer's paper comes out")
  private @Nullable Path tray;

  @Option(names = "--scanner", paramLabel = "PATH", description = "an outside scanner: a person scans, no autopilot")
  private @Nullable String scanner;

  @Option(names = "--scale", paramLabel = "PATH", description = "an outside scale")
  private @Nullable String scale;

  @Override
  public Integer call() throws IOException, InterruptedException {
    check();
    Display.Kind display = headless ? Display.Kind.NONE : Display.found(System.getenv(), System.getProperty("os.name", ""));
    if (!headless && display == Display.Kind.NONE) {
      Events.complain("there is no display (DISPLAY is not set): running headless");
    }
    Path folder = data == null ? Files.createTempDirectory("packdesk-demo") : data;
    DemoSettings settings = new DemoSettings(roles(), desks, orders, seed, speed, Duration.ofMillis(labelLatencyMs), folder, out,
        central,
        outage == null ? null : Outage.parse(outage).orElseThrow(), printer, tray, scanner, scale);
    try (TrainingFloor floor = TrainingFloor.open(settings, display, theme())) {
      return run(floor, display);
    }
  }

  private Set<Role> roles() {
    Set<Role> wanted = EnumSet.noneOf(Role.class);
    for (String name : roles) {
      switch (name) {
        case "pack" -> wanted.add(Role.PACK);
        case "line" -> wanted.add(Role.LINE);
        case "problem" -> wanted.add(Role.PROBLEM);
        default -> throw usage("--roles knows pack, line and problem, not '" + name + "'");
      }
    }
    if (!wanted.contains(Role.PACK) || (wanted.contains(Role.PROBLEM) && !wanted.contains(Role.LINE))) {
      throw usage(
          "a floor has pack desks, and its problem desk gets its parcels from the line: --roles pack, pack,line or pack,line,problem");
    }
    return wanted;
  }

  private Theme theme() {
    return Theme.of(theme).orElseThrow(() -> usage("--theme knows light, dark and high-contrast, not '" + theme + "'"));
  }

  private void check() {
    theme();
    if (orders < 1 || orders > 100_000 || speed <= 0 || speed > 1000 || labelLatencyMs < 0) {
      throw usage("--orders is 1 to 100000, --speed more than 0 up to 1000, --label-latency-ms 0 or more");
    }
    if (desks < 1 || desks > DESKS_MAX) {
      throw usage("--desks is 1 to " + DESKS_MAX + ", not " + desks);
    }
    if ((desks > 1 || roles().size() > 1) && (printer != null || scanner != null || scale != null)) {
      throw usage("--printer, --scanner and --scale are for one pack desk alone: leave out --desks and --roles, or them");
    }
    if (outage != null && central != null) {
      throw usage("--outage takes the inside central away; the outside one at " + central + " is not ours to stop");
    }
    if (outage != null && Outage.parse(outage).isEmpty()) {
      throw usage("--outage takes two shares of the orders such as 0.33-0.66, not " + outage);
    }
    if ((printer == null) != (tray == null)) {
      throw usage("--printer and --tray go together: the packer looks for paper in the tray");
    }
    if (central != null && (central.getScheme() == null || !central.getScheme().startsWith("http"))) {
      throw usage("--central takes a web address such as http://127.0.0.1:8180, not " + central);
    }
  }

  private int run(TrainingFloor floor, Display.Kind display) throws InterruptedException {
    if (floor.hasAutopilot()) {
      floor.beginWork();
    }
    String told = "";
    while (!floor.awaitWorkDone(PROGRESS_EVERY) && !floor.program().isClosed()) {
      String now = progress(floor);
      if (!now.equals(told)) {
        told = now;
        Events.note(now);
      }
    }
    int status = finish(floor);
    if (display == Display.Kind.SCREEN && !floor.program().isClosed()) {
      Events.note("done; close the window to end");
      floor.program().awaitClosed();
    }
    return status;
  }

  private String progress(TrainingFloor floor) {
    String packed = String.format(Locale.ROOT, "packed %d of %d orders", floor.ordersPacked(), orders);
    return floor.parcelsLeft() == 0
        ? packed
        : packed + String.format(Locale.ROOT, ", %d parcels not past the line", floor.parcelsLeft());
  }

  private int finish(TrainingFloor floor) throws InterruptedException {
    List<String> left = floor.settle(Events::note);
    Map<String, Object> json = floor.report();
    while (left.isEmpty() && !floor.isSettled(json)) { // something was written down while the report was read
      left = floor.settle(Events::note);
      json = floor.report();
    }
    left.forEach(each -> Events.complain("not settled with central: " + each));
    String text = JSON.writeValueAsString(json);
    if (report == null) {
      Events.line(json);
    } else {
      TrainingFloor.write(report, text + "\n");
    }
    return floor.ordersPacked() >= orders && floor.parcelsLeft() == 0 && left.isEmpty() ? ExitStatus.DONE : ExitStatus.NO;
  }

  private ParameterException usage(String words) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), words);
  }
}

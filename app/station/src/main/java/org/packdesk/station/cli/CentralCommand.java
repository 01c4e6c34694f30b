package org.packdesk.station.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.Central;
import org.packdesk.central.CentralSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `packdesk central`: the reference central API, until it is ended.
@Command(name = "central", mixinStandardHelpOptions = true, description = "The reference central API with orders to pack and a test carrier.")
final class CentralCommand implements Callable<Integer> {
  private static final String SQLITE = "sqlite:";
  private static final double SIGMA = 0.6;

  @Spec
  private @Nullable CommandSpec spec;

  @Option(names = "--port", paramLabel = "P", defaultValue = "8180", description = "TCP port, 0 for any (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(names = "--db", paramLabel = "sqlite:FILE", defaultValue = "sqlite:central.db", description = "where it keeps everything (default: ${DEFAULT-VALUE})")
  private String db = "";

  @Option(names = "--label-latency-ms", paramLabel = "P50", defaultValue = "1500", description = "how long the carrier takes for a label, median (default: ${DEFAULT-VALUE})")
  private long labelLatencyMs;

  @Option(names = "--fail", paramLabel = "RATE", defaultValue = "0", description = "share of label and fact requests answered 500, 0 to 1 (default: ${DEFAULT-VALUE})")
  private double failRate;

  @Option(names = "--orders", paramLabel = "N", defaultValue = "25", description = "orders to make when the file is new (default: ${DEFAULT-VALUE})")
  private int orders;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "one seed makes the same orders (default: ${DEFAULT-VALUE})")
  private long seed;

  @Override
  public Integer call() throws InterruptedException {
    if (!db.startsWith(SQLITE)) {
      throw usage("--db takes sqlite:FILE, not " + db);
    }
    if (failRate < 0 || failRate > 1 || labelLatencyMs < 0 || orders < 0) {
      throw usage("--fail is 0 to 1; --label-latency-ms and --orders are 0 or more");
    }
    CentralSettings settings = CentralSettings.standard().withFile(Path.of(db.substring(SQLITE.length()))).withPort(port)
        .withLabelLatency(Duration.ofMillis(labelLatencyMs), SIGMA).withFailRate(failRate).withOrders(orders).withSeed(seed);
    try (Central central = Central.start(settings, Clock.systemUTC())) {
      Events.line(Map.of("url", central.url()));
      new CountDownLatch(1).await();
    }
    return ExitStatus.DONE;
  }

  private ParameterException usage(String words) {
    return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), words);
  }
}

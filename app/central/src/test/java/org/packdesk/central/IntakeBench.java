package org.packdesk.central;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.packdesk.central.Stations.Journal;
import org.packdesk.central.Stations.Sent;

/// How fast central takes facts in, on a file and over loopback: stations send batches that were made before, each waiting for its answer.
public final class IntakeBench {
  private static final int BATCH = 200;
  private static final int FACTS = 40_000;

  private IntakeBench() {}

  /// @param path where to post it
  private record Batch(String path, byte[] body) {}

  /// One order's work: opened, six scans, label, paper, packed. About 440 bytes a fact.
  private static Sent fact(Journal journal, int number) {
    String order = "o-" + (10_001 + number / 10);
    String label = Stations.key(order, 1, 1);
    String filling = "\"hlc\":\"1788000000000.000001\",\"at\":\"2026-11-21T06:00:00.123456Z\",\"words\":\"" + "x".repeat(180)
        + "\"";
    return switch (number % 10) {
      case 7 -> journal.next("label-applied", "\"label\":\"" + label + "\"", "\"key\":\"" + label + "\"," + filling);
      case 8 -> journal.next("parcel-packed", "\"order\":\"" + order + "\"",
          "\"orderId\":\"" + order + "\",\"parcelNo\":1,\"expectedMassMg\":512000," + filling);
      case 9 -> journal.next("order-packed", "\"order\":\"" + order + "\"", "\"orderId\":\"" + order + "\"," + filling);
      default -> journal.next("item-scanned", "\"order\":\"" + order + "\"", filling);
    };
  }

  private static List<Batch> batches(String station, int firstFact, int facts) throws IOException {
    Journal journal = new Journal(station, "e1");
    List<Batch> batches = new ArrayList<>();
    for (int done = 0; done < facts; done += BATCH) {
      List<Sent> batch = new ArrayList<>();
      for (int i = done; i < Math.min(done + BATCH, facts); i++) {
        batch.add(fact(journal, firstFact + i));
      }
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(journal.batch(batch).getBytes(StandardCharsets.UTF_8));
      }
      batches.add(new Batch(journal.path(), packed.toByteArray()));
    }
    return batches;
  }

  private static void send(HttpClient http, String url, List<Batch> batches) {
    try {
      for (Batch batch : batches) {
        int status = http.send(HttpRequest.newBuilder(URI.create(url + batch.path())).header("Content-Type", "application/json")
            .header("Content-Encoding", "gzip").POST(BodyPublishers.ofByteArray(batch.body())).build(), BodyHandlers.discarding())
            .statusCode();
        if (status != 200) {
          throw new IllegalStateException("answered " + status);
        }
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(int stations) throws IOException, InterruptedException, ExecutionException {
    List<List<Batch>> journals = new ArrayList<>();
    for (int i = 0; i < stations; i++) {
      journals.add(batches("desk-" + i, i * (FACTS / stations), FACTS / stations));
    }
    Path folder = Files.createTempDirectory("intake");
    CentralSettings settings = CentralSettings.standard().withFile(folder.resolve("central.db")).withOrders(FACTS / 10);
    try (Central central = Central.start(settings, InstantSource.system());
        HttpClient http = HttpClient.newHttpClient();
        ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      List<Future<?>> sending = new ArrayList<>();
      journals.forEach(journal -> sending.add(desks.submit(() -> send(http, central.url(), journal))));
      for (Future<?> desk : sending) {
        desk.get();
      }
      double seconds = (System.nanoTime() - start) / (double) Duration.ofSeconds(1).toNanos();
      System.out.printf("| %d | %d | %.1f s | %.0f |%n", stations, FACTS, seconds, FACTS / seconds);
      if (central.counts().exceptions() + central.counts().quarantined() > 0) {
        throw new IllegalStateException("not every fact was accepted: " + central.counts());
      }
    }
  }

  public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
    System.out.println("| stations | facts | time | facts/s |");
    run(1);
    for (int stations : new int[]{1, 8, 80}) {
      run(stations);
    }
  }
}

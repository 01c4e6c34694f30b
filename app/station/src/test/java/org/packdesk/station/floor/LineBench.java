package org.packdesk.station.floor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.packdesk.devices.virtual.BeltEvent;
import org.packdesk.devices.virtual.VirtualEvent;
import org.packdesk.persistence.facts.DivertConfirmed;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.ParcelLost;
import org.packdesk.persistence.work.FloorParcel;
import org.packdesk.persistence.work.FloorParcel.LabelState;

/// A whole line station with a belt on TCP wires: from the scale's telegram on the wire to the stored verdict and to the gate's
/// control having the command, and whether it falls behind.
public final class LineBench {
  private static final int SECONDS = Integer.getInteger("packdesk.bench.seconds", 60);
  private static final int BURST_SECONDS = Integer.getInteger("packdesk.bench.burst", 10);
  private static final int WARM_UP = 200;
  /// Until the last lane confirmation is stored.
  private static final Duration SETTLING = Duration.ofSeconds(1);

  private final Map<Integer, Long> weighed = new ConcurrentHashMap<>();
  private final Map<Integer, Long> stored = new ConcurrentHashMap<>();
  private final Map<Integer, Long> commanded = new ConcurrentHashMap<>();
  private final AtomicInteger gone = new AtomicInteger();

  private LineBench() {}

  /// @param args the folder to measure in; without one, the build's `target`
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory(Path.of(args.length > 0 ? args[0] : "target"), "line-bench");
    try {
      new LineBench().run(folder);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void run(Path folder) {
    int parcels = WARM_UP + 5 * SECONDS + 20 * BURST_SECONDS;
    try (WholeLine line = WholeLine.dense(folder, "http://127.0.0.1:1", this::happened)) {
      line.knows(Stream.iterate(0, each -> each + 1).limit(parcels)
          .map(each -> WholeLine.parcel("BENCH-" + each, LabelState.READY, 1000)).toArray(FloorParcel[]::new));
      line.start((track, _, nanos) -> stored.putIfAbsent(Integer.valueOf(track), nanos));
      line.await("the induct runs", line.belt()::inductRuns);
      rate(line, 0, WARM_UP, 10);
      System.out.println(
          "| parcels | a second | telegram → verdict stored p50 / p99 | → gate has the command p50 / p99 / slowest | PASS, confirmed | lost |");
      System.out.println("|---|---|---|---|---|---|");
      report(line, rate(line, WARM_UP, 5 * SECONDS, 5), 5);
      report(line, rate(line, WARM_UP + 5 * SECONDS, 20 * BURST_SECONDS, 20), 20);
    }
  }

  private void happened(VirtualEvent event) {
    switch (event) {
      case VirtualEvent.BeltMoved(BeltEvent.Weighed on) -> weighed.putIfAbsent(on.trackId(), System.nanoTime());
      case VirtualEvent.GateCommanded command -> commanded.putIfAbsent(command.trackId(), System.nanoTime());
      case VirtualEvent.BeltMoved(BeltEvent.Seen _) -> gone.incrementAndGet();
      default -> {
      }
    }
  }

  /// Reads no facts while parcels are on the belt: a replay of the journal would be measured too. @return the first track id
  private int rate(WholeLine line, int from, int count, int aSecond) {
    long gap = Duration.ofSeconds(1).toNanos() / aSecond;
    long next = System.nanoTime();
    int first = 0;
    int before = gone.get();
    for (int each = from; each < from + count; each++) {
      LockSupport.parkNanos(Math.max(0, next - System.nanoTime()));
      int track = line.place("BENCH-" + each, 1000);
      first = first == 0 ? track : first;
      next += gap;
    }
    line.await("all have left the belt", () -> gone.get() >= before + count);
    LockSupport.parkNanos(SETTLING.toNanos());
    return first;
  }

  private void report(WholeLine line, int first, int aSecond) {
    long[] toStored = since(first, stored);
    long[] toGate = since(first, commanded);
    long passed = line.facts(ParcelJudged.class).stream()
        .filter(judged -> judged.trackId() >= first && judged.verdict() == LineVerdict.PASS).count();
    long good = line.facts(DivertConfirmed.class).stream().filter(seen -> seen.trackId() >= first && seen.lane() == 1).count();
    System.out.printf(Locale.ROOT, "| %d | %d | %.1f / %.1f ms | %.1f / %.1f / %.1f ms | %d, %d | %d |%n", toGate.length, aSecond,
        at(toStored, 0.5), at(toStored, 0.99), at(toGate, 0.5), at(toGate, 0.99), at(toGate, 1), passed, good,
        line.facts(ParcelLost.class).size());
  }

  /// Sorted nanoseconds from the telegram to there, of the parcels from the first one on.
  private long[] since(int first, Map<Integer, Long> there) {
    return weighed.entrySet().stream().filter(each -> each.getKey() >= first && there.containsKey(each.getKey()))
        .mapToLong(each -> Objects.requireNonNull(there.get(each.getKey())) - each.getValue()).sorted().toArray();
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))] / 1e6;
  }
}

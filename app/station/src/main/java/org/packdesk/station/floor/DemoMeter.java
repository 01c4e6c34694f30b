package org.packdesk.station.floor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.loop.StationWatch;

/// Times scans from their last byte on the wire to the commit, and to the frame that shows the verdict. Any thread.
public final class DemoMeter implements StationWatch {
  private static final int UNDER_WAY_MAX = 1000;

  private final Map<String, Queue<Long>> onTheWire = new HashMap<>();
  private final Map<Long, Long> stored = new HashMap<>();
  private final List<Double> scanMs = new ArrayList<>();
  private final List<Double> screenMs = new ArrayList<>();
  private long sent;

  /// The last byte of a code is about to leave.
  synchronized void sending(String code, long nanoTime) {
    onTheWire.computeIfAbsent(code, _ -> new ArrayDeque<>()).add(nanoTime);
  }

  /// A code left, or nobody had the other end open.
  synchronized void sent(String code, Outcome outcome) {
    if (outcome == Outcome.LEFT) {
      sent++;
    } else {
      onTheWire.remove(code);
    }
  }

  /// A code that left and was never judged is not timed.
  synchronized void lost(String code) {
    onTheWire.remove(code);
  }

  enum Outcome {
    LEFT, STAYED
  }

  @Override
  public synchronized void scanStored(String code, long verdictNumber, long nanoTime) {
    Queue<Long> starts = onTheWire.get(code);
    @Nullable
    Long start = starts == null ? null : starts.poll();
    if (start != null) {
      scanMs.add((nanoTime - start) / 1e6);
      if (stored.size() < UNDER_WAY_MAX) {
        stored.put(verdictNumber, start);
      }
    }
  }

  /// The frame that shows this verdict is laid out; verdicts before it were on screen with it.
  public synchronized void shown(long verdictNumber, long nanoTime) {
    stored.entrySet().removeIf(entry -> {
      boolean seen = entry.getKey() <= verdictNumber;
      if (seen) {
        screenMs.add((nanoTime - entry.getValue()) / 1e6);
      }
      return seen;
    });
  }

  synchronized long scansSent() {
    return sent;
  }

  synchronized Percentiles scanMs() {
    return Percentiles.of(scanMs);
  }

  synchronized Percentiles screenMs() {
    return Percentiles.of(screenMs);
  }
}

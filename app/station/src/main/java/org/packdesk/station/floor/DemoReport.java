package org.packdesk.station.floor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.facts.*;
import org.packdesk.persistence.journal.JournalState;
import org.packdesk.station.words.Speech;

/// What a demo did, read from the station's journal: counts over all runs on the same data, times of this run only.
final class DemoReport {
  private static final Speech SPEECH = Speech.in(Locale.ENGLISH);
  private static final Duration LATE = Duration.ofSeconds(8);
  private static final List<String> PAPER = List.of("label-intended", "label-ready", "label-voided", "print-sent",
      "print-confirmed",
      "print-unknown");

  private final Map<String, Long> counts = new HashMap<>();
  private final Map<String, Instant> packingStarted = new HashMap<>();
  private final Map<String, Instant> parcelOpen = new HashMap<>();
  private final Map<String, String> orderOfKey = new HashMap<>();
  private final Map<String, Integer> parcelOfKey = new HashMap<>();
  private final Map<String, String> keyOfPrint = new HashMap<>();
  private final Map<String, String> references = new HashMap<>();
  private final Map<String, Left> aside = new LinkedHashMap<>();
  private final Map<String, String> onShelf = new LinkedHashMap<>();
  private final Set<String> unfinished = new TreeSet<>();
  private final List<Double> labelReady = new ArrayList<>();
  private final List<Double> labelPrinted = new ArrayList<>();
  private long firstSeqOfRun;
  private @Nullable String open;
  private long handovers;
  private long late;

  /// @param firstSeq facts before it are earlier runs'
  record Desk(StationStore store, DemoMeter meter, StationEyes eyes, long firstSeq) {}

  /// @param beside stations that pack no orders: their labels, prints and facts count too
  /// @param orders wanted in all
  static Map<String, Object> of(List<Desk> desks, List<StationStore> beside, long orders) {
    DemoReport report = new DemoReport();
    desks.forEach(report::read);
    beside.forEach(store -> PAPER.forEach(type -> report.counts.merge(type, store.journal().count(type), Long::sum)));
    Stream<StationStore> all = Stream.concat(desks.stream().map(Desk::store), beside.stream());
    return report.asJson(desks, all.map(store -> store.journal().state()).toList(), orders);
  }

  /// Every trouble that a station's screen told its people of.
  static List<Map<String, String>> troubles(String station, StationEyes eyes) {
    return eyes.troubles().stream()
        .map(noticed -> Map.of("station", station, "about", noticed.about(), "words", SPEECH.say(noticed.words()))).toList();
  }

  private void read(Desk desk) {
    firstSeqOfRun = desk.firstSeq();
    open = null;
    desk.store().journal().replay(this::read);
  }

  private void read(StoredFact stored) {
    counts.merge(stored.type(), 1L, Long::sum);
    Instant at = stored.at();
    switch (stored.fact()) {
      case OperatorSignedIn _ -> handovers += open == null ? 0 : 1;
      case OrderOpened opened -> {
        references.put(opened.orderId(), opened.content().reference());
        opened(opened.orderId());
      }
      case OrderReopened again -> opened(again.orderId());
      case OrderSetAside set -> {
        aside.put(set.orderId(), new Left(set.reason().name(), set.words()));
        closed(set.orderId());
      }
      case OrderPacked packed -> closed(packed.orderId());
      case OrderStopped stopped -> {
        stopped(stopped);
        closed(stopped.orderId());
      }
      case ParcelParked parked -> {
        onShelf.put(parked.plate(), parked.orderId());
        closed(parked.orderId());
      }
      case ParcelTakenUp up -> onShelf.remove(up.plate());
      case ItemScanned item -> {
        packingStarted.putIfAbsent(item.orderId(), at);
        parcelOpen.putIfAbsent(parcel(item.orderId(), item.parcelNo()), at);
      }
      case LabelIntended intended -> {
        orderOfKey.put(intended.key(), intended.orderId());
        parcelOfKey.put(intended.key(), intended.parcelNo());
      }
      case LabelReady ready -> labelReady(stored.seq(), ready.key(), at);
      case PrintQueued queued -> keyOfPrint.put(queued.printId(), queued.key());
      case PrintSent sent -> labelPrinted(stored.seq(), sent.printId(), at);
      default -> {
      }
    }
  }

  /// How an order left the desk unfinished. @param reason as in code
  private record Left(String reason, String words) {}

  /// A cancelled order is done with: nobody wants it packed.
  private void stopped(OrderStopped stopped) {
    if (stopped.cause() != StopCause.CANCELLED) {
      aside.put(stopped.orderId(), new Left(stopped.cause().name(), stopped.words()));
    }
  }

  private void opened(String orderId) {
    open = orderId;
    unfinished.add(orderId);
    aside.remove(orderId);
  }

  private void closed(String orderId) {
    unfinished.remove(orderId);
    if (orderId.equals(open)) {
      open = null;
    }
  }

  private static String parcel(@Nullable String orderId, @Nullable Integer parcelNo) {
    return orderId + "/" + parcelNo;
  }

  private void labelReady(long seq, String key, Instant at) {
    Instant started = packingStarted.get(String.valueOf(orderOfKey.get(key)));
    if (started == null) {
      return;
    }
    Duration took = Duration.between(started, at);
    late += took.compareTo(LATE) > 0 ? 1 : 0;
    if (seq >= firstSeqOfRun) {
      labelReady.add(took.toNanos() / 1e9);
    }
  }

  /// A planned second parcel's paper waits until that parcel is the open one: its time runs from its own first unit.
  private void labelPrinted(long seq, String printId, Instant at) {
    String key = String.valueOf(keyOfPrint.get(printId));
    Instant started = parcelOpen.get(parcel(orderOfKey.get(key), parcelOfKey.get(key)));
    if (started != null && seq >= firstSeqOfRun) {
      labelPrinted.add(Math.max(0, Duration.between(started, at).toNanos() / 1e9));
    }
  }

  private Map<String, Object> asJson(List<Desk> desks, List<JournalState> journals, long orders) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("orders", orders);
    json.put("packed", count("order-packed"));
    json.put("parcels", count("parcel-packed"));
    json.put("short", 0);
    json.put("late", late);
    json.put("handovers", handovers);
    json.put("scans", counts("sent", desks.stream().mapToLong(desk -> desk.meter().scansSent()).sum(), "accepted", accepted(),
        "refused", count("scan-refused")));
    json.put("labels",
        counts("requested", count("label-intended"), "purchased", count("label-ready"), "voided", count("label-voided")));
    json.put("prints",
        counts("sent", count("print-sent"), "confirmed", count("print-confirmed"), "unknown", count("print-unknown")));
    json.put("facts",
        counts("journal", sum(journals, JournalState::lastSeq), "acknowledged", sum(journals, JournalState::ackedThrough)));
    percentiles(json, "label_ready_s", Percentiles.of(labelReady), 96);
    percentiles(json, "label_printed_s", Percentiles.of(labelPrinted), 96);
    percentiles(json, "scan_ms", together(desks, DemoMeter::scanMs), 99);
    percentiles(json, "scan_screen_ms", together(desks, DemoMeter::screenMs), 99);
    json.put("left", left());
    return json;
  }

  private static long sum(List<JournalState> journals, ToLongFunction<JournalState> figure) {
    return journals.stream().mapToLong(figure).sum();
  }

  private static Percentiles together(List<Desk> desks, Function<DemoMeter, Percentiles> sample) {
    return Percentiles.of(desks.stream().flatMap(desk -> sample.apply(desk.meter()).sorted().stream()).toList());
  }

  private long count(String type) {
    return counts.getOrDefault(type, 0L);
  }

  /// Scans that led to something: units, cartons, labels put on, totes and badges.
  private long accepted() {
    return count("item-scanned") + count("carton-scanned") + count("label-applied") + count("order-opened")
        + count("order-reopened") + count("parcel-parked") + count("parcel-taken-up")
        + count("operator-signed-in");
  }

  private static Map<String, Long> counts(String one, long first, String two, long second, String three, long third) {
    Map<String, Long> counts = counts(one, first, two, second);
    counts.put(three, third);
    return counts;
  }

  private static Map<String, Long> counts(String one, long first, String two, long second) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put(one, first);
    counts.put(two, second);
    return counts;
  }

  private static void percentiles(Map<String, Object> json, String name, Percentiles sample, int upper) {
    if (!sample.empty()) {
      Map<String, BigDecimal> figures = new LinkedHashMap<>();
      figures.put("p50", rounded(sample.at(50)));
      figures.put("p" + upper, rounded(sample.at(upper)));
      json.put(name, figures);
    }
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }

  private List<Map<String, String>> left() {
    List<Map<String, String>> left = new ArrayList<>();
    aside
        .forEach((orderId, how) -> left.add(left(orderId, how.reason().toLowerCase(Locale.ROOT).replace('_', '-'), how.words())));
    onShelf.forEach((plate, orderId) -> left.add(left(orderId, "on-shelf", "waits for its label under plate " + plate)));
    unfinished.forEach(orderId -> left.add(left(orderId, "unfinished", "the demo ended while it was being packed")));
    return left;
  }

  private Map<String, String> left(String orderId, String reason, String words) {
    return Map.of("order", references.getOrDefault(orderId, orderId), "reason", reason, "words", words);
  }
}

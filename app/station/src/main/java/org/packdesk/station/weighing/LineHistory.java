package org.packdesk.station.weighing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.DivertCommanded;
import org.packdesk.persistence.facts.DivertConfirmed;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.ParcelFound;
import org.packdesk.persistence.facts.ParcelInducted;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.ParcelLost;
import org.packdesk.persistence.facts.ParcelMeasured;

/// What the line's screen tells of the last hours and passes, read from the facts as they are stored; nothing is judged by it. It
/// holds the last passes and sums only. Station thread only.
public final class LineHistory {
  private static final int PASSES_KEPT = 256;
  private static final int MINUTES_KEPT = 60;
  private static final int PRODUCTS_KEPT = 2000;
  private static final int INDUCTED_KEPT = 4000;
  static final int TAIL = 4;

  private final Map<Long, Pass> passes = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, Pass> eldest) {
      return size() > PASSES_KEPT;
    }
  };
  private final Deque<Instant> inducted = new ArrayDeque<>();
  private final TreeMap<Instant, Minute> minutes = new TreeMap<>();
  private final TreeMap<Instant, Errors> hours = new TreeMap<>();
  private final Map<String, Errors> products = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Errors> eldest) {
      return size() > PRODUCTS_KEPT;
    }
  };

  /// One parcel's way over the line. @param since its newest step
  record Pass(long pass, @Nullable String code, Instant since, @Nullable ParcelJudged judged, @Nullable Instant judgedAt,
      LineView.Fate fate) {
    String tail() {
      return code == null ? "" : code.substring(Math.max(0, code.length() - TAIL));
    }
  }

  /// @param weighed with a weight that may decide
  record Minute(long inducted, long judged, long kickedOut, long weighed) {
    static final Minute EMPTY = new Minute(0, 0, 0, 0);

    Minute plus(Minute more) {
      return new Minute(inducted + more.inducted, judged + more.judged, kickedOut + more.kickedOut, weighed + more.weighed);
    }
  }

  /// Sums of measured less expected, milligrams.
  record Errors(long parcels, double sum, double squares) {
    static final Errors NONE = new Errors(0, 0, 0);

    Errors plus(long errorMg) {
      return new Errors(parcels + 1, sum + errorMg, squares + (double) errorMg * errorMg);
    }

    long meanMg() {
      return parcels == 0 ? 0 : Math.round(sum / parcels);
    }

    long sigmaMg() {
      return parcels < 2 ? 0 : Math.round(Math.sqrt(Math.max(0, squares - sum * sum / parcels) / (parcels - 1)));
    }
  }

  /// @param at when it was stored
  /// @param onlyProduct the product that is alone in a parcel, by its barcode
  public void after(Instant at, Fact fact, Function<String, Optional<String>> onlyProduct) {
    switch (fact) {
      case ParcelInducted in -> {
        passes.put(in.pass(), new Pass(in.pass(), in.barcode(), at, null, null, new LineView.Moving(null)));
        inducted.add(at);
        if (inducted.size() > INDUCTED_KEPT) {
          inducted.remove();
        }
        count(at, new Minute(1, 0, 0, 0));
      }
      case ParcelMeasured measured -> change(measured.pass(), pass -> new Pass(pass.pass(),
          pass.code() == null ? measured.barcode() : pass.code(), at, pass.judged(), pass.judgedAt(), pass.fate()));
      case ParcelJudged judged -> judged(at, judged, onlyProduct);
      case DivertCommanded command -> fate(command.pass(), at, new LineView.Moving(command.lane()));
      case DivertConfirmed seen -> fate(seen.pass(), at, new LineView.Confirmed(seen.lane()));
      case ParcelLost lost -> fate(lost.pass(), at, new LineView.Lost());
      case ParcelFound found -> fate(found.pass(), at, new LineView.Found());
      default -> {
      }
    }
  }

  private void judged(Instant at, ParcelJudged judged, Function<String, Optional<String>> onlyProduct) {
    Pass before = passes.get(judged.pass());
    ParcelJudged old = before == null ? null : before.judged();
    long out = judged.verdict().leadsToGoodLane() ? 0 : 1;
    long outBefore = old == null || old.verdict().leadsToGoodLane() ? 0 : 1;
    count(at, new Minute(0, old == null ? 1 : 0, out - outBefore, old == null && judged.figures().measuredMg() != null ? 1 : 0));
    if (old == null && judged.figures().measuredMg() != null && judged.figures().expectedMg() != null) {
      error(at, judged.figures().measuredMg() - judged.figures().expectedMg(),
          before == null ? null : before.code(), onlyProduct);
    }
    change(judged.pass(), pass -> new Pass(pass.pass(), pass.code(), at, judged, at, pass.fate()));
  }

  private void error(Instant at, long errorMg, @Nullable String code, Function<String, Optional<String>> onlyProduct) {
    hours.merge(at.truncatedTo(ChronoUnit.HOURS), Errors.NONE.plus(errorMg), (before, _) -> before.plus(errorMg));
    if (hours.size() > LineView.Charts.HOURS_MAX) {
      hours.pollFirstEntry();
    }
    if (code != null) {
      onlyProduct.apply(code).ifPresent(
          product -> products.merge(product, Errors.NONE.plus(errorMg), (before, _) -> before.plus(errorMg)));
    }
  }

  private void fate(long number, Instant at, LineView.Fate fate) {
    change(number, pass -> new Pass(pass.pass(), pass.code(), at, pass.judged(), pass.judgedAt(), fate));
  }

  private void change(long number, UnaryOperator<Pass> change) {
    passes.computeIfPresent(number, (_, pass) -> change.apply(pass));
  }

  private void count(Instant at, Minute more) {
    minutes.merge(at.truncatedTo(ChronoUnit.MINUTES), more, Minute::plus);
    if (minutes.size() > MINUTES_KEPT) {
      minutes.pollFirstEntry();
    }
  }

  /// The newest first.
  List<Pass> newest() {
    return new ArrayList<>(passes.values()).reversed();
  }

  @Nullable
  Instant lastInducted() {
    return inducted.peekLast();
  }

  int lastMinute(Instant now) {
    Instant since = now.minus(Duration.ofMinutes(1));
    while (!inducted.isEmpty() && inducted.element().isBefore(since)) {
      inducted.remove();
    }
    return inducted.size();
  }

  Minute lastHour(Instant now) {
    return minutes.tailMap(now.minus(Duration.ofHours(1)), false).values().stream().reduce(Minute.EMPTY, Minute::plus);
  }

  public LineView.Charts charts() {
    List<LineView.HourError> byHour = hours.entrySet().stream().map(each -> new LineView.HourError(each.getKey(),
        each.getValue().parcels(), each.getValue().meanMg(), each.getValue().sigmaMg())).toList();
    List<LineView.ProductError> worst = products.entrySet().stream()
        .map(each -> new LineView.ProductError(each.getKey(), each.getValue().parcels(), each.getValue().meanMg(),
            each.getValue().sigmaMg()))
        .sorted((one, other) -> Long.compare(Math.abs(other.meanMg()), Math.abs(one.meanMg())))
        .limit(LineView.Charts.PRODUCTS_MAX).toList();
    return new LineView.Charts(byHour, worst);
  }
}

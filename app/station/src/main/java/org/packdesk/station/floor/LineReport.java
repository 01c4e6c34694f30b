package org.packdesk.station.floor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.facts.DivertConfirmed;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.MeasureState;
import org.packdesk.persistence.facts.ParcelInducted;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.ParcelLost;
import org.packdesk.persistence.facts.ParcelMeasured;
import org.packdesk.persistence.facts.StopReviewed;
import org.packdesk.persistence.facts.StoredFact;
import org.packdesk.station.weighing.Stops;

/// The weigh line's part of the demo's report, read from its journal. A parcel that came again counts again; of a pass that was judged
/// twice the last verdict counts.
final class LineReport {
  private static final int GOOD_LANE = 1;

  private final Map<Long, LineVerdict> verdicts = new TreeMap<>();
  private Stops stops = Stops.NONE;
  private long inducted;
  private long weighed;
  private long diverted;
  private long confirmed;
  private long lost;

  private LineReport() {}

  static Map<String, Object> of(StationStore store) {
    LineReport report = new LineReport();
    store.journal().replay(report::read);
    return report.asJson();
  }

  private void read(StoredFact stored) {
    switch (stored.fact()) {
      case ParcelInducted _ -> inducted++;
      case ParcelMeasured measured -> weighed += measured.state() == MeasureState.OK ? 1 : 0;
      case ParcelJudged judged -> verdicts.put(judged.pass(), judged.verdict());
      case DivertConfirmed seen -> {
        confirmed++;
        diverted += seen.lane() == GOOD_LANE ? 0 : 1;
      }
      case ParcelLost _ -> lost++;
      case StopReviewed stop -> stops = stops.plus(Stops.of(stop));
      default -> {
        // not the line's
      }
    }
  }

  private static Map<String, Object> asJson(Stops stops) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("right", stops.right());
    json.put("wrong", stops.wrong());
    json.put("typed_in", stops.typedIn());
    json.put("not_compared", stops.notCompared());
    json.put("relabelled", stops.relabelled());
    json.put("outcomes", new TreeMap<>(stops.outcomes()));
    return json;
  }

  private Map<String, Object> asJson() {
    Map<String, Long> kinds = new TreeMap<>();
    verdicts.values().forEach(verdict -> kinds.merge(verdict.name(), 1L, Long::sum));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("inducted", inducted);
    json.put("weighed", weighed);
    json.put("diverted", diverted);
    json.put("confirmed", confirmed);
    json.put("lost", lost);
    json.put("verdicts", kinds);
    json.put("stops_reviewed", asJson(stops));
    return json;
  }
}

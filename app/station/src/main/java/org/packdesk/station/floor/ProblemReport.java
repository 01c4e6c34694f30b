package org.packdesk.station.floor;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.facts.CaseClosed;
import org.packdesk.persistence.facts.CaseTakenUp;
import org.packdesk.persistence.facts.LabelApplied;
import org.packdesk.persistence.facts.ParcelReleased;
import org.packdesk.persistence.facts.StoredFact;

/// The problem desk's part of the demo's report, read from its journal.
final class ProblemReport {
  private final Set<String> in = new HashSet<>();
  private final Set<String> out = new HashSet<>();
  private long relabelled;
  private long released;

  private ProblemReport() {}

  static Map<String, Object> of(StationStore store) {
    ProblemReport report = new ProblemReport();
    store.journal().replay(report::read);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("in", report.in.size());
    json.put("out", report.out.size());
    json.put("relabelled", report.relabelled);
    json.put("released", report.released);
    return json;
  }

  private void read(StoredFact stored) {
    switch (stored.fact()) {
      case CaseTakenUp taken -> in.add(taken.caseId());
      case CaseClosed closed -> out.add(closed.caseId());
      case LabelApplied _ -> relabelled++;
      case ParcelReleased _ -> released++;
      default -> {
        // not the problem desk's
      }
    }
  }
}

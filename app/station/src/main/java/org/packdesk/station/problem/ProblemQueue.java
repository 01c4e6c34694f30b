package org.packdesk.station.problem;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.work.FloorParcel;
import org.packdesk.persistence.work.ProblemCase;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.persistence.work.Worth;
import org.packdesk.station.problem.ProblemView.Place;
import org.packdesk.station.problem.ProblemView.QueueRow;

/// The open cases of the site, what has to leave first first; read from the local copy now and then, not with every scan.
///
/// @param rows without what this desk does with them
public record ProblemQueue(List<QueueRow> rows) {
  public static final ProblemQueue EMPTY = new ProblemQueue(List.of());
  private static final int READ_MOST = 500;
  private static final int SHOWN_MOST = 100;

  public ProblemQueue {
    rows = List.copyOf(rows);
  }

  public static ProblemQueue read(ProblemCatalogue catalogue) {
    return new ProblemQueue(catalogue.openCases().stream().limit(READ_MOST).map(each -> row(each, catalogue))
        .sorted(Comparator.comparing(QueueRow::cutOff, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(QueueRow::since))
        .toList());
  }

  private static QueueRow row(ProblemCase each, ProblemCatalogue catalogue) {
    String orderId = each.orderId();
    Integer parcelNo = each.parcelNo();
    Optional<FloorParcel> parcel = orderId == null || parcelNo == null ? Optional.empty() : catalogue.parcel(orderId, parcelNo);
    String order = parcel.map(FloorParcel::reference)
        .orElseGet(() -> orderId == null ? "" : catalogue.order(orderId).map(WorkOrder::reference).orElse(orderId));
    return new QueueRow(each.caseId(), CaseReason.of(each.reason()), each.barcode() == null ? "" : each.barcode(), order,
        each.since(), parcel.map(FloorParcel::cutOff).orElse(null), worth(parcel), Place.WAITING, each.passedUncheckedAt());
  }

  static @Nullable Worth worth(Optional<FloorParcel> parcel) {
    return parcel.map(FloorParcel::value).orElse(null);
  }

  /// As the desk stands to them now; those that ended here are gone.
  List<QueueRow> seenBy(ProblemSession session) {
    return rows.stream().filter(row -> !session.ended().contains(row.caseId()))
        .map(row -> row.at(place(session, row.caseId())))
        .toList();
  }

  /// When a line let this case's parcel go unchecked, or null.
  @Nullable
  Instant uncheckedAt(String caseId) {
    return rows.stream().filter(row -> row.caseId().equals(caseId)).findFirst().map(QueueRow::uncheckedAt).orElse(null);
  }

  private static Place place(ProblemSession session, String caseId) {
    CaseWork work = session.of(caseId);
    if (work == null) {
      return Place.WAITING;
    }
    return work.equals(session.open()) ? Place.OPEN : work.labels().plate() == null ? Place.WAITING : Place.HERE;
  }

  static List<QueueRow> shown(List<QueueRow> all) {
    return all.subList(0, Math.min(SHOWN_MOST, all.size()));
  }
}

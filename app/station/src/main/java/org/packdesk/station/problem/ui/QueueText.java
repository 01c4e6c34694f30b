package org.packdesk.station.problem.ui;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.work.Worth;
import org.packdesk.station.problem.ProblemView.Place;
import org.packdesk.station.problem.ProblemView.QueueRow;
import org.packdesk.station.words.Figures;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// One parcel that waits, in finished words.
///
/// @param tail the last characters of its barcode, empty when none was read
/// @param cutOff when it has to leave, or what it waits for on the shelf
/// @param urgent it has to leave within the half-hour, or should have
record QueueText(String caseId, String icon, String reason, String age, String order, String tail, String worth, String cutOff,
    boolean urgent, Place place) {
  private static final int TAIL = 4;
  private static final Duration URGENT = Duration.ofMinutes(30);

  static QueueText of(QueueRow row, Figures figures, Instant now) {
    Instant cutOff = row.cutOff();
    boolean urgent = cutOff != null && Duration.between(now, cutOff).compareTo(URGENT) < 0;
    Instant unchecked = row.uncheckedAt();
    Words reason = unchecked == null ? row.reason().words() : Words.of(Say.REASON_UNCHECKED, unchecked);
    String shelf = figures.speech().caption("problem.here");
    return new QueueText(row.caseId(), unchecked == null ? ReasonLook.icon(row.reason()) : ReasonLook.UNCHECKED,
        figures.say(reason, now),
        age(row.since(), now, figures), row.order().isEmpty() ? figures.speech().caption("problem.no-order") : row.order(),
        row.barcode().isEmpty() ? "" : tail(row.barcode(), figures), worth(row.worth(), figures),
        row.place() == Place.HERE ? shelf : time(cutOff, now, figures), urgent && row.place() != Place.HERE, row.place());
  }

  /// In minutes, then hours, then days: nobody needs more to see what has waited long.
  private static String age(Instant since, Instant now, Figures figures) {
    Duration waited = Duration.between(since, now);
    if (waited.toDays() > 0) {
      return figures.speech().caption("problem.age.days", waited.toDays());
    }
    return waited.toHours() > 0
        ? figures.speech().caption("problem.age.hours", waited.toHours())
        : figures.speech().caption("problem.age.minutes", Math.max(0, waited.toMinutes()));
  }

  static String tail(String barcode, Figures figures) {
    if (barcode.isEmpty()) {
      return figures.speech().caption("problem.no-barcode");
    }
    return barcode.length() <= TAIL ? barcode : "…" + barcode.substring(barcode.length() - TAIL);
  }

  static String worth(@Nullable Worth worth, Figures figures) {
    return worth == null ? "" : figures.money(worth.cents(), worth.currency());
  }

  static String time(@Nullable Instant at, Instant now, Figures figures) {
    return at == null ? "" : figures.time(at, now);
  }
}

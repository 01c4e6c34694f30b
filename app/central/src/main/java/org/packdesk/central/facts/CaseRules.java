package org.packdesk.central.facts;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.cases.CaseBook;
import org.packdesk.central.cases.ProblemCase;
import org.packdesk.central.cases.ProblemCase.Figures;
import org.packdesk.central.cases.ProblemCase.Subject;
import org.packdesk.central.parcels.FloorParcels;
import org.packdesk.central.sqlite.Tx;

/// What the facts of weigh lines and problem desks mean for cases and for what parcels should weigh. Each method is one step inside a transaction
/// of the caller.
final class CaseRules {
  private static final String UNKNOWN = "OTHER";
  private static final int WORD_CHARS_MAX = 60;
  private static final int CASE_ID_CHARS_MAX = 80;

  private final CaseBook cases;
  private final FloorParcels parcels;
  private final InstantSource instants;

  CaseRules(CaseBook cases, FloorParcels parcels, InstantSource instants) {
    this.cases = cases;
    this.parcels = parcels;
    this.instants = instants;
  }

  void apply(Tx tx, String station, Envelope fact, String type) throws SQLException {
    switch (type) {
      case "parcel-inducted", "parcel-measured" -> {
        Optional<Long> pass = pass(fact);
        Optional<String> barcode = word(fact, "barcode");
        if (pass.isPresent() && barcode.isPresent()) {
          cases.read(tx, station, pass.get(), barcode.get());
        }
      }
      case "parcel-judged" -> judged(tx, station, fact);
      case "case-opened" -> {
        Optional<String> caseId = caseId(fact);
        if (caseId.isPresent()) {
          cases.open(tx, new ProblemCase(caseId.get(), subject(fact, word(fact, "barcode").orElse(null)),
              word(fact, "reason").orElse(UNKNOWN), null, null, at(fact), station));
        }
      }
      case "case-closed" -> {
        Optional<String> caseId = caseId(fact);
        if (caseId.isPresent()) {
          cases.close(tx, caseId.get(), word(fact, "outcome").orElse(UNKNOWN), word(fact, "rootCause").orElse(UNKNOWN));
        }
      }
      case "parcel-reweighed" -> {
        Optional<String> caseId = caseId(fact);
        if (caseId.isPresent()) {
          cases.weighed(tx, caseId.get(), new ProblemCase.Weighed(word(fact, "verdict").orElse(UNKNOWN), number(fact, "massMg"),
              fact.text("manualReason").isPresent()));
        }
      }
      case "parcel-repacked", "parcel-released" -> expected(tx, fact);
      default -> {
        // kept, and no more
      }
    }
  }

  /// UNCHECKED lets a parcel go, and takes nothing back of what an earlier pass said of it.
  private void judged(Tx tx, String station, Envelope fact) throws SQLException {
    Optional<Long> pass = pass(fact);
    if (pass.isEmpty()) {
      return;
    }
    String caseId = station + "-" + pass.get();
    Subject subject = subject(fact, cases.barcode(tx, station, pass.get()));
    String verdict = word(fact, "verdict").orElse(UNKNOWN);
    switch (verdict) {
      case "PASS" -> cases.passed(tx, caseId, subject);
      case "UNCHECKED" -> cases.passedUnchecked(tx, caseId, subject, at(fact));
      default -> cases.open(tx, new ProblemCase(caseId, subject, verdict, word(fact, "cause").orElse(null),
          figures(fact.part("figures")), at(fact), station));
    }
  }

  private void expected(Tx tx, Envelope fact) throws SQLException {
    Subject parcel = subject(fact, null);
    Optional<Long> mass = fact.whole("expectedMassMg", 0, Long.MAX_VALUE);
    Long sigma = fact.whole("expectedSigmaMg", 0, Long.MAX_VALUE).orElse(null);
    if (parcel.orderId() != null && parcel.parcelNo() != null && mass.isPresent()) {
      parcels.expected(tx, parcel.orderId(), parcel.parcelNo(), mass.get(), sigma, word(fact, "cartonType").orElse(null));
    }
  }

  private static Subject subject(Envelope fact, @Nullable String barcode) {
    return new Subject(word(fact, "orderId").orElse(null),
        fact.whole("parcelNo", 1, FactRules.NUMBER_MAX).map(Math::toIntExact).orElse(null), barcode);
  }

  private static Figures figures(Envelope figures) {
    return new Figures(number(figures, "measuredMg"), number(figures, "expectedMg"), number(figures, "sigmaMg"),
        number(figures, "underMg"), number(figures, "overMg"), word(figures, "rule").orElse(null));
  }

  private static @Nullable Long number(Envelope figures, String name) {
    return figures.whole(name, Long.MIN_VALUE, Long.MAX_VALUE).orElse(null);
  }

  private static Optional<Long> pass(Envelope fact) {
    return fact.whole("pass", 1, Long.MAX_VALUE);
  }

  private static Optional<String> word(Envelope fact, String name) {
    return fact.text(name).filter(text -> !text.isEmpty() && text.length() <= WORD_CHARS_MAX);
  }

  private static Optional<String> caseId(Envelope fact) {
    return fact.text("caseId").filter(id -> !id.isEmpty() && id.length() <= CASE_ID_CHARS_MAX);
  }

  private Instant at(Envelope fact) {
    return fact.at(instants.instant());
  }
}

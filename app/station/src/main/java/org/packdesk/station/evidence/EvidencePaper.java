package org.packdesk.station.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.MeasureState;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.ParcelMeasured;
import org.packdesk.persistence.facts.ScaleChecked;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.printing.document.WeighingRecord;
import org.packdesk.printing.document.WeighingRecord.Entry;
import org.packdesk.printing.document.WeighingRecord.Weighing;

/// Passes in the words of a paper that a carrier's clerk understands; in English, with times of the site.
public final class EvidencePaper {
  private static final int GOOD_LANE = 1;
  private static final int KILOGRAM_DIGITS = 3;

  private final ZoneId zone;
  private final DateTimeFormatter times;

  public EvidencePaper(ZoneId zone) {
    this.zone = zone;
    this.times = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH).withZone(zone);
  }

  /// @param about what was asked for, in words
  public WeighingRecord of(List<PassEvidence> passes, String station, String about, Instant now) {
    return new WeighingRecord(station, about, times.format(now), zone.getId(), passes.stream().map(this::weighing).toList());
  }

  private Weighing weighing(PassEvidence pass) {
    List<Entry> entries = new ArrayList<>();
    String weight = "no weight";
    for (ParcelMeasured result : pass.results()) {
      if (result.massMg() != null && result.state() == MeasureState.OK) {
        weight = kilograms(result.massMg());
      }
      weighed(entries, result);
    }
    if (pass.results().isEmpty()) {
      entries.add(new Entry("Weighed", "The scale gave no result."));
    }
    checked(entries, pass.check());
    if (pass.judged() != null) {
      judged(entries, pass.judged());
    }
    entries.add(new Entry("Sent to",
        pass.sentTo() == null ? "no lane; parcels without a command go to the problem lane" : lane(pass.sentTo())));
    entries.add(new Entry("Seen by sensor", pass.seen() != null
        ? "in the " + lane(pass.seen().lane()) + ", " + times.format(pass.seen().at())
        : pass.lost() == null ? "not yet" : "by none: " + words(pass.lost().name())));
    String code = pass.barcode();
    String order = pass.orderId();
    ParcelJudged judged = pass.judged();
    return new Weighing(code == null ? "barcode not read" : code,
        order == null
            ? ""
            : "Order " + order + (judged == null || judged.parcelNo() == null ? "" : ", parcel " + judged.parcelNo()),
        weight, times.format(pass.inducted().at()), entries);
  }

  private void weighed(List<Entry> entries, ParcelMeasured result) {
    String reading = result.state() == MeasureState.OK ? "settled" : words(result.state().name()) + ", does not count";
    entries.add(new Entry("Weighed", (result.massMg() == null ? "no weight" : kilograms(result.massMg())) + ", " + reading + ", "
        + times.format(result.evidence().at())));
    entries.add(new Entry("Scale", result.evidence().device() + (result.evidence().calibratedOn() == null
        ? ", date of calibration not on record"
        : ", calibrated " + result.evidence().calibratedOn())));
    entries.add(new Entry("Scale's own message", result.evidence().frameHex()));
  }

  private void checked(List<Entry> entries, @Nullable ScaleChecked check) {
    if (check != null) {
      entries.add(new Entry("Reference check", times.format(check.at()) + ": " + kilograms(check.referenceMg()) + " shown as "
          + (check.measuredMg() == null ? "no weight" : kilograms(check.measuredMg()))
          + (check.within() ? ", in order" : ", not in order")));
    }
  }

  private static void judged(List<Entry> entries, ParcelJudged judged) {
    WeighFigures figures = judged.figures();
    if (figures.expectedMg() != null && figures.underMg() != null && figures.overMg() != null) {
      entries.add(new Entry("Expected", kilograms(figures.expectedMg()) + "; right from "
          + kilograms(figures.expectedMg() - figures.underMg()) + " to " + kilograms(figures.expectedMg() + figures.overMg())));
    }
    entries.add(new Entry("Verdict", verdict(judged.verdict())
        + (judged.cause() == null ? "" : " (" + words(judged.cause().name()) + ")")));
  }

  private static String verdict(LineVerdict verdict) {
    return switch (verdict) {
      case PASS -> "Weight is right";
      case LIGHT -> "Too light";
      case HEAVY -> "Too heavy";
      case NO_READ -> "Barcode not read";
      case UNCHECKED -> "Weighed, not compared";
      case NOT_OURS, NO_EXPECTATION, BAD_WEIGHT, CANCELLED, HELD, VOIDED_LABEL, DUPLICATE_LABEL, OTHER ->
        "Stopped: " + words(verdict.name());
    };
  }

  private static String lane(int lane) {
    return lane == GOOD_LANE ? "outbound lane" : "problem lane";
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String kilograms(long mg) {
    return BigDecimal.valueOf(mg, 6).setScale(KILOGRAM_DIGITS, RoundingMode.HALF_UP) + " kg";
  }
}

package org.packdesk.persistence.central;

import java.util.Arrays;
import java.util.Locale;
import org.packdesk.persistence.facts.CaseOutcome;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.RootCause;
import org.packdesk.persistence.facts.ToleranceRule;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.persistence.work.FloorParcel;
import org.packdesk.persistence.work.FloorParcel.Content;
import org.packdesk.persistence.work.FloorParcel.LabelState;
import org.packdesk.persistence.work.ProblemCase;
import org.packdesk.persistence.work.WorkOrder.Hold;
import org.packdesk.persistence.work.WorkOrder.Standing;
import org.packdesk.persistence.work.Worth;

/// Reads what central tells of parcels that are packed, and of those that may not go on. Pure; what it cannot read is a
/// `NotUnderstoodException`.
final class Parcels {
  private static final int LINES_MAX = 200;

  private Parcels() {}

  static FloorParcel parcel(Fields parcel) {
    return new FloorParcel(parcel.text("barcode"), parcel.text("label_key"), parcel.text("label_id"), parcel.text("order_id"),
        parcel.text("reference"), parcel.count("parcel_no", 1), parcel.optionalText("client").orElse(""),
        parcel.optionalText("carrier").orElse(""), parcel.optionalWhole("expected_mass_mg").orElse(null),
        parcel.optionalWhole("expected_sigma_mg").orElse(null), parcel.text("carton_type"),
        parcel.objects("contents", LINES_MAX, Parcels::content), labelState(parcel.text("label_state")),
        new Standing(hold(parcel.text("order_state")), parcel.optionalText("reason").orElse("")),
        parcel.optionalText("station").orElse(""), parcel.optionalTime("packed_at").orElse(null),
        parcel.optionalTime("cut_off").orElse(null), parcel.optionalObject("value").map(Parcels::worth).orElse(null));
  }

  private static Content content(Fields content) {
    return new Content(content.count("line_no", 1), content.text("sku"), content.text("name"), content.count("units", 1));
  }

  private static LabelState labelState(String told) {
    return switch (told) {
      case "ready" -> LabelState.READY;
      case "voided" -> LabelState.VOIDED;
      case "doubled" -> LabelState.DOUBLED;
      default -> LabelState.OTHER;
    };
  }

  static Hold hold(String orderState) {
    return switch (orderState) {
      case "open", "packed" -> Hold.FREE;
      case "held" -> Hold.HELD;
      case "cancelled" -> Hold.CANCELLED;
      default -> Hold.STOPPED;
    };
  }

  static Worth worth(Fields value) {
    return new Worth(value.whole("cents"), value.text("currency"));
  }

  static ProblemCase problemCase(Fields told) {
    return new ProblemCase(told.text("case_id"), told.optionalText("order_id").orElse(null),
        told.optionalCount("parcel_no", 1).orElse(null), told.optionalText("barcode").orElse(null), told.text("reason"),
        told.optionalText("cause").orElse(null),
        told.optionalObject("figures").map(Parcels::figures).orElse(WeighFigures.NONE),
        told.time("since"), told.text("line"),
        told.text("state").equals("closed") ? ProblemCase.State.CLOSED : ProblemCase.State.OPEN,
        told.optionalObject("weighed").map(Parcels::weighed).orElse(null),
        told.optionalObject("ended").map(Parcels::ended).orElse(null),
        told.optionalTime("passed_unchecked_at").orElse(null), told.optionalText("closed_because").orElse(null));
  }

  private static ProblemCase.Weighed weighed(Fields weighed) {
    return new ProblemCase.Weighed(named(weighed.text("verdict"), LineVerdict.values(), LineVerdict.OTHER),
        weighed.truth("typed_in"));
  }

  private static ProblemCase.Ended ended(Fields ended) {
    return new ProblemCase.Ended(named(ended.text("outcome"), CaseOutcome.values(), CaseOutcome.OTHER),
        named(ended.text("root_cause"), RootCause.values(), RootCause.OTHER), ended.truth("relabelled"));
  }

  private static WeighFigures figures(Fields figures) {
    return new WeighFigures(figures.optionalNumber("measured_mg").orElse(null),
        figures.optionalNumber("expected_mg").orElse(null),
        figures.optionalNumber("sigma_mg").orElse(null), figures.optionalNumber("under_mg").orElse(null),
        figures.optionalNumber("over_mg").orElse(null), figures.optionalText("rule").map(Parcels::rule).orElse(null));
  }

  private static ToleranceRule rule(String told) {
    return named(told.toUpperCase(Locale.ROOT), ToleranceRule.values(), ToleranceRule.OTHER);
  }

  private static <E extends Enum<E>> E named(String told, E[] known, E other) {
    return Arrays.stream(known).filter(each -> each.name().equals(told)).findFirst().orElse(other);
  }
}

package org.packdesk.station.problem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.Mass;
import org.packdesk.persistence.facts.CaseTakenUp;
import org.packdesk.persistence.facts.OrderContent.Share;
import org.packdesk.persistence.facts.ParcelAdopted;
import org.packdesk.persistence.facts.ParcelRepacked;
import org.packdesk.persistence.facts.ParcelReweighed;
import org.packdesk.persistence.facts.UnitChecked;
import org.packdesk.persistence.facts.UnitFinding;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.persistence.work.Carton;
import org.packdesk.persistence.work.FloorParcel;
import org.packdesk.persistence.work.Product;
import org.packdesk.station.packing.PackView.CartonState;
import org.packdesk.station.packing.PackView.LabelTrack;
import org.packdesk.station.problem.ProblemView.CartonCard;
import org.packdesk.station.problem.ProblemView.CaseStep;
import org.packdesk.station.problem.ProblemView.ContentRow;
import org.packdesk.station.problem.ProblemView.OldLabel;
import org.packdesk.station.problem.ProblemView.OldState;
import org.packdesk.station.problem.ProblemView.OpenCase;
import org.packdesk.station.problem.ProblemView.ParcelCard;
import org.packdesk.station.problem.ProblemView.Said;
import org.packdesk.station.problem.ProblemView.Source;
import org.packdesk.station.problem.ProblemView.StepRow;
import org.packdesk.station.problem.ProblemView.StepState;
import org.packdesk.station.problem.ProblemView.Told;
import org.packdesk.station.problem.ProblemView.Weights;
import org.packdesk.station.words.Answer;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// The open case as a problem clerk sees it.
final class CasePicture {
  private final CaseWork work;
  private final ProblemCatalogue catalogue;
  private final Optional<FloorParcel> floor;

  private CasePicture(CaseWork work, ProblemCatalogue catalogue) {
    this.work = work;
    this.catalogue = catalogue;
    ParcelAdopted parcel = work.parcel();
    this.floor = parcel == null ? Optional.empty() : catalogue.parcel(parcel.orderId(), parcel.parcelNo());
  }

  static OpenCase of(CaseWork work, ProblemCatalogue catalogue, @Nullable LabelTrack track, List<Told> story,
      List<Answer> choices) {
    CasePicture picture = new CasePicture(work, catalogue);
    return new OpenCase(work.caseId(), CaseReason.of(work.taken().reason()), CaseWords.cause(work.taken().cause()),
        picture.card(), picture.weights(), picture.steps(track), picture.contents(), picture.carton(), picture.labels(track),
        picture.history(story), choices);
  }

  private ParcelCard card() {
    ParcelAdopted parcel = work.parcel();
    String barcode = Objects.requireNonNullElse(work.taken().barcode(), "");
    return parcel == null
        ? new ParcelCard("", 0, 0, "", "", barcode, null, null)
        : new ParcelCard(parcel.reference(), parcel.parcelNo(), parcel.parcels(), parcel.client(), parcel.label().carrier(),
            barcode.isEmpty() ? parcel.label().tracking() : barcode, floor.map(FloorParcel::cutOff).orElse(null),
            ProblemQueue.worth(floor));
  }

  private Weights weights() {
    ParcelReweighed weight = work.weight();
    WeighFigures figures = weight == null ? work.taken().figures() : weight.figures();
    ParcelRepacked packed = work.goods().repacked();
    Long expected = packed != null ? Long.valueOf(packed.expectedMassMg()) : figures.expectedMg();
    if (expected == null && work.parcel() != null) {
      expected = work.parcel().expectedMassMg();
    }
    return new Weights(expected, figures.underMg(), figures.overMg(), work.taken().figures().measuredMg(),
        weight == null ? null : weight.massMg(),
        weight == null || weight.manualReason() == null ? Source.SCALE : Source.PERSON);
  }

  private List<StepRow> steps(@Nullable LabelTrack track) {
    CaseStep present = work.step();
    List<StepRow> rows = new ArrayList<>();
    for (CaseStep step : CaseStep.values()) {
      StepState state = step == present && work.parcel() != null
          ? StepState.OPEN
          : isDone(step) ? StepState.DONE : step.compareTo(present) < 0 ? StepState.SKIPPED : StepState.LATER;
      rows.add(new StepRow(step, state, words(step, state, track)));
    }
    return rows;
  }

  private boolean isDone(CaseStep step) {
    return switch (step) {
      case REWEIGH -> work.weight() != null;
      case VERIFY -> work.goods().settled() != null;
      case REPACK -> work.goods().repacked() != null;
      case RELABEL -> work.labels().next() != null && work.labels().next().state() == Labels.State.ON;
      case BACK_ON_BELT -> false;
    };
  }

  private @Nullable Words words(CaseStep step, StepState state, @Nullable LabelTrack track) {
    if (state == StepState.SKIPPED) {
      return Words.of(Say.STEP_NOT_NEEDED);
    }
    return switch (step) {
      case REWEIGH -> weighed();
      case VERIFY -> work.goods().begun()
          ? Words.of(Say.STEP_UNITS, work.contents().stream().mapToInt(this::found).sum(),
              work.planned().stream().mapToInt(ParcelAdopted.Content::units).sum())
          : null;
      case REPACK -> work.goods().repacked() == null
          ? null
          : Words.of(Say.STEP_CARTON, cartonName(work.goods().repacked().cartonType()));
      case RELABEL -> track == null || track.trackingTail().isEmpty()
          ? null
          : Words.of(Say.STEP_LABEL, track.trackingTail());
      case BACK_ON_BELT -> null;
    };
  }

  private int found(Share share) {
    return work.goods().found(share.lineNo());
  }

  private @Nullable Words weighed() {
    ParcelReweighed weight = work.weight();
    if (weight == null) {
      return null;
    }
    Long expected = weight.figures().expectedMg();
    long off = expected == null ? 0 : weight.massMg() - expected;
    return switch (weight.verdict()) {
      case LIGHT -> Words.of(Say.STEP_LIGHT, new Mass(-off));
      case HEAVY -> Words.of(Say.STEP_HEAVY, new Mass(off));
      case PASS -> Words.of(Say.STEP_RIGHT, new Mass(weight.massMg()));
      default -> Words.of(Say.WEIGHT_TAKEN, new Mass(weight.massMg()));
    };
  }

  private List<ContentRow> contents() {
    List<ContentRow> rows = new ArrayList<>(work.planned().stream().map(content -> {
      long extra = work.goods().strange().stream()
          .filter(unit -> unit.finding() == UnitFinding.TOO_MANY && Objects.equals(unit.lineNo(), content.lineNo())).count();
      return new ContentRow(content.lineNo(), content.name(),
          content.barcodes().isEmpty() ? content.sku() : content.barcodes().getFirst(),
          work.goods().found(content.lineNo()) + Math.toIntExact(extra), content.units());
    }).toList());
    work.goods().strange().stream().filter(unit -> unit.finding() == UnitFinding.WRONG).map(UnitChecked::code).distinct()
        .forEach(
            code -> rows.add(new ContentRow(0, catalogue.productByBarcode(code).map(Product::name).orElse(code), code, 1, 0)));
    return rows;
  }

  private @Nullable CartonCard carton() {
    ParcelAdopted parcel = work.parcel();
    if (parcel == null) {
      return null;
    }
    ParcelRepacked packed = work.goods().repacked();
    String type = packed == null ? parcel.cartonType() : packed.cartonType();
    String size = catalogue.carton(type)
        .map(found -> found.lengthMm() + " × " + found.widthMm() + " × " + found.heightMm() + " mm")
        .orElse("");
    return new CartonCard(cartonName(type), size, packed == null ? CartonState.PLANNED : CartonState.SCANNED);
  }

  private String cartonName(String type) {
    return catalogue.carton(type).map(Carton::name).orElse(type);
  }

  private ProblemView.Labels labels(@Nullable LabelTrack track) {
    Labels.Label old = work.labels().old();
    if (old == null) {
      return ProblemView.Labels.NONE;
    }
    OldState state = switch (old.state()) {
      case GIVEN_BACK -> OldState.GIVEN_BACK;
      case VOIDED -> OldState.VOIDED;
      case LIVE, ASKED, READY, REFUSED, ON -> OldState.VALID;
    };
    return new ProblemView.Labels(new OldLabel(CaseRules.tail(old.tracking()), state), track);
  }

  /// What the case carries, and what this desk did.
  private List<Told> history(List<Told> story) {
    List<Told> told = new ArrayList<>();
    CaseTakenUp taken = work.taken();
    Instant packedAt = floor.map(FloorParcel::packedAt).orElse(null);
    if (packedAt != null) {
      String station = floor.map(FloorParcel::station).orElse("");
      told.add(new Said(packedAt, station, Words.of(Say.TOLD_PACKED, station)));
    }
    if (!taken.line().isEmpty()) {
      told.add(new Said(taken.since(), taken.line(), Words.of(Say.TOLD_STOPPED, taken.line())));
    }
    Long measured = taken.figures().measuredMg();
    Long expected = taken.figures().expectedMg();
    if (measured != null && expected != null) {
      told.add(new Said(taken.since(), taken.line(), Words.of(Say.TOLD_MEASURED, new Mass(measured), new Mass(expected))));
    }
    told.addAll(story);
    told.sort(Comparator.comparing(Told::at));
    return told;
  }
}

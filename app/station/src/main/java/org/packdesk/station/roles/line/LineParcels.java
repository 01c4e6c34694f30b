package org.packdesk.station.roles.line;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.central.ParcelAnswer;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.FloorParcel;
import org.packdesk.persistence.work.ProblemCase;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.persistence.work.WorkStore;
import org.packdesk.station.gs1.PackdeskCode;
import org.packdesk.station.weighing.Expectation;
import org.packdesk.station.weighing.LineCatalogue;
import org.packdesk.station.weighing.LineInput;
import org.packdesk.station.weighing.Lookup;
import org.packdesk.station.weighing.Lookup.Standing;

/// The parcels of the site as the line's rules ask for them: from the local copy, and what central answered a moment ago. Station
/// thread only.
final class LineParcels implements LineCatalogue {
  private static final int ANSWERS_MAX = 256;

  private final WorkStore work;
  private final Set<String> asked = new HashSet<>();
  private final Map<String, ParcelAnswer> answers = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, ParcelAnswer> eldest) {
      return size() > ANSWERS_MAX;
    }
  };

  LineParcels(WorkStore work) {
    this.work = work;
  }

  /// A parcel with this barcode comes onto the line: what central said of it at another time is old.
  void comes(@Nullable String barcode) {
    answers.remove(barcode);
  }

  void asks(String barcode) {
    asked.add(barcode);
  }

  void answered(String barcode, ParcelAnswer answer) {
    asked.remove(barcode);
    answers.put(barcode, answer);
  }

  /// Which cases a problem desk has ended, in what central told.
  static List<LineInput.CaseEnded> endedCases(SyncEvent event, String line) {
    if (!(event instanceof SyncEvent.ChangesArrived arrived)) {
      return List.of();
    }
    return arrived.page().changes().stream().filter(Change.OfCase.class::isInstance).map(Change.OfCase.class::cast)
        .map(Change.OfCase::problemCase).filter(told -> told.ended() != null)
        .map(told -> new LineInput.CaseEnded(pass(told, line), told)).toList();
  }

  /// 0 for a case that is none of a pass of this line.
  private static long pass(ProblemCase told, String line) {
    boolean own = told.line().equals(line) && told.caseId().startsWith(line + "-");
    String number = own ? told.caseId().substring(line.length() + 1) : "";
    return number.matches("[1-9][0-9]{0,17}") ? Long.parseLong(number) : 0;
  }

  @Override
  public Lookup parcel(String barcode) {
    if (asked.contains(barcode)) {
      return new Lookup.Asked();
    }
    return switch (answers.get(barcode)) {
      case ParcelAnswer.Found(FloorParcel parcel) -> ours(parcel);
      case ParcelAnswer.NotOurs _ -> new Lookup.NotOurs();
      case ParcelAnswer.Failed _ -> work.parcel(barcode).map(LineParcels::ours).orElse(new Lookup.NotKnown());
      case null -> PackdeskCode.parse(barcode).isPresent()
          ? new Lookup.NotOurs()
          : work.parcel(barcode).filter(parcel -> !isYoung(parcel)).map(LineParcels::ours).orElse(new Lookup.NotKnown());
    };
  }

  @Override
  public Optional<Left> left(String barcode) {
    return work.left(barcode).map(left -> new Left(left.pass(), left.trackId()));
  }

  /// What is in a parcel, when that is of one kind only.
  Optional<String> onlyProduct(String barcode) {
    return work.parcel(barcode).map(FloorParcel::contents).filter(contents -> contents.size() == 1).map(List::getFirst)
        .map(FloorParcel.Content::name);
  }

  /// Its label is known, and the word of the desk that packed it has not come yet: central may know more.
  private static boolean isYoung(FloorParcel parcel) {
    return parcel.packedAt() == null && parcel.expectedMassMg() == null && standing(parcel) == Standing.FREE;
  }

  private static Lookup ours(FloorParcel parcel) {
    return new Lookup.Ours(parcel.orderId(), parcel.parcelNo(), parcel.client(), parcel.carrier(), standing(parcel),
        Expectation.of(parcel.expectedMassMg(), parcel.expectedSigmaMg()));
  }

  private static Standing standing(FloorParcel parcel) {
    return switch (parcel.labelState()) {
      case VOIDED -> Standing.LABEL_VOIDED;
      case DOUBLED -> Standing.LABEL_DOUBLED;
      case OTHER -> Standing.HELD;
      case READY -> standing(parcel.standing());
    };
  }

  private static Standing standing(WorkOrder.Standing order) {
    return switch (order.hold()) {
      case FREE -> Standing.FREE;
      case CANCELLED -> Standing.CANCELLED;
      default -> Standing.HELD;
    };
  }
}

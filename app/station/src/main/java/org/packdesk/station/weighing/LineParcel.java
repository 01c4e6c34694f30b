package org.packdesk.station.weighing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.DivertCommanded;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.MeasureState;
import org.packdesk.persistence.facts.ParcelInducted;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.ParcelMeasured;
import org.packdesk.persistence.facts.VerdictCause;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.station.weighing.LineSettings.Travel;

/// A parcel on the belt: what has happened to it so far.
///
/// @param measured the first result of the scale, or null
/// @param judged the newest verdict, or null
/// @param commanded the newest gate command, or null
/// @param refused why that command does not count, or null
/// @param askedUntil how long lane eyes are asked for it after a restart, or null
public record LineParcel(ParcelInducted inducted, @Nullable ParcelMeasured measured, @Nullable ParcelJudged judged,
    @Nullable DivertCommanded commanded, @Nullable String refused, @Nullable Instant askedUntil) {

  static LineParcel of(ParcelInducted inducted) {
    return new LineParcel(inducted, null, null, null, null, null);
  }

  public long pass() {
    return inducted.pass();
  }

  public int trackId() {
    return inducted.trackId();
  }

  /// The barcode of either scanner, or null when there is none or the two differ.
  @Nullable
  public String code() {
    return new Verdict.Evidence(inducted.barcode(), measured, null, new Lookup.NotKnown()).code();
  }

  /// Whether the good lane is where it should be.
  boolean mayLeave() {
    return judged != null && judged.verdict().leadsToGoodLane();
  }

  /// Whether the scale gave a weight that may decide.
  boolean isWeighed() {
    return measured != null && measured.state() == MeasureState.OK;
  }

  boolean carries(int sequence) {
    return commanded != null && commanded.sequence() == sequence;
  }

  LineParcel measured(ParcelMeasured result) {
    return measured == null ? new LineParcel(inducted, result, judged, commanded, refused, askedUntil) : this;
  }

  LineParcel judged(ParcelJudged verdict) {
    return new LineParcel(inducted, measured, verdict, commanded, refused, askedUntil);
  }

  /// The reference weight has done what it is for; its place is the problem lane.
  LineParcel checkedScale() {
    return judged(
        new ParcelJudged(pass(), trackId(), null, null, LineVerdict.NOT_OURS, null, null, WeighFigures.NONE));
  }

  LineParcel commanded(DivertCommanded command) {
    return new LineParcel(inducted, measured, judged, command, null, askedUntil);
  }

  LineParcel refused(String words) {
    return new LineParcel(inducted, measured, judged, commanded, words, askedUntil);
  }

  LineParcel asked(Instant until) {
    return new LineParcel(inducted, measured, judged, commanded, refused, until);
  }

  private boolean firstSeenAtTheScale() {
    return inducted.doubt() == VerdictCause.NOT_INDUCTED;
  }

  /// Neither a weight nor a lane eye tells of it sooner.
  Instant tellsFrom(Travel travel) {
    return firstSeenAtTheScale() ? inducted.at() : inducted.at().plus(travel.scaleFrom());
  }

  Instant measuredUntil(Travel travel) {
    return inducted.at().plus(travel.scaleUntil());
  }

  Instant atGate(Travel travel) {
    return inducted.at().plus(firstSeenAtTheScale() ? travel.gate().minus(travel.scaleUntil()) : travel.gate());
  }

  /// From then on it is not on its way to the good lane any more, and its label at the induct is its own.
  Instant carriedRoundFrom(Travel travel) {
    return mayLeave() ? seenUntil(travel) : atGate(travel);
  }

  /// How long an answer of central is waited for.
  Instant answerUntil(Travel travel) {
    Instant gate = atGate(travel).minusMillis(1);
    Instant asked = measured == null ? gate : measured.evidence().at().plus(travel.ask());
    return asked.isBefore(gate) ? asked : gate;
  }

  Instant seenUntil(Travel travel) {
    Instant seen = atGate(travel).plus(travel.eye());
    return askedUntil != null && askedUntil.isAfter(seen) ? askedUntil : seen;
  }

  /// When something has to happen to it, if nothing else does before.
  Instant due(Travel travel) {
    if (judged != null) {
      return seenUntil(travel);
    }
    return measured == null ? measuredUntil(travel) : answerUntil(travel);
  }
}

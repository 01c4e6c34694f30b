package org.packdesk.persistence.facts;

/// Something that happened at a station. Facts are appended and never changed; what is stored, sent and replayed is the same.
/// The sealed list is the whole vocabulary; [FactCodec] gives each its name.
public sealed interface Fact permits
    StationStarted, OperatorSignedIn, OperatorSignedOut, OrderOpened, OrderReopened, OrderSetAside, OrderPacked,
    ItemScanned, ScanRefused, CartonScanned, ParcelWeighed, ParcelPacked, LabelIntended, LabelReady, LabelRejected,
    LabelUnknown, LabelRefused, LabelVoidWanted, LabelVoided, LabelApplied, PrintQueued, PrintSending, PrintNotStarted,
    PrintSent, PrintUnknown, PrintCounted, PrintElsewhere, PrintConfirmed, PrintNotPrinted,
    OrderClaimed, ClaimLost, OrderStopped, OrderRecalled, OrderReaddressed, ParcelParked, ParcelTakenUp,
    LabelNumbered, LabelManifested, LabelManifestRejected, EpochBegan, StoreSetAside, LabelNotBought, RecallFound,
    LabelChecked, PrinterChosen, ParcelInducted, ParcelMeasured, ParcelJudged, DivertCommanded, DivertRefused,
    DivertConfirmed, ParcelLost, ParcelFound, StrangerSeen, LineModeChanged, InductStopped, InductResumed, LineStarted,
    CaseOpened, CaseTakenUp, CaseLeft, ParcelAdopted, ParcelReweighed, UnitChecked, ContentsChecked, ParcelRepacked,
    RootCauseNamed, CaseEndWanted, ParcelReleased, CaseClosed,
    ScaleChecked, ForeignFact, StopReviewed, GateHeard {

  /// What the fact is about.
  default Subjects subjects() {
    return Subjects.NONE;
  }
}

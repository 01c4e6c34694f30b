package org.packdesk.persistence.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.packdesk.persistence.facts.OrderContent.Line;
import org.packdesk.persistence.facts.OrderContent.PlannedParcel;
import org.packdesk.persistence.facts.OrderContent.Share;

/// One fact of each type, in the order of the codec's list, as a desk would write them.
final class FactSamples {
  private static final Instant AT = Instant.parse("2026-03-29T00:59:59.250Z");
  private static final String ORDER = "4711";
  private static final String LABEL = Keys.label(ORDER, 1, 1);
  private static final String PRINT = Keys.print(ORDER, 1, 1, 1);
  private static final OrderContent CONTENT = new OrderContent("WEB-4711", List.of(
      new Line(1, "MUG-RED", "Becher „Grüße“, rot", List.of("4006381333931", "04006381333931"), 2, 340_000, 3_400L),
      new Line(2, "CABLE", "USB cable 1 m", List.of("96385074"), 1, 41_500)),
      List.of(new PlannedParcel(1, "M", List.of(new Share(1, 2))), new PlannedParcel(2, "S", List.of(new Share(2, 1)))),
      List.of("Two sheets of paper on top"), List.of("fragile", "gift"), 3, 2, "acme");

  static final List<Fact> FACTS = List.of(
      new StationStarted("0.1.0"),
      new OperatorSignedIn("op-7"),
      new OperatorSignedOut("op-7"),
      new OrderOpened(ORDER, "PDKT0012K", CONTENT),
      new OrderReopened(ORDER, "PDKT0012K"),
      new OrderSetAside(ORDER, SetAsideReason.LABEL_REJECTED, "the carrier does not go there"),
      new OrderPacked(ORDER, 2),
      new ItemScanned(ORDER, 1, 1, 2, "4006381333931"),
      new ScanRefused(null, RefusalReason.UNKNOWN_TOTE, "]C1\u001d\"\\ø"),
      new CartonScanned(ORDER, 1, "L", "M"),
      new ParcelWeighed(ORDER, 1, 812_500, "net", "scale", "532053202020203831322e35206720", AT),
      new ParcelPacked(ORDER, 1, "L", 810_000, 9_000L, "acme"),
      new LabelIntended(LABEL, ORDER, 1, 1, "M"),
      new LabelReady(LABEL, "L-99", "TC000123456", "Test carrier", "parcel", "pdf", "document/L-99", false),
      new LabelRejected(LABEL, "the postcode is not of this country"),
      new LabelUnknown(LABEL, "no answer in 10 s"),
      new LabelRefused(LABEL, "L-99", "the PDF has 3 pages"),
      new LabelVoidWanted(LABEL, "L-99", "may not be printed"),
      new LabelVoided(LABEL, "L-99"),
      new LabelApplied(LABEL, "TC000123456"),
      new PrintQueued(PRINT, LABEL, 1, "shipping", null),
      new PrintSending(PRINT, "label-printer", 31_084L),
      new PrintNotStarted(PRINT, "the printer is off"),
      new PrintSent(PRINT, 31_085L),
      new PrintUnknown(PRINT, "the program ended while it printed"),
      new PrintCounted(PRINT, 31_084, 31_085),
      new PrintElsewhere(PRINT, LABEL, "pack-03"),
      new PrintConfirmed(PRINT, PrintEvidence.SCAN_BACK),
      new PrintNotPrinted(PRINT, PrintEvidence.PACKER),
      new OrderClaimed(ORDER, 12, AT, List.of(2)),
      new ClaimLost(ORDER, "pack-08"),
      new OrderStopped(ORDER, StopCause.CANCELLED, "the customer changed their mind"),
      new OrderRecalled(ORDER, StopCause.HELD, "the client asks for it"),
      new OrderReaddressed(ORDER, 4, 3),
      new ParcelParked(ORDER, 1, "PDKL00012T", LABEL),
      new ParcelTakenUp(ORDER, 1, "PDKL00012T"),
      new LabelNumbered(LABEL, "TC000123456", "block-7"),
      new LabelManifested(LABEL, "L-99"),
      new LabelManifestRejected(LABEL, "the postcode is not of this country"),
      new EpochBegan("0123456789abcdef", 240, "a restored data file"),
      new StoreSetAside("station.db.damaged-20260329T005959Z", "the file is no database any more"),
      new LabelNotBought(LABEL, "the order is held"),
      new RecallFound(ORDER, 1, 2, "TC000123456"),
      new LabelChecked(LABEL, 203, 97),
      new PrinterChosen("printer-2"),
      new ParcelInducted(312, 40_001, "TC000123456", 2, VerdictCause.TRACK_ID_TWICE, "induct", AT),
      new ParcelMeasured(312, 40_001, MeasureState.OK, 812_500L, "TC000123456",
          new WeighEvidence("belt-scale", "302c34303030312c302e383132352c6b672c4f4b", LocalDate.of(2026, 2, 11), AT)),
      new ParcelJudged(312, 40_001, ORDER, 1, LineVerdict.UNCHECKED, LineVerdict.LIGHT, null,
          new WeighFigures(812_500L, 1_150_000L, 9_000L, 34_500L, 34_500L, ToleranceRule.PERCENT)),
      new DivertCommanded(312, 40_001, 1, 77, AT),
      new DivertRefused(312, 40_001, 77, "the gate does not answer"),
      new DivertConfirmed(312, 40_001, 2, AT, "TC000123456"),
      new ParcelLost(312, 40_001, LossCause.NOT_CONFIRMED),
      new ParcelFound(312, 40_001, "TC000123456"),
      new StrangerSeen(9, 1, AT),
      new LineModeChanged(LineMode.RECORD_ONLY, AT, "no expectations since 02:40"),
      new InductStopped(InductStop.PROBLEM_LANE_FULL),
      new InductResumed(InductStop.PROBLEM_LANE_FULL),
      new LineStarted(AT, AT, 3),
      new CaseOpened("problem-1-1774745999250", ORDER, 1, "TC000123456", "BROUGHT_BY_HAND"),
      new CaseTakenUp("line-1-312", ORDER, 1, "TC000123456", "LIGHT", VerdictCause.BARCODES_DIFFER,
          new WeighFigures(812_500L, 1_150_000L, 9_000L, 34_500L, 34_500L, ToleranceRule.PERCENT), "line-1", AT),
      new CaseLeft("line-1-312", ORDER, 1, "problem-2"),
      new ParcelAdopted("line-1-312", ORDER, 1, 2, "WEB-4711", "north", "L", 1_150_000L, 9_000L,
          new ParcelAdopted.Label(LABEL, "L-99", "TC000123456", "Test carrier", 2, ParcelAdopted.State.LIVE),
          List.of(new ParcelAdopted.Content(1, "MUG-RED", "Becher „Grüße“, rot", List.of("4006381333931"), 2, 340_000L, null))),
      new ParcelReweighed("line-1-312", ORDER, 1, 811_900, "NET", "scale", "532053", AT, null, LineVerdict.LIGHT,
          new WeighFigures(811_900L, 1_150_000L, 9_000L, 34_500L, 34_500L, ToleranceRule.PERCENT)),
      new UnitChecked("line-1-312", ORDER, 1, 1, 2, "4006381333931", UnitFinding.RIGHT),
      new ContentsChecked("line-1-312", ORDER, 1, List.of(new Share(1, 2))),
      new ParcelRepacked("line-1-312", ORDER, 1, "M", 830_000, 8_500),
      new RootCauseNamed("line-1-312", ORDER, 1, RootCause.MISSING_ITEM),
      new CaseEndWanted("line-1-312", ORDER, 1, CaseOutcome.RELEASED, ReleaseReason.CONTENTS_CHECKED),
      new ParcelReleased("line-1-312", ORDER, 1, ReleaseReason.CONTENTS_CHECKED, 811_900, 2_000),
      new CaseClosed("line-1-312", ORDER, 1, CaseOutcome.BACK_ON_BELT, RootCause.MISSING_ITEM, ""),
      new ScaleChecked(313, "belt-scale", 5_000_000, 5_012_000L, 6_000, false, "302c34303030322c352e303132302c6b672c4f4b", AT),
      new StopReviewed(312, ORDER, 1, LineVerdict.LIGHT, LineVerdict.LIGHT, false, CaseOutcome.BACK_ON_BELT,
          RootCause.MISSING_ITEM, true, AT),
      new GateHeard(3, 65_000));

  private FactSamples() {}

  /// The samples as one journal would hold them.
  static List<StoredFact> stored() {
    return IntStream.range(0, FACTS.size()).mapToObj(i -> stored(i + 1, FACTS.get(i))).toList();
  }

  static StoredFact stored(long seq, Fact fact) {
    return new StoredFact(FactCodec.typeOf(fact), FactCodec.versionOf(fact), "pack-07", "0123456789abcdef", seq,
        "1774745999250.%06d".formatted(seq), AT, 1_000_000 * seq, seq == 1 ? null : "op-7", fact);
  }
}

package org.packdesk.station.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.*;
import org.packdesk.persistence.facts.OrderContent.Line;
import org.packdesk.persistence.facts.OrderContent.PlannedParcel;
import org.packdesk.persistence.facts.OrderContent.Share;
import org.packdesk.station.gs1.PackdeskCode;

/// A journal of two orders, as a desk would write it: the program is killed while a label prints, a parcel waits on the shelf, and
/// central calls an order back.
final class SampleDay {
  private static final Instant MORNING = Instant.parse("2026-03-02T06:12:00Z");
  private static final String MUGS = "o-1003";
  private static final String BOOK = "o-1004";
  private static final String TOTE = new PackdeskCode(PackdeskCode.Kind.TOTE, "0017").text();
  private static final String PLATE = new PackdeskCode(PackdeskCode.Kind.PLATE, "00012").text();
  private static final OrderContent TWO_PARCELS = new OrderContent("1003",
      List.of(new Line(1, "MUG-RED", "Red mug", List.of("4006381333931"), 2, 340_000),
          new Line(2, "CABLE", "USB cable 1 m", List.of("96385074"), 1, 41_500)),
      List.of(new PlannedParcel(1, "M", List.of(new Share(1, 2))), new PlannedParcel(2, "S", List.of(new Share(2, 1)))),
      List.of(), List.of("fragile", "gift"), 1, 1);
  private static final OrderContent ONE_PARCEL = new OrderContent("1004",
      List.of(new Line(1, "BOOK", "Garden book", List.of("9783161484100"), 1, 620_000)),
      List.of(new PlannedParcel(1, "S", List.of(new Share(1, 1)))), List.of(), List.of(), 1, 1);

  private final List<StoredFact> facts = new ArrayList<>();
  private Instant now = MORNING;
  private @Nullable String operator;

  private SampleDay() {}

  static List<StoredFact> facts() {
    SampleDay day = new SampleDay();
    day.firstOrderUntilTheKill();
    day.firstOrderToItsEnd();
    day.secondOrderOverTheShelf();
    day.afterwards();
    return day.facts;
  }

  private void firstOrderUntilTheKill() {
    happen(new StationStarted("1.4.0"), new ScanRefused(null, RefusalReason.SIGN_IN_FIRST, TOTE));
    operator = "op-7";
    happen(new OperatorSignedIn("op-7"), new OrderOpened(MUGS, TOTE, TWO_PARCELS),
        new OrderClaimed(MUGS, 3, Instant.parse("2026-03-02T06:22:00Z"), List.of()), scan(MUGS, 1, 1, 1, "4006381333931"),
        new LabelIntended(label(MUGS, 1), MUGS, 1, 1, "M"), new LabelIntended(label(MUGS, 2), MUGS, 2, 1, "S"),
        new ScanRefused(MUGS, RefusalReason.OTHER_PARCEL, "96385074"),
        new ScanRefused(MUGS, RefusalReason.UNKNOWN_CODE, "00340434161094042557"),
        scan(MUGS, 1, 1, 2, "4006381333931"), ready(MUGS, 1, "TC0000004471"), queued(MUGS, 1), sending(MUGS, 1));
  }

  private void firstOrderToItsEnd() {
    now = now.plus(Duration.ofMinutes(4));
    happen(new StationStarted("1.4.0"), new PrintUnknown(print(MUGS, 1), "the program stopped while it was printing"),
        ready(MUGS, 2, "TC0000004488"), new PrintNotPrinted(print(MUGS, 1), PrintEvidence.PACKER), sending(MUGS, 1),
        new PrintNotStarted(print(MUGS, 1), "PAPER_OUT"), sending(MUGS, 1), new PrintSent(print(MUGS, 1), null),
        new CartonScanned(MUGS, 1, "L", "M"),
        new ParcelWeighed(MUGS, 1, 912_500, "net", "scale", "5320", now), new ParcelPacked(MUGS, 1, "L", 910_000, null, ""),
        new ScanRefused(MUGS, RefusalReason.WRONG_LABEL, "TC0000004488"),
        new PrintConfirmed(print(MUGS, 1), PrintEvidence.SCAN_BACK), new LabelApplied(label(MUGS, 1), "TC0000004471"));
    operator = "op-9";
    happen(new OperatorSignedIn("op-9"), scan(MUGS, 2, 2, 1, "96385074"), queued(MUGS, 2), sending(MUGS, 2),
        new PrintSent(print(MUGS, 2), null), new CartonScanned(MUGS, 2, "S", "S"),
        new ParcelPacked(MUGS, 2, "S", 60_000, null, ""),
        new LabelApplied(label(MUGS, 2), "TC0000004488"), new OrderPacked(MUGS, 2));
  }

  private void secondOrderOverTheShelf() {
    happen(new OrderOpened(BOOK, new PackdeskCode(PackdeskCode.Kind.TOTE, "0025").text(), ONE_PARCEL),
        scan(BOOK, 1, 1, 1, "9783161484100"),
        new LabelIntended(label(BOOK, 1), BOOK, 1, 1, "S"), new LabelUnknown(label(BOOK, 1), "no answer in 10 s"),
        new CartonScanned(BOOK, 1, "S", "S"), new ParcelPacked(BOOK, 1, "S", 700_000, null, ""),
        new ParcelParked(BOOK, 1, PLATE, label(BOOK, 1)), ready(BOOK, 1, "TC0000004495"));
    now = now.plus(Duration.ofHours(18));
    happen(new ParcelTakenUp(BOOK, 1, PLATE), queued(BOOK, 1), sending(BOOK, 1), new PrintSent(print(BOOK, 1), null),
        new LabelApplied(label(BOOK, 1), "TC0000004495"), new OrderPacked(BOOK, 1));
  }

  private void afterwards() {
    happen(new OrderRecalled(MUGS, StopCause.HELD, "the customer asks for it"), new ForeignFact("pallet-wrapped"),
        new OperatorSignedOut("op-9"));
    operator = null;
    happen(new StationStarted("1.5.0"));
  }

  private void happen(Fact... more) {
    for (Fact fact : more) {
      now = now.plusSeconds(2);
      String type = FactCodec.typeOf(fact);
      facts.add(new StoredFact(type, 1, "pack-07", "0123456789abcdef", facts.size() + 1L, "", now, 0, operator, fact));
    }
  }

  private static String label(String order, int parcelNo) {
    return Keys.label(order, parcelNo, 1);
  }

  private static String print(String order, int parcelNo) {
    return Keys.print(order, parcelNo, 1, 1);
  }

  private static Fact scan(String order, int parcelNo, int lineNo, int unitNo, String code) {
    return new ItemScanned(order, parcelNo, lineNo, unitNo, code);
  }

  private static Fact ready(String order, int parcelNo, String tracking) {
    return new LabelReady(label(order, parcelNo), "L-" + parcelNo, tracking, "Test carrier", "parcel", "pdf", "d", false);
  }

  private static Fact queued(String order, int parcelNo) {
    return new PrintQueued(print(order, parcelNo), label(order, parcelNo), 1, "parcel", null);
  }

  private static Fact sending(String order, int parcelNo) {
    return new PrintSending(print(order, parcelNo), "label-printer", null);
  }
}

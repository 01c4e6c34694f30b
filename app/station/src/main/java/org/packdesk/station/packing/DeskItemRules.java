package org.packdesk.station.packing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.packdesk.persistence.facts.CartonScanned;
import org.packdesk.persistence.facts.ItemScanned;
import org.packdesk.persistence.facts.OrderContent.Line;
import org.packdesk.persistence.facts.ParcelPacked;
import org.packdesk.persistence.facts.RefusalReason;
import org.packdesk.persistence.work.Carton;
import org.packdesk.persistence.work.Product;
import org.packdesk.station.gs1.Gtin;
import org.packdesk.station.weighing.ScaleLoad;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;

/// Things that lie on the desk: an item, a carton, the label just stuck on. Every unit is matched against the open parcel.
final class DeskItemRules {
  private DeskItemRules() {}

  static void scanned(Turn turn, String code) {
    if (RecallRules.found(turn, code) || ReprintRules.scannedBack(turn, code)) {
      return;
    }
    OrderWork order = turn.open();
    if (order == null) {
      withoutOrder(turn, code);
      return;
    }
    ParcelWork parcel = Objects.requireNonNull(order.current(), "an open order has a parcel to pack");
    if (LabelRules.scannedBack(turn, order, parcel, code)) {
      return;
    }
    List<Line> lines = order.content().lines().stream().filter(line -> isOn(line, code)).toList();
    Optional<Line> wanted = lines.stream().filter(line -> parcel.wantsMore(line.lineNo())).findFirst();
    if (wanted.isPresent()) {
      take(turn, order, parcel, wanted.get(), code);
    } else if (lines.isEmpty()) {
      notInOrder(turn, parcel, code);
    } else {
      surplus(turn, order, parcel, lines, code);
    }
  }

  private static boolean isOn(Line line, String code) {
    return line.barcodes().stream().anyMatch(barcode -> Gtin.same(barcode, code));
  }

  private static void withoutOrder(Turn turn, String code) {
    Optional<Product> product = turn.catalogue().productByBarcode(code);
    String what = product.map(Product::name).orElse(code);
    turn.notNow(code, VerdictKind.REFUSED, Say.TOTE_FIRST, what);
  }

  private static void take(Turn turn, OrderWork order, ParcelWork parcel, Line line, String code) {
    int unitNo = order.scanned(line.lineNo()) + 1;
    turn.happen(new ItemScanned(order.orderId(), parcel.number(), line.lineNo(), unitNo, code));
    turn.judge(VerdictKind.ACCEPTED, Say.RIGHT_ITEM, line.name(), parcel.scanned(line.lineNo()) + 1,
        parcel.wanted(line.lineNo()));
    LabelRules.askForAll(turn, order);
    closeIfFull(turn, order.orderId());
  }

  private static void notInOrder(Turn turn, ParcelWork parcel, String code) {
    Optional<Product> product = turn.catalogue().productByBarcode(code);
    if (product.isPresent()) {
      turn.refuse(RefusalReason.NOT_IN_ORDER, code, VerdictKind.REFUSED, Say.NOT_IN_ORDER, product.get().name());
    } else if (parcel.closed()) {
      turn.refuse(RefusalReason.WRONG_LABEL, code, VerdictKind.REFUSED, Say.WRONG_LABEL, code);
    } else {
      turn.refuse(RefusalReason.UNKNOWN_CODE, code, VerdictKind.UNKNOWN_CODE, Say.UNKNOWN_CODE, code);
    }
  }

  private static void surplus(Turn turn, OrderWork order, ParcelWork parcel, List<Line> lines, String code) {
    Line line = lines.getFirst();
    Optional<ParcelWork> later = order.parcels().stream()
        .filter(other -> other.number() != parcel.number() && lines.stream().anyMatch(each -> other.wantsMore(each.lineNo())))
        .findFirst();
    if (later.isPresent()) {
      turn.refuse(RefusalReason.OTHER_PARCEL, code, VerdictKind.ATTENTION, Say.OTHER_PARCEL, line.name(),
          later.get().number());
    } else {
      turn.refuse(RefusalReason.ONE_TOO_MANY, code, VerdictKind.SURPLUS, Say.ONE_TOO_MANY, line.name());
    }
  }

  static void carton(Turn turn, String code) {
    OrderWork order = turn.open();
    Optional<Carton> carton = turn.catalogue().cartonByBarcode(code);
    if (carton.isEmpty()) {
      turn.refuse(RefusalReason.UNKNOWN_CODE, code, VerdictKind.UNKNOWN_CODE, Say.UNKNOWN_CODE, code);
      return;
    }
    ParcelWork parcel = order == null ? null : order.current();
    if (order == null || parcel == null || parcel.closed()) {
      turn.notNow(code, VerdictKind.REFUSED, Say.NOT_NOW, carton.get().name());
      return;
    }
    String planned = parcel.plan().cartonType();
    turn.happen(new CartonScanned(order.orderId(), parcel.number(), carton.get().type(), planned));
    if (carton.get().type().equals(planned)) {
      turn.judge(VerdictKind.ACCEPTED, Say.RIGHT_CARTON, carton.get().name());
    } else {
      String plannedName = turn.catalogue().carton(planned).map(Carton::name).orElse(planned);
      turn.judge(VerdictKind.ACCEPTED, Say.OTHER_CARTON, carton.get().name(), plannedName);
    }
    closeIfFull(turn, order.orderId());
  }

  /// The parcel is closed by whatever comes last, its last unit or its carton; a stable weight on the scale goes with it.
  private static void closeIfFull(Turn turn, String orderId) {
    OrderWork order = Objects.requireNonNull(turn.session().orders().of(orderId));
    ParcelWork parcel = order.current();
    if (parcel == null || parcel.closed() || parcel.carton() == null || !parcel.complete()) {
      return;
    }
    ScaleLoad load = turn.around().scale();
    if (load != null) {
      turn.happen(load.of(orderId, parcel.number()));
    }
    ExpectedMass expected = ExpectedMass.of(order, parcel, turn.catalogue().carton(parcel.carton()));
    turn.happen(new ParcelPacked(orderId, parcel.number(), parcel.carton(), expected.massMg(), expected.sigmaMg(),
        order.content().client()));
  }
}

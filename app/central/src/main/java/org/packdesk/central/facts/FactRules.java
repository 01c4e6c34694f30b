package org.packdesk.central.facts;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.cases.CaseBook;
import org.packdesk.central.orders.Claims;
import org.packdesk.central.orders.OrderBook;
import org.packdesk.central.parcels.FloorParcels;
import org.packdesk.central.parcels.Packed;
import org.packdesk.central.sqlite.Tx;
import org.packdesk.central.standing.LabelKey;
import org.packdesk.central.standing.ParcelBook;

/// What facts mean for orders and parcels. Each method is one step inside a transaction of the caller.
public final class FactRules {
  static final long NUMBER_MAX = 1_000_000;

  private final OrderBook orders;
  private final Claims claims;
  private final ParcelBook parcels;
  private final FloorParcels floor;
  private final CaseRules cases;
  private final InstantSource instants;

  public FactRules(OrderBook orders, Claims claims, ParcelBook parcels, FloorParcels floor, InstantSource instants) {
    this.orders = orders;
    this.claims = claims;
    this.parcels = parcels;
    this.floor = floor;
    this.cases = new CaseRules(new CaseBook(orders), floor, instants);
    this.instants = instants;
  }

  /// @return why the fact does not agree with what central knows; null when it does
  @Nullable
  String apply(Tx tx, String station, Envelope fact) throws SQLException {
    String type = fact.type() == null ? "" : fact.type();
    switch (type) {
      case "order-packed" -> {
        return orderPacked(tx, station, fact);
      }
      case "parcel-packed" -> parcelPacked(tx, station, fact);
      case "label-applied" -> {
        Optional<LabelKey> key = fact.text("key").flatMap(LabelKey::of);
        if (key.isPresent()) {
          parcels.applied(tx, key.get(), station);
        }
      }
      case "label-intended", "label-ready" -> {
        Optional<LabelKey> key = fact.text("key").flatMap(LabelKey::of);
        if (key.isPresent()) {
          parcels.used(tx, key.get());
        }
      }
      default -> cases.apply(tx, station, fact, type);
    }
    return null;
  }

  private @Nullable String orderPacked(Tx tx, String station, Envelope fact) throws SQLException {
    Optional<String> order = fact.text("orderId");
    if (order.isPresent() && claims.takenOver(tx, order.get(), station)) {
      return "claim-lost";
    }
    return switch (order.isPresent() ? orders.markPacked(tx, order.get()) : OrderBook.Packed.NO_SUCH_ORDER) {
      case NOW -> null;
      case ALREADY -> "order-packed-before";
      case WHILE_CANCELLED -> "order-cancelled";
      case WHILE_HELD -> "order-held";
      case NO_SUCH_ORDER -> "no-such-order";
    };
  }

  private void parcelPacked(Tx tx, String station, Envelope fact) throws SQLException {
    Optional<String> order = fact.text("orderId");
    Optional<Long> parcel = fact.whole("parcelNo", 1, NUMBER_MAX);
    Optional<Long> mass = fact.whole("expectedMassMg", 0, Long.MAX_VALUE);
    if (order.isPresent() && parcel.isPresent() && mass.isPresent()) {
      floor.packed(tx, new Packed(order.get(), Math.toIntExact(parcel.get()), mass.get(),
          fact.whole("expectedSigmaMg", 0, Long.MAX_VALUE).orElse(null), fact.text("cartonType").orElse(null), station,
          fact.at(instants.instant())));
    }
  }
}

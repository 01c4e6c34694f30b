package org.packdesk.station.packing;

import java.util.Optional;
import org.packdesk.persistence.central.LabelDocument;
import org.packdesk.persistence.facts.Keys;
import org.packdesk.persistence.facts.LabelApplied;
import org.packdesk.persistence.facts.LabelIntended;
import org.packdesk.persistence.facts.LabelReady;
import org.packdesk.persistence.facts.LabelRefused;
import org.packdesk.persistence.facts.LabelRejected;
import org.packdesk.persistence.facts.LabelUnknown;
import org.packdesk.persistence.facts.LabelVoidWanted;
import org.packdesk.persistence.facts.LabelVoided;
import org.packdesk.persistence.facts.OrderPacked;
import org.packdesk.persistence.facts.OrderSetAside;
import org.packdesk.persistence.facts.PrintConfirmed;
import org.packdesk.persistence.facts.PrintEvidence;
import org.packdesk.persistence.facts.RefusalReason;
import org.packdesk.persistence.facts.SetAsideReason;
import org.packdesk.station.packing.LabelWork.LabelState;
import org.packdesk.station.packing.LabelWork.PrintState;
import org.packdesk.station.packing.OrderWork.OrderState;
import org.packdesk.station.packing.PackView.VerdictKind;
import org.packdesk.station.shell.Say;

/// The LABEL machine: asked for once at the first accepted unit, arrived, refused, given back, and proved to be on its parcel by
/// scanning it.
final class LabelRules {
  private static final String NOT_PRINTABLE = "not printable";

  private LabelRules() {}

  /// Packing has started: every planned parcel's label is asked for now, each once.
  static void askForAll(Turn turn, OrderWork order) {
    for (ParcelWork parcel : order.parcels()) {
      LabelWork label = parcel.label();
      if (label == null || !label.alive()) {
        ask(turn, order, parcel);
      }
    }
  }

  private static void ask(Turn turn, OrderWork order, ParcelWork parcel) {
    int attempt = parcel.label() == null ? 1 : parcel.label().attempt() + 1;
    String key = Keys.label(order.orderId(), parcel.number(), attempt);
    String cartonType = parcel.carton() == null ? parcel.plan().cartonType() : parcel.carton();
    turn.happen(new LabelIntended(key, order.orderId(), parcel.number(), attempt, cartonType));
    turn.then(new PackEffect.Purchase(key, order.orderId(), parcel.number(), attempt, cartonType));
  }

  /// An order comes back to the desk: a label that was refused or given back is asked for anew, if packing had started.
  static void askAgain(Turn turn, OrderWork order) {
    if (order.labels().stream().anyMatch(label -> !label.alive())) {
      askForAll(turn, order);
    }
  }

  static void arrived(Turn turn, PackInput.LabelArrived input) {
    LabelDocument document = input.label();
    Optional<OrderWork> order = waiting(turn, document.key());
    if (order.isEmpty()) {
      return;
    }
    String documentId = "label/" + document.key();
    turn.keep(documentId, document.document());
    turn.happen(new LabelReady(document.key(), document.labelId(), document.tracking(), document.carrier(), document.service(),
        document.format(), documentId, document.mismatch()));
    if (input.unusable() != null) {
      giveBack(turn, order.get(), document.key(), document.labelId(), input.unusable());
    }
  }

  static void unreadable(Turn turn, PackInput.LabelUnreadable input) {
    turn.session().orderOfLabel(input.key()).ifPresent(order -> {
      LabelWork label = order.labelOf(input.key()).orElseThrow();
      if (label.state() == LabelState.READY) {
        giveBack(turn, order, label.key(), label.labelId(), input.words());
      }
    });
  }

  /// A label that cannot be used is cancelled, so that nobody pays for it, and its order leaves the desk's flow.
  private static void giveBack(Turn turn, OrderWork order, String key, String labelId, String words) {
    turn.happen(new LabelRefused(key, labelId, words));
    turn.happen(new LabelVoidWanted(key, labelId, NOT_PRINTABLE));
    turn.then(new PackEffect.VoidLabel(key, labelId, NOT_PRINTABLE));
    setAside(turn, order, SetAsideReason.LABEL_UNUSABLE, words);
  }

  static void denied(Turn turn, PackInput.LabelDenied input) {
    waiting(turn, input.key()).ifPresent(order -> {
      turn.happen(new LabelRejected(input.key(), input.words()));
      setAside(turn, order, SetAsideReason.LABEL_REJECTED, input.words());
    });
  }

  private static void setAside(Turn turn, OrderWork order, SetAsideReason reason, String words) {
    if (order.state() == OrderState.OPEN) {
      turn.happen(new OrderSetAside(order.orderId(), reason, words));
      turn.judge(VerdictKind.ATTENTION, Say.SET_ASIDE, order.content().reference());
    }
  }

  static void notKnown(Turn turn, PackInput.LabelNotKnown input) {
    waiting(turn, input.key()).ifPresent(order -> {
      LabelWork label = order.labelOf(input.key()).orElseThrow();
      if (label.state() == LabelState.INTENDED) {
        turn.happen(new LabelUnknown(input.key(), input.words()));
      }
      turn.then(new PackEffect.AskByKey(label.purchase(order.orderId())));
    });
  }

  static void cancelled(Turn turn, PackInput.LabelCancelled input) {
    Optional<OrderWork> order = turn.session().orderOfLabel(input.key());
    if (order.flatMap(found -> found.labelOf(input.key())).filter(label -> label.state() == LabelState.VOID_WANTED).isPresent()) {
      turn.happen(new LabelVoided(input.key(), input.labelId()));
      OrderWork open = turn.open();
      if (open != null && open.orderId().equals(order.get().orderId())) {
        askAgain(turn, open);
      }
    }
  }

  /// The order whose label of this key has not come yet; empty for an answer that comes a second time.
  private static Optional<OrderWork> waiting(Turn turn, String key) {
    return turn.session().orderOfLabel(key).filter(order -> order.labelOf(key)
        .filter(label -> label.state() == LabelState.INTENDED || label.state() == LabelState.UNKNOWN).isPresent());
  }

  /// Takes up what was under way when the program stopped. A purchase may have reached central: it is asked about, not bought
  /// anew. Paper that may have come out is UNKNOWN.
  static void started(Turn turn) {
    for (OrderWork order : turn.session().orders().values()) {
      for (LabelWork label : order.labels()) {
        switch (label.state()) {
          case INTENDED, UNKNOWN -> turn.then(new PackEffect.AskByKey(label.purchase(order.orderId())));
          case VOID_WANTED -> turn.then(new PackEffect.VoidLabel(label.key(), label.labelId(), NOT_PRINTABLE));
          case READY -> PrintRules.started(turn, label);
          case REJECTED, UNUSABLE, VOIDED, APPLIED -> {
          }
        }
      }
    }
  }

  /// @return false when the code has nothing to do with labels
  static boolean scannedBack(Turn turn, OrderWork order, ParcelWork parcel, String code) {
    LabelWork label = parcel.label();
    if (label != null && label.state() == LabelState.READY && label.tracking().equals(code)) {
      seen(turn, order, parcel, label);
      return true;
    }
    boolean another = turn.session().orders().values().stream().flatMap(any -> any.labels().stream())
        .anyMatch(any -> !any.tracking().isEmpty() && any.tracking().equals(code));
    if (another) {
      ScanRules.refuse(turn, RefusalReason.WRONG_LABEL, code, VerdictKind.REFUSED, Say.WRONG_LABEL, code);
    }
    return another;
  }

  private static void seen(Turn turn, OrderWork order, ParcelWork parcel, LabelWork label) {
    if (label.print() != null && !label.isPrinting(PrintState.CONFIRMED) && !label.isPrinting(PrintState.QUEUED)) {
      turn.happen(new PrintConfirmed(label.print().printId(), PrintEvidence.SCAN_BACK));
    }
    if (!parcel.closed()) {
      ScanRules.refuse(turn, RefusalReason.NOT_NOW, label.tracking(), VerdictKind.ATTENTION, Say.LABEL_TOO_EARLY);
      return;
    }
    turn.happen(new LabelApplied(label.key(), label.tracking()));
    int parcels = order.parcels().size();
    turn.judge(VerdictKind.ACCEPTED, Say.RIGHT_LABEL, parcel.number(), parcels);
    if (order.parcels().stream().allMatch(other -> other.done() || other.number() == parcel.number())) {
      turn.happen(new OrderPacked(order.orderId(), parcels));
      turn.judge(VerdictKind.ACCEPTED, Say.ORDER_DONE, order.content().reference());
    }
  }
}

package org.packdesk.station.packing;

import java.util.Optional;
import org.packdesk.persistence.central.LabelDocument;
import org.packdesk.persistence.facts.Keys;
import org.packdesk.persistence.facts.LabelApplied;
import org.packdesk.persistence.facts.LabelChecked;
import org.packdesk.persistence.facts.LabelIntended;
import org.packdesk.persistence.facts.LabelNotBought;
import org.packdesk.persistence.facts.LabelReady;
import org.packdesk.persistence.facts.LabelRefused;
import org.packdesk.persistence.facts.LabelRejected;
import org.packdesk.persistence.facts.LabelUnknown;
import org.packdesk.persistence.facts.LabelVoided;
import org.packdesk.persistence.facts.OrderPacked;
import org.packdesk.persistence.facts.OrderSetAside;
import org.packdesk.persistence.facts.PrintConfirmed;
import org.packdesk.persistence.facts.PrintEvidence;
import org.packdesk.persistence.facts.RefusalReason;
import org.packdesk.persistence.facts.SetAsideReason;
import org.packdesk.persistence.facts.StopCause;
import org.packdesk.persistence.work.BoughtLabel;
import org.packdesk.station.packing.LabelWork.LabelState;
import org.packdesk.station.packing.LabelWork.PrintState;
import org.packdesk.station.packing.OrderWork.OrderState;
import org.packdesk.station.packing.PackEffect.IfNotSeen;
import org.packdesk.station.packing.Surroundings.Printer;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;

/// The LABEL machine: asked for once at the first accepted unit, arrived, refused, given back, and proved to be on its parcel by
/// scanning it.
final class LabelRules {
  private static final String NOT_PRINTABLE = "not printable";
  private static final String TOO_MANY_ATTEMPTS = "its label was voided again and again";
  private static final int ATTEMPTS_MAX = 9;

  private LabelRules() {}

  /// Packing has started: every planned parcel's label is asked for now, each once.
  static void askForAll(Turn turn, OrderWork order) {
    for (ParcelWork parcel : order.parcels()) {
      LabelWork label = parcel.label();
      if (!parcel.done() && (label == null || !label.alive())) {
        ask(turn, order, parcel);
      }
    }
  }

  /// A label that central bought ahead is here at once; any other is bought now.
  private static void ask(Turn turn, OrderWork order, ParcelWork parcel) {
    int attempt = parcel.label() == null ? 1 : parcel.label().nextAttempt();
    Optional<BoughtLabel> bought = turn.catalogue().boughtLabel(order.orderId(), parcel.number())
        .filter(label -> label.attempt() >= attempt && label.shipVersion() == order.content().shipVersion());
    String cartonType = parcel.carton() == null ? parcel.plan().cartonType() : parcel.carton();
    if (bought.isPresent()) {
      BoughtLabel label = bought.get();
      turn.happen(new LabelIntended(label.key(), order.orderId(), parcel.number(), label.attempt(), cartonType));
      turn.happen(new LabelReady(label.key(), label.labelId(), label.tracking(), label.carrier(), label.service(),
          label.format(), label.documentId(), false));
      turn.then(new PackEffect.Check(label.key(), label.documentId(), label.tracking()));
      return;
    }
    String key = Keys.label(order.orderId(), parcel.number(), attempt);
    turn.happen(new LabelIntended(key, order.orderId(), parcel.number(), attempt, cartonType));
    turn.then(new PackEffect.Purchase(key, order.orderId(), parcel.number(), attempt, cartonType));
  }

  /// The next label of a packed parcel whose label of this key is no more, unless the parcel does not leave from here.
  static void askInstead(Turn turn, OrderWork order, String key) {
    order.parcels().stream().filter(parcel -> parcel.carries(key) && parcel.place() != ParcelWork.Place.ELSEWHERE).findFirst()
        .ifPresent(parcel -> ask(turn, order, parcel));
  }

  /// Packing goes on, or a label was given back: a label that was refused or given back is asked for anew, if packing had started.
  static void askAgain(Turn turn, String orderId) {
    OrderWork order = turn.session().orders().of(orderId);
    if (order != null && (order.state() == OrderState.OPEN || order.state() == OrderState.PARKED)
        && order.labels().stream().anyMatch(label -> !label.alive())) {
      askForAll(turn, order);
    }
  }

  /// The attempt was used up and voided, by this desk before it lost its memory or by another one.
  static void gone(Turn turn, PackInput.LabelGone input) {
    waiting(turn, input.key()).ifPresent(order -> {
      LabelWork label = order.labelOf(input.key()).orElseThrow();
      turn.happen(new LabelVoided(input.key(), label.labelId().isEmpty() ? input.key() : label.labelId()));
      if (order.state() == OrderState.PACKED && label.attempt() < ATTEMPTS_MAX) {
        askInstead(turn, order, input.key());
      } else if (label.attempt() < ATTEMPTS_MAX) {
        askAgain(turn, order.orderId());
      } else {
        setAside(turn, order, SetAsideReason.LABEL_REJECTED, TOO_MANY_ATTEMPTS);
      }
    });
  }

  static void arrived(Turn turn, PackInput.LabelArrived input) {
    LabelDocument document = input.label();
    Optional<OrderWork> order = waiting(turn, document.key());
    if (order.isEmpty()) {
      return;
    }
    String documentId = BoughtLabel.documentId(document.key());
    turn.keep(documentId, document.document());
    turn.happen(new LabelReady(document.key(), document.labelId(), document.tracking(), document.carrier(), document.service(),
        document.format(), documentId, document.mismatch()));
    LabelWork label = turn.session().orders().ofLabel(document.key()).flatMap(now -> now.labelOf(document.key())).orElseThrow();
    if (document.mismatch()) {
      ConflictRules.stop(turn, order.get(), StopCause.LABELLED_ELSEWHERE, "");
    } else if (ConflictRules.isOutdated(order.get(), label)) {
      ConflictRules.giveBack(turn, document.key(), document.labelId(), ConflictRules.whyOutdated(order.get()));
    } else {
      inspected(turn, order.get(), label, input.inspection());
      if (input.inspection().unusable() == null) {
        PrintRules.arrived(turn, label, document.earlierStation());
      }
    }
  }

  static void checked(Turn turn, PackInput.LabelChecked input) {
    turn.session().orders().ofLabel(input.key()).ifPresent(order -> order.labelOf(input.key())
        .filter(label -> label.state() == LabelState.READY)
        .ifPresent(label -> inspected(turn, order, label, input.inspection())));
  }

  private static void inspected(Turn turn, OrderWork order, LabelWork label, PackInput.Inspection inspection) {
    if (inspection.unusable() == null) {
      turn.happen(new LabelChecked(label.key(), inspection.dpi(), inspection.decodability()));
    } else {
      giveBack(turn, order, label.key(), label.labelId(), inspection.unusable());
    }
  }

  static void unreadable(Turn turn, PackInput.LabelUnreadable input) {
    turn.session().orders().ofLabel(input.key()).ifPresent(order -> {
      LabelWork label = order.labelOf(input.key()).orElseThrow();
      if (label.state() == LabelState.READY) {
        giveBack(turn, order, label.key(), label.labelId(), input.words());
      }
    });
  }

  /// A label that cannot be used is cancelled, so that nobody pays for it, and its order leaves the desk's flow.
  private static void giveBack(Turn turn, OrderWork order, String key, String labelId, String words) {
    turn.happen(new LabelRefused(key, labelId, words));
    ConflictRules.giveBack(turn, key, labelId, NOT_PRINTABLE);
    setAside(turn, order, SetAsideReason.LABEL_UNUSABLE, words);
  }

  static void denied(Turn turn, PackInput.LabelDenied input) {
    waiting(turn, input.key()).ifPresent(order -> {
      turn.happen(new LabelRejected(input.key(), input.words()));
      setAside(turn, order, SetAsideReason.LABEL_REJECTED, input.words());
    });
  }

  static void notBought(Turn turn, PackInput.LabelNotBought input) {
    waiting(turn, input.key()).ifPresent(order -> {
      turn.happen(new LabelNotBought(input.key(), input.words()));
      setAside(turn, order, SetAsideReason.LABEL_REJECTED, input.words());
    });
  }

  private static void setAside(Turn turn, OrderWork order, SetAsideReason reason, String words) {
    if (order.state() == OrderState.OPEN) {
      turn.happen(new OrderSetAside(order.orderId(), reason, words));
      ClaimRules.release(turn, order);
      turn.judge(VerdictKind.ATTENTION, Say.SET_ASIDE, order.content().reference());
    }
  }

  static void notKnown(Turn turn, PackInput.LabelNotKnown input) {
    waiting(turn, input.key()).ifPresent(order -> {
      LabelWork label = order.labelOf(input.key()).orElseThrow();
      if (label.state() == LabelState.INTENDED) {
        turn.happen(new LabelUnknown(input.key(), input.words()));
      }
      turn.then(askByKey(order, label));
    });
  }

  static void cancelled(Turn turn, PackInput.LabelCancelled input) {
    turn.session().orders().ofLabel(input.key()).ifPresent(order -> {
      if (order.labelOf(input.key()).filter(label -> label.state() == LabelState.VOID_WANTED).isPresent()) {
        turn.happen(new LabelVoided(input.key(), input.labelId()));
        if (order.state() == OrderState.PACKED) {
          askInstead(turn, order, input.key());
        } else {
          askAgain(turn, order.orderId());
        }
      }
    });
  }

  private static PackEffect askByKey(OrderWork order, LabelWork label) {
    return new PackEffect.AskByKey(label.purchase(order.orderId()),
        order.state() == OrderState.STOPPED ? IfNotSeen.LEAVE : IfNotSeen.BUY);
  }

  /// The order whose label of this key has not come yet; empty for an answer that comes a second time.
  private static Optional<OrderWork> waiting(Turn turn, String key) {
    return turn.session().orders().ofLabel(key).filter(order -> order.labelOf(key).filter(LabelWork::pending).isPresent());
  }

  /// Takes up what was under way when the program stopped. A purchase may have reached central: it is asked about, not bought
  /// anew. Paper that may have come out is UNKNOWN.
  static void started(Turn turn) {
    Printer printer = turn.printer();
    if (printer != null) {
      turn.then(new PackEffect.UsePrinter(printer.name()));
    }
    for (OrderWork order : turn.session().orders().all().toList()) {
      if (order.state() == OrderState.OPEN || order.state() == OrderState.PARKED) {
        ClaimRules.claim(turn, order.orderId());
      }
      for (LabelWork label : order.labels()) {
        switch (label.state()) {
          case INTENDED, UNKNOWN -> turn.then(askByKey(order, label));
          case VOID_WANTED -> turn.then(new PackEffect.VoidLabel(label.key(), label.labelId(), label.words()));
          case READY, APPLIED -> PrintRules.started(turn, label);
          case NUMBERED, REJECTED, NOT_BOUGHT, MANIFEST_REJECTED, UNUSABLE, VOIDED -> {
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
    boolean another = turn.session().orders().all().flatMap(any -> any.labels().stream())
        .anyMatch(any -> !any.tracking().isEmpty() && any.tracking().equals(code));
    if (another) {
      turn.refuse(RefusalReason.WRONG_LABEL, code, VerdictKind.REFUSED, Say.WRONG_LABEL, code);
    }
    return another;
  }

  private static void seen(Turn turn, OrderWork order, ParcelWork parcel, LabelWork label) {
    if (label.print() != null && !label.isPrinting(PrintState.CONFIRMED) && !label.isPrinting(PrintState.QUEUED)) {
      turn.happen(new PrintConfirmed(label.print().printId(), PrintEvidence.SCAN_BACK));
    }
    if (!parcel.closed()) {
      turn.notNow(label.tracking(), VerdictKind.ATTENTION, Say.LABEL_TOO_EARLY);
      return;
    }
    turn.happen(new LabelApplied(label.key(), label.tracking()));
    int parcels = order.parcels().size();
    turn.judge(VerdictKind.ACCEPTED, Say.RIGHT_LABEL, parcel.number(), parcels);
    if (order.parcels().stream().allMatch(other -> other.done() || other.number() == parcel.number())) {
      turn.happen(new OrderPacked(order.orderId(), parcels));
      ClaimRules.release(turn, order);
      turn.judge(VerdictKind.ACCEPTED, Say.ORDER_DONE, order.content().reference());
    }
  }
}

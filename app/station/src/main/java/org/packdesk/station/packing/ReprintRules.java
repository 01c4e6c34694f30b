package org.packdesk.station.packing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.LabelApplied;
import org.packdesk.persistence.facts.PrintConfirmed;
import org.packdesk.persistence.facts.PrintEvidence;
import org.packdesk.persistence.facts.PrinterChosen;
import org.packdesk.station.packing.LabelWork.LabelState;
import org.packdesk.station.packing.LabelWork.PrintState;
import org.packdesk.station.packing.OrderWork.OrderState;
import org.packdesk.station.packing.Surroundings.Printer;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;

/// What a person wants of labels that were printed: the same again as a new copy, another one in its place, or another printer.
final class ReprintRules {
  private ReprintRules() {}

  static void reprint(Turn turn, PackInput.ReprintAsked input) {
    Optional<OrderWork> order = wanted(turn, input.key());
    LabelWork label = label(order, input.key());
    if (order.isEmpty() || label == null || !mayBePrintedAgain(order.get(), label)) {
      turn.judge(VerdictKind.REFUSED, whyNot(label));
      return;
    }
    int copy = label.printWork().copy() + 1;
    PrintRules.queue(turn, label, copy, input.reason());
    turn.judge(VerdictKind.ACCEPTED, Say.REPRINT, copy);
  }

  static void relabel(Turn turn, PackInput.RelabelAsked input) {
    replace(turn, new PackInput.ReplaceAsked(input.key(), "relabel: " + input.reason().name().toLowerCase(Locale.ROOT)));
  }

  /// The old label is given back first; only then is the next one bought.
  static void replace(Turn turn, PackInput.ReplaceAsked input) {
    Optional<OrderWork> order = wanted(turn, input.key());
    LabelWork label = label(order, input.key());
    if (order.isPresent() && label != null && isGone(order.get(), label)) {
      LabelRules.askInstead(turn, order.get(), label.key());
    } else if (order.isPresent() && label != null && mayBeReplaced(order.get(), label)) {
      ConflictRules.giveBack(turn, label.key(), label.labelId(), input.why());
    } else {
      turn.judge(VerdictKind.REFUSED, whyNot(label));
      return;
    }
    turn.judge(VerdictKind.ATTENTION, Say.RELABEL);
  }

  /// Somebody has given it back already, or it was never bought.
  private static boolean isGone(OrderWork order, LabelWork label) {
    return order.state() == OrderState.PACKED && !label.alive();
  }

  static boolean awaits(Orders orders, String code) {
    return orders.all().anyMatch(order -> label(order, code).isPresent());
  }

  private static Optional<OrderWork> wanted(Turn turn, String key) {
    return turn.session().operatorId() == null ? Optional.empty() : turn.session().orders().ofLabel(key);
  }

  private static @Nullable LabelWork label(Optional<OrderWork> order, String key) {
    return order.flatMap(found -> found.labelOf(key)).orElse(null);
  }

  static boolean mayBePrintedAgain(OrderWork order, LabelWork label) {
    return isOurs(order) && label.printable() && (label.isPrinting(PrintState.SENT) || label.isPrinting(PrintState.CONFIRMED));
  }

  static boolean mayBeReplaced(OrderWork order, LabelWork label) {
    return isOurs(order) && label.printable() && !label.isPrinting(PrintState.SENDING) && !label.isPrinting(PrintState.UNKNOWN);
  }

  private static boolean isOurs(OrderWork order) {
    return switch (order.state()) {
      case OPEN, ASIDE, PARKED, PACKED -> true;
      case STOPPED, TAKEN_OVER -> false;
    };
  }

  private static Say whyNot(@Nullable LabelWork label) {
    if (label == null || !label.printable()) {
      return Say.LABEL_NOT_HERE;
    }
    return label.isPrinting(PrintState.UNKNOWN) ? Say.DO_ANSWER_PRINT : Say.STILL_PRINTING;
  }

  /// Labels go to the next printer from now on, and to the desk's own again after the last.
  static void otherPrinter(Turn turn, String code) {
    List<Printer> printers = turn.around().printers();
    if (printers.size() < 2) {
      turn.notNow(code, VerdictKind.REFUSED, Say.ONE_PRINTER_ONLY);
    } else if (PrintRules.sendingSomething(turn)) {
      turn.notNow(code, VerdictKind.REFUSED, Say.STILL_PRINTING);
    } else {
      Printer next = printers.get((printers.indexOf(turn.printer()) + 1) % printers.size());
      turn.happen(new PrinterChosen(next.name()));
      turn.then(new PackEffect.UsePrinter(next.name()));
      turn.judge(VerdictKind.ACCEPTED, Say.PRINTER_CHOSEN, next.name());
    }
  }

  /// The paper of a packed parcel's new label, or of one that was wanted again, is on its parcel. @return false when the code is
  /// of no such label
  static boolean scannedBack(Turn turn, String code) {
    Optional<OrderWork> order = turn.session().orders().all().filter(each -> label(each, code).isPresent()).findFirst();
    order.ifPresent(found -> {
      LabelWork label = label(found, code).orElseThrow();
      if (!label.isPrinting(PrintState.CONFIRMED)) {
        turn.happen(new PrintConfirmed(label.printWork().printId(), PrintEvidence.SCAN_BACK));
      }
      if (label.state() == LabelState.READY) {
        turn.happen(new LabelApplied(label.key(), label.tracking()));
      }
      turn.judge(VerdictKind.ACCEPTED, Say.RIGHT_LABEL, label.parcelNo(), found.parcels().size());
    });
    return order.isPresent();
  }

  private static Optional<LabelWork> label(OrderWork order, String code) {
    return order.state() == OrderState.PACKED
        ? order.labels().stream().filter(label -> label.tracking().equals(code) && isAwaited(label)).findFirst()
        : Optional.empty();
  }

  /// A new label's paper may be out before its printer has said so; of a copy the paper before it may be what was scanned.
  private static boolean isAwaited(LabelWork label) {
    boolean out = label.isPrinting(PrintState.SENT) || label.isPrinting(PrintState.UNKNOWN);
    boolean first = label.state() == LabelState.READY
        && (label.isPrinting(PrintState.CONFIRMED) || label.isPrinting(PrintState.SENDING));
    return first || (out && label.printable());
  }
}

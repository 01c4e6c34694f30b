package org.packdesk.station.packing;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.persistence.facts.Keys;
import org.packdesk.persistence.facts.PrintConfirmed;
import org.packdesk.persistence.facts.PrintCounted;
import org.packdesk.persistence.facts.PrintElsewhere;
import org.packdesk.persistence.facts.PrintEvidence;
import org.packdesk.persistence.facts.PrintNotPrinted;
import org.packdesk.persistence.facts.PrintNotStarted;
import org.packdesk.persistence.facts.PrintQueued;
import org.packdesk.persistence.facts.PrintSending;
import org.packdesk.persistence.facts.PrintSent;
import org.packdesk.persistence.facts.PrintUnknown;
import org.packdesk.persistence.facts.ReprintReason;
import org.packdesk.station.packing.LabelWork.LabelState;
import org.packdesk.station.packing.LabelWork.PrintState;
import org.packdesk.station.packing.LabelWork.PrintWork;
import org.packdesk.station.packing.OrderWork.OrderState;
import org.packdesk.station.packing.Surroundings.LabelCount;
import org.packdesk.station.packing.Surroundings.Printer;
import org.packdesk.station.setup.StationConfig.PrintPolicy;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;
import org.packdesk.station.words.Words;

/// The PRINT machine: one paper a copy. Past the point of no return nothing is repeated without evidence or a person's answer.
final class PrintRules {
  private static final String ROLE = "parcel";
  /// Longer than a printer takes from its last byte to a label that its status tells of.
  static final Duration NONE_CAME_AFTER = Duration.ofSeconds(5);

  private PrintRules() {}

  /// A label that is due goes to the printer once the printer is ready and nothing else is on its way to it.
  static void printWhatIsDue(Turn turn) {
    Optional<LabelWork> due = due(turn);
    if (due.isEmpty()) {
      return;
    }
    if (due.get().print() == null) {
      queue(turn, due.get(), 1, null);
    }
    LabelWork label = due(turn).orElseThrow();
    Printer printer = turn.printer();
    if (printer == null || printer.trouble() != null || sendingSomething(turn)) {
      return;
    }
    PrintWork print = label.printWork();
    LabelCount count = printer.count();
    turn.happen(new PrintSending(print.printId(), printer.name(), count == null ? null : Long.valueOf(count.labels())));
    turn.then(new PackEffect.Print(print.printId(), print.copy(), label.key(), label.documentId(), label.tracking(),
        printer.name()));
  }

  static void queue(Turn turn, LabelWork label, int copy, @Nullable ReprintReason reason) {
    turn.happen(new PrintQueued(printId(turn, label, copy), label.key(), copy, ROLE, reason));
  }

  private static String printId(Turn turn, LabelWork label, int copy) {
    OrderWork order = turn.session().orders().ofLabel(label.key()).orElseThrow();
    return Keys.print(order.orderId(), label.parcelNo(), label.attempt(), copy);
  }

  /// Another desk had this label before: its paper may be out, and whether it is only a person can see.
  static void arrived(Turn turn, LabelWork label, @Nullable String earlierStation) {
    if (earlierStation != null && !earlierStation.equals(turn.around().station())) {
      turn.happen(new PrintElsewhere(printId(turn, label, 1), label.key(), earlierStation));
    }
  }

  /// The open parcel's label when its time has come, then what a person wants again or in another's place.
  private static Optional<LabelWork> due(Turn turn) {
    return Stream.concat(dueAtTheDesk(turn).stream(), wantedByAPerson(turn))
        .filter(label -> label.print() == null || label.isPrinting(PrintState.QUEUED)).findFirst();
  }

  private static Optional<LabelWork> dueAtTheDesk(Turn turn) {
    OrderWork order = turn.open();
    ParcelWork parcel = order == null ? null : order.current();
    if (parcel == null || parcel.label() == null || parcel.label().state() != LabelState.READY) {
      return Optional.empty();
    }
    return turn.around().policy() == PrintPolicy.AT_READY || parcel.closed() ? Optional.of(parcel.label()) : Optional.empty();
  }

  private static Stream<LabelWork> wantedByAPerson(Turn turn) {
    Stream<LabelWork> again = turn.session().orders().all().flatMap(order -> order.labels().stream())
        .filter(label -> label.printable() && label.isReprint());
    Stream<LabelWork> instead = turn.session().orders().all().filter(order -> order.state() == OrderState.PACKED)
        .flatMap(OrderWork::relabelled);
    return Stream.concat(again, instead);
  }

  static boolean sendingSomething(Turn turn) {
    return turn.session().orders().all().flatMap(order -> order.labels().stream())
        .anyMatch(label -> label.isPrinting(PrintState.SENDING));
  }

  static void ended(Turn turn, PackInput.PrintEnded input) {
    Optional<LabelWork> sending = turn.session().orders().all().flatMap(order -> order.labels().stream())
        .filter(label -> label.prints(input.printId()) && label.isPrinting(PrintState.SENDING)).findFirst();
    if (sending.isEmpty()) {
      return;
    }
    switch (input.outcome()) {
      case PrintOutcome.Delivered _ -> {
        LabelCount count = turn.around().count(sending.get().printWork().printer());
        turn.happen(new PrintSent(input.printId(), count == null ? null : Long.valueOf(count.labels())));
      }
      case PrintOutcome.Refused refused ->
        turn.happen(new PrintNotStarted(input.printId(), refused.trouble().name()));
      case PrintOutcome.Unclear unclear -> turn.happen(new PrintUnknown(input.printId(), unclear.detail()));
    }
  }

  /// A counter that has gone up by one says that the paper is out; one that stays as it was says after a while that none came, and
  /// the label may be sent again. Anything else says nothing: a person is asked.
  static void counted(Turn turn) {
    turn.session().orders().all().flatMap(order -> order.labels().stream())
        .filter(label -> label.isPrinting(PrintState.UNKNOWN)).map(LabelWork::printWork).forEach(print -> {
          LabelCount count = turn.around().count(print.printer());
          if (count != null && tells(count, print)) {
            turn.happen(new PrintCounted(print.printId(), Objects.requireNonNull(print.counter()), count.labels()));
          }
        });
  }

  private static boolean tells(LabelCount count, PrintWork print) {
    if (print.counter() == null) {
      return false;
    }
    long more = count.labels() - print.counter();
    return more == 1 || (more == 0 && count.same().compareTo(NONE_CAME_AFTER) >= 0);
  }

  /// The program stopped while this label's paper was on its way.
  static void started(Turn turn, LabelWork label) {
    if (label.isPrinting(PrintState.SENDING) || label.isPrinting(PrintState.SENT)) {
      turn.happen(new PrintUnknown(label.printWork().printId(), "the program stopped while it was printing"));
    }
  }

  /// The print that the packer has to tell about, if there is one. While the printer it went to is in trouble and not given up
  /// for another nobody is asked: it may still hold the label and print it after its repair. Nor while its counter may soon tell.
  static Optional<LabelWork> asked(PackSession session, Surroundings around) {
    Printer printer = around.printer(session.printer());
    return unknown(session).filter(label -> trouble(label, printer) == null && !mayTellSoon(around, label.printWork()));
  }

  private static boolean mayTellSoon(Surroundings around, PrintWork print) {
    LabelCount count = around.count(print.printer());
    return count != null && print.counter() != null && print.counter() == count.labels();
  }

  private static @Nullable Words trouble(LabelWork label, @Nullable Printer printer) {
    String sentTo = label.printWork().printer();
    boolean givenUp = printer != null && !sentTo.isEmpty() && !sentTo.equals(printer.name());
    return printer == null || givenUp ? null : printer.trouble();
  }

  private static Optional<LabelWork> unknown(PackSession session) {
    OrderWork order = session.open();
    ParcelWork parcel = order == null ? null : order.current();
    Stream<LabelWork> atTheDesk = Optional.ofNullable(parcel).map(ParcelWork::label).stream();
    Stream<LabelWork> again = session.orders().all()
        .flatMap(each -> each.state() == OrderState.PACKED
            ? each.labels().stream()
            : each.labels().stream().filter(LabelWork::isReprint))
        .filter(LabelWork::printable);
    return Stream.concat(atTheDesk, again).filter(label -> label.isPrinting(PrintState.UNKNOWN)).findFirst();
  }

  static void answered(Turn turn, DeskCommand answer, String code) {
    Optional<LabelWork> unknown = unknown(turn.session());
    if (unknown.isEmpty()) {
      turn.notNow(code, VerdictKind.REFUSED, Say.NOT_NOW, code);
      return;
    }
    Words trouble = trouble(unknown.get(), turn.printer());
    if (answer == DeskCommand.NO_PAPER && trouble != null) {
      turn.notNow(code, VerdictKind.ATTENTION, trouble);
      return;
    }
    PrintWork print = unknown.get().printWork();
    if (answer == DeskCommand.PAPER_IS_HERE) {
      turn.happen(new PrintConfirmed(print.printId(), PrintEvidence.PACKER));
      turn.judge(VerdictKind.ACCEPTED, Say.ANSWER_YES_PRINTED);
    } else {
      turn.happen(new PrintNotPrinted(print.printId(), PrintEvidence.PACKER));
      if (print.elsewhere() != null) {
        queue(turn, unknown.get(), print.copy() + 1, ReprintReason.ELSEWHERE);
      }
      turn.judge(VerdictKind.ACCEPTED, Say.ANSWER_NO_PAPER);
    }
  }
}

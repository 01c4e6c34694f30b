package org.packdesk.station.packing;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
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
import org.packdesk.persistence.facts.RefusalReason;
import org.packdesk.station.packing.LabelWork.LabelState;
import org.packdesk.station.packing.LabelWork.PrintState;
import org.packdesk.station.packing.LabelWork.PrintWork;
import org.packdesk.station.packing.PackView.VerdictKind;
import org.packdesk.station.packing.Surroundings.LabelCount;
import org.packdesk.station.setup.StationConfig.PrintPolicy;
import org.packdesk.station.shell.Say;
import org.packdesk.station.shell.Words;

/// The PRINT machine: one paper a parcel. Past the point of no return nothing is repeated without evidence or a person's answer.
final class PrintRules {
  private static final String ROLE = "parcel";
  /// Longer than a printer takes from its last byte to a label that its status tells of.
  static final Duration NONE_CAME_AFTER = Duration.ofSeconds(5);

  private PrintRules() {}

  /// The open parcel's label goes to the printer once it is there, its time has come, the printer is ready and nothing else is
  /// on its way to it.
  static void printWhatIsDue(Turn turn) {
    Optional<LabelWork> due = due(turn);
    if (due.isEmpty()) {
      return;
    }
    if (due.get().print() == null) {
      LabelWork label = due.get();
      OrderWork order = turn.session().orderOfLabel(label.key()).orElseThrow();
      turn.happen(new PrintQueued(firstPaper(order, label), label.key(), 1, ROLE));
    }
    LabelWork label = due(turn).orElseThrow();
    String printer = turn.around().printer();
    PrintWork print = label.print();
    if (print == null || printer == null || turn.around().printerTrouble() != null || sendingSomething(turn)
        || print.state() != PrintState.QUEUED) {
      return;
    }
    turn.happen(new PrintSending(print.printId(), printer, count(turn, printer)));
    turn.then(new PackEffect.Print(print.printId(), label.key(), label.documentId(), label.tracking(), printer));
  }

  private static String firstPaper(OrderWork order, LabelWork label) {
    return Keys.print(order.orderId(), label.parcelNo(), label.attempt(), 1);
  }

  /// Another desk had this label before: its paper may be out, and whether it is only a person can see.
  static void arrived(Turn turn, OrderWork order, LabelWork label, @Nullable String earlierStation) {
    if (earlierStation != null && !earlierStation.equals(turn.around().station())) {
      turn.happen(new PrintElsewhere(firstPaper(order, label), label.key(), earlierStation));
    }
  }

  private static Optional<LabelWork> due(Turn turn) {
    OrderWork order = turn.open();
    ParcelWork parcel = order == null ? null : order.current();
    if (parcel == null || parcel.label() == null || parcel.label().state() != LabelState.READY) {
      return Optional.empty();
    }
    return turn.around().policy() == PrintPolicy.AT_READY || parcel.closed() ? Optional.of(parcel.label()) : Optional.empty();
  }

  private static boolean sendingSomething(Turn turn) {
    return turn.session().orders().values().stream().flatMap(order -> order.labels().stream())
        .anyMatch(label -> label.isPrinting(PrintState.SENDING));
  }

  static void ended(Turn turn, PackInput.PrintEnded input) {
    boolean sending = turn.session().orderOfPrint(input.printId()).stream().flatMap(order -> order.labels().stream())
        .anyMatch(label -> PackSession.prints(label, input.printId()) && label.isPrinting(PrintState.SENDING));
    if (!sending) {
      return;
    }
    switch (input.outcome()) {
      case PrintOutcome.Delivered _ -> turn.happen(new PrintSent(input.printId(), count(turn, turn.around().printer())));
      case PrintOutcome.Refused refused ->
        turn.happen(new PrintNotStarted(input.printId(), refused.trouble().name()));
      case PrintOutcome.Unclear unclear -> turn.happen(new PrintUnknown(input.printId(), unclear.detail()));
    }
  }

  private static @Nullable Long count(Turn turn, @Nullable String printer) {
    LabelCount count = turn.around().count();
    return count == null || !count.printer().equals(printer) ? null : Long.valueOf(count.labels());
  }

  /// A counter that has gone up by one says that the paper is out; one that stays as it was says after a while that none came, and
  /// the label may be sent again. Anything else says nothing: a person is asked.
  static void counted(Turn turn) {
    LabelCount count = turn.around().count();
    if (count == null) {
      return;
    }
    for (OrderWork order : turn.session().orders().values()) {
      for (LabelWork label : order.labels()) {
        PrintWork print = label.print();
        if (print != null && print.state() == PrintState.UNKNOWN && tells(count, print)) {
          turn.happen(new PrintCounted(print.printId(), Objects.requireNonNull(print.counter()), count.labels()));
        }
      }
    }
  }

  private static boolean tells(LabelCount count, PrintWork print) {
    if (print.counter() == null || !count.printer().equals(print.printer())) {
      return false;
    }
    long more = count.labels() - print.counter();
    return more == 1 || (more == 0 && count.same().compareTo(NONE_CAME_AFTER) >= 0);
  }

  /// The program stopped while this label's paper was on its way.
  static void started(Turn turn, LabelWork label) {
    if (label.print() != null && (label.isPrinting(PrintState.SENDING) || label.isPrinting(PrintState.SENT))) {
      turn.happen(new PrintUnknown(label.print().printId(), "the program stopped while it was printing"));
    }
  }

  /// The print that the packer has to tell about, if there is one. While the printer is in trouble nobody is asked: it may still
  /// hold the label and print it after its repair.
  static Optional<LabelWork> asked(PackSession session, Surroundings around) {
    return around.printerTrouble() == null ? unknown(session) : Optional.empty();
  }

  private static Optional<LabelWork> unknown(PackSession session) {
    OrderWork order = session.open();
    ParcelWork parcel = order == null ? null : order.current();
    return Optional.ofNullable(parcel == null ? null : parcel.label()).filter(label -> label.isPrinting(PrintState.UNKNOWN));
  }

  static void answered(Turn turn, DeskCommand answer, String code) {
    Optional<LabelWork> unknown = unknown(turn.session());
    if (unknown.isEmpty() || unknown.get().print() == null) {
      ScanRules.refuse(turn, RefusalReason.NOT_NOW, code, VerdictKind.REFUSED, Say.NOT_NOW, code);
      return;
    }
    Words trouble = turn.around().printerTrouble();
    if (answer == DeskCommand.NO_PAPER && trouble != null) {
      ScanRules.refuse(turn, RefusalReason.NOT_NOW, code, VerdictKind.ATTENTION, trouble.say(), trouble.args().toArray());
      return;
    }
    String printId = unknown.get().print().printId();
    if (answer == DeskCommand.PAPER_IS_HERE) {
      turn.happen(new PrintConfirmed(printId, PrintEvidence.PACKER));
      turn.judge(VerdictKind.ACCEPTED, Say.ANSWER_YES_PRINTED);
    } else {
      turn.happen(new PrintNotPrinted(printId, PrintEvidence.PACKER));
      turn.judge(VerdictKind.ACCEPTED, Say.ANSWER_NO_PAPER);
    }
  }
}

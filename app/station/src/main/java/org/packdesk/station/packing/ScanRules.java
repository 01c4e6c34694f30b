package org.packdesk.station.packing;

import java.util.Optional;
import org.packdesk.persistence.facts.OperatorSignedIn;
import org.packdesk.persistence.facts.OperatorSignedOut;
import org.packdesk.persistence.facts.OrderSetAside;
import org.packdesk.persistence.facts.RefusalReason;
import org.packdesk.persistence.facts.SetAsideReason;
import org.packdesk.persistence.work.Operator;
import org.packdesk.station.gs1.Command;
import org.packdesk.station.gs1.PackdeskCode;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;

/// Where a scan goes: command, badge, tote, carton, or something that lies on the desk.
final class ScanRules {
  private ScanRules() {}

  static void scanned(Turn turn, String data) {
    Optional<PackdeskCode> own = PackdeskCode.parse(data);
    if (own.isPresent() && own.get().kind() == PackdeskCode.Kind.BADGE) {
      badge(turn, data);
    } else if (turn.session().operatorId() == null) {
      turn.refuse(RefusalReason.SIGN_IN_FIRST, data, VerdictKind.REFUSED, Say.SIGN_IN_FIRST);
    } else if (own.isEmpty()) {
      DeskItemRules.scanned(turn, data);
    } else {
      switch (own.get().kind()) {
        case COMMAND -> command(turn, own.get(), data);
        case TOTE -> OpeningRules.tote(turn, data);
        case PLATE -> ShelfRules.plate(turn, data);
        case CARTON -> DeskItemRules.carton(turn, data);
        default -> turn.notNow(data, VerdictKind.REFUSED, Say.NOT_NOW, data);
      }
    }
  }

  private static void badge(Turn turn, String data) {
    Optional<Operator> operator = turn.catalogue().operatorByBadge(data);
    if (operator.isEmpty()) {
      turn.refuse(RefusalReason.UNKNOWN_BADGE, data, VerdictKind.UNKNOWN_CODE, Say.UNKNOWN_BADGE, data);
      return;
    }
    String before = turn.session().operatorId();
    if (!operator.get().id().equals(before)) {
      turn.happen(new OperatorSignedIn(operator.get().id()));
    }
    Say words = before != null && turn.open() != null ? Say.HANDED_OVER : Say.WELCOME;
    turn.judge(VerdictKind.ACCEPTED, words, operator.get().name());
  }

  private static void command(Turn turn, PackdeskCode code, String data) {
    Optional<DeskCommand> command = Command.of(DeskCommand.class, code);
    OrderWork open = turn.open();
    if (command.isEmpty()) {
      turn.refuse(RefusalReason.UNKNOWN_CODE, data, VerdictKind.UNKNOWN_CODE, Say.UNKNOWN_CODE, data);
      return;
    }
    switch (command.get()) {
      case PAPER_IS_HERE, NO_PAPER -> PrintRules.answered(turn, command.get(), data);
      case PUT_ASIDE -> {
        if (open == null) {
          turn.notNow(data, VerdictKind.REFUSED, Say.NOT_NOW, data);
        } else {
          turn.happen(new OrderSetAside(open.orderId(), SetAsideReason.BY_PACKER, ""));
          ClaimRules.release(turn, open);
          turn.judge(VerdictKind.ATTENTION, Say.SET_ASIDE, open.content().reference());
        }
      }
      case SIGN_OUT -> signOut(turn);
      case OTHER_PRINTER -> ReprintRules.otherPrinter(turn, data);
      case MEMORY, LABELS, REPRINT_SMUDGED, REPRINT_TORN, REPRINT_LOST, REPRINT_JAMMED, RELABEL, RELABEL_YES, RELABEL_NO -> {
      }
    }
  }

  private static void signOut(Turn turn) {
    String operator = String.valueOf(turn.session().operatorId());
    String name = turn.catalogue().operator(operator).map(Operator::name).orElse(operator);
    turn.happen(new OperatorSignedOut(operator));
    turn.judge(VerdictKind.ACCEPTED, Say.SIGNED_OUT, name);
  }
}

package org.packdesk.station.problem;

import java.util.Optional;
import org.packdesk.persistence.facts.RefusalReason;
import org.packdesk.persistence.work.FloorParcel;
import org.packdesk.station.gs1.PackdeskCode;
import org.packdesk.station.gs1.PackdeskCode.Kind;
import org.packdesk.station.problem.ProblemSurroundings.Also;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;

/// Where a scan goes: command, lead's badge, plate, carton, label, unit; or to packing.
final class ProblemScans {
  private ProblemScans() {}

  static boolean scanned(ProblemTurn turn, String data) {
    if (turn.pack().operatorId() == null) {
      return false;
    }
    Optional<ProblemCommand> command = ProblemCommand.in(data);
    if (command.isPresent()) {
      command(turn, command.get());
      return true;
    }
    Optional<Kind> own = PackdeskCode.parse(data).map(PackdeskCode::kind);
    if (own.equals(Optional.of(Kind.BADGE))) {
      return EndRules.badge(turn, data);
    }
    if (turn.pack().isPacking()) {
      return false;
    }
    return own.isEmpty() ? thing(turn, data) : switch (own.get()) {
      case PLATE -> PlateRules.plate(turn, data);
      case CARTON -> turn.open() != null && UnitRules.carton(turn, data);
      case TOTE -> isNoPackDesk(turn, data);
      default -> false;
    };
  }

  private static void command(ProblemTurn turn, ProblemCommand command) {
    if (turn.open() == null) {
      turn.judge(VerdictKind.REFUSED, Say.DO_SCAN_PROBLEM);
      return;
    }
    switch (command) {
      case WEIGH -> WeightRules.asked(turn);
      case CHECKED -> UnitRules.checked(turn, command.code());
      case RELABEL -> LabelRules.asked(turn);
      case TYPE_WEIGHT -> turn.judge(VerdictKind.REFUSED, first(turn.work()));
      case TYPE_SCALE_AWAY, TYPE_SCALE_WRONG, TYPE_TOO_LARGE -> turn.judge(VerdictKind.REFUSED, Say.NOTHING_ASKED);
      case NOT_YET -> EndRules.notYet(turn);
      case RELEASE, HOLD, BACK_TO_DESK, WRITE_OFF -> EndRules.wanted(turn, command);
      case RELEASE_CHECKED, RELEASE_CATALOGUE, RELEASE_CLIENT -> EndRules.reason(turn, command);
      case MISSING_ITEM, EXTRA_ITEM, WRONG_ITEM, WRONG_CARTON, CATALOGUE_WEIGHT_WRONG, LABEL_UNREADABLE, LABEL_DOUBLED,
          LINE_FAULT, NOTHING_FOUND ->
        EndRules.cause(turn, command);
    }
  }

  /// No order is opened where none is packed.
  private static boolean isNoPackDesk(ProblemTurn turn, String data) {
    boolean none = turn.around().also() == Also.NOTHING;
    if (none) {
      notNow(turn, data, Say.NOT_NOW, data);
    }
    return none;
  }

  private static boolean thing(ProblemTurn turn, String data) {
    if (LabelRules.scanned(turn, data)) {
      return true;
    }
    if (turn.open() == null && turn.pack().awaits(data)) {
      return false;
    }
    Optional<FloorParcel> parcel = turn.catalogue().parcelWith(data);
    if (parcel.isPresent()) {
      CaseRules.parcel(turn, parcel.get());
      return true;
    }
    return StrangerRules.scanned(turn, data);
  }

  static void notNow(ProblemTurn turn, String code, Say say, Object... args) {
    turn.refuse(RefusalReason.NOT_NOW, code, VerdictKind.REFUSED, say, args);
  }

  /// What has to be done first.
  static Say first(CaseWork work) {
    return work.parcel() == null ? Say.DO_SCAN_PROBLEM : switch (work.step()) {
      case REWEIGH -> Say.DO_REWEIGH;
      case VERIFY -> Say.DO_VERIFY;
      case REPACK -> Say.DO_REPACK;
      case RELABEL -> Say.DO_TAKE_LABEL;
      case BACK_ON_BELT -> Say.DO_BACK_ON_BELT;
    };
  }
}

package org.packdesk.station.problem;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.CaseOutcome;
import org.packdesk.persistence.facts.ReleaseReason;
import org.packdesk.persistence.facts.RootCause;
import org.packdesk.station.gs1.Command;
import org.packdesk.station.words.Answer;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// What a problem clerk can say by touch or by scanning a command barcode.
public enum ProblemCommand implements Command {
  /// What stands on the scale is the open case's parcel.
  WEIGH("0090", Say.CASE_WEIGH),
  /// Everything that is in the parcel was scanned.
  CHECKED("0091", Say.CASE_CHECKED), RELABEL("0092", Say.CASE_RELABEL), RELEASE("0093", Say.CASE_RELEASE), HOLD("0094",
      Say.CASE_HOLD),
  BACK_TO_DESK("0095", Say.CASE_BACK_TO_DESK), WRITE_OFF("0096", Say.CASE_WRITE_OFF),
  /// Out of a question.
  NOT_YET("0097", Say.CASE_NOT_YET),
  /// What was wrong.
  MISSING_ITEM("0100", Say.ROOT_MISSING_ITEM), EXTRA_ITEM("0101", Say.ROOT_EXTRA_ITEM), WRONG_ITEM("0102",
      Say.ROOT_WRONG_ITEM),
  WRONG_CARTON("0103", Say.ROOT_WRONG_CARTON), CATALOGUE_WEIGHT_WRONG("0104", Say.ROOT_CATALOGUE_WEIGHT_WRONG), LABEL_UNREADABLE(
      "0105", Say.ROOT_LABEL_UNREADABLE),
  LABEL_DOUBLED("0106", Say.ROOT_LABEL_DOUBLED), LINE_FAULT("0107", Say.ROOT_LINE_FAULT), NOTHING_FOUND("0108",
      Say.ROOT_NOTHING_FOUND),
  /// Why it may go though its weight is off.
  RELEASE_CHECKED("0110", Say.RELEASE_CONTENTS_CHECKED), RELEASE_CATALOGUE("0111",
      Say.RELEASE_CATALOGUE_WEIGHT_WRONG),
  RELEASE_CLIENT("0112", Say.RELEASE_CLIENT_AGREES),
  /// The weight is typed in; then why.
  TYPE_WEIGHT("0098", Say.CASE_TYPE_WEIGHT), TYPE_SCALE_AWAY("0115", Say.TYPE_SCALE_AWAY), TYPE_SCALE_WRONG("0116",
      Say.TYPE_SCALE_WRONG),
  TYPE_TOO_LARGE("0117", Say.TYPE_TOO_LARGE);

  static final List<ProblemCommand> CAUSES = List.of(MISSING_ITEM, EXTRA_ITEM, WRONG_ITEM, WRONG_CARTON, CATALOGUE_WEIGHT_WRONG,
      LABEL_UNREADABLE, LABEL_DOUBLED, LINE_FAULT, NOTHING_FOUND);
  static final List<ProblemCommand> RELEASES = List.of(RELEASE_CHECKED, RELEASE_CATALOGUE, RELEASE_CLIENT);

  static final List<ProblemCommand> TYPED = List.of(TYPE_SCALE_AWAY, TYPE_SCALE_WRONG, TYPE_TOO_LARGE);

  private final String digits;
  private final Say words;

  ProblemCommand(String digits, Say words) {
    this.digits = digits;
    this.words = words;
  }

  @Override
  public String digits() {
    return digits;
  }

  Answer answer() {
    return new Answer(Words.of(words), code());
  }

  /// @return empty when the barcode is no command of the problem desk
  public static Optional<ProblemCommand> in(String data) {
    return Command.in(ProblemCommand.class, data);
  }

  /// How the case ends then, or null when it is no such wish.
  @Nullable
  CaseOutcome outcome() {
    return switch (this) {
      case RELEASE -> CaseOutcome.RELEASED;
      case HOLD -> CaseOutcome.HELD;
      case BACK_TO_DESK -> CaseOutcome.BACK_TO_DESK;
      case WRITE_OFF -> CaseOutcome.WRITTEN_OFF;
      default -> null;
    };
  }

  @Nullable
  RootCause rootCause() {
    return CAUSES.contains(this) ? RootCause.valueOf(name()) : null;
  }

  @Nullable
  ReleaseReason release() {
    return switch (this) {
      case RELEASE_CHECKED -> ReleaseReason.CONTENTS_CHECKED;
      case RELEASE_CATALOGUE -> ReleaseReason.CATALOGUE_WEIGHT_WRONG;
      case RELEASE_CLIENT -> ReleaseReason.CLIENT_AGREES;
      default -> null;
    };
  }

  @Nullable
  ManualReason manualReason() {
    return switch (this) {
      case TYPE_SCALE_AWAY -> ManualReason.SCALE_AWAY;
      case TYPE_SCALE_WRONG -> ManualReason.SCALE_WRONG;
      case TYPE_TOO_LARGE -> ManualReason.TOO_LARGE;
      default -> null;
    };
  }
}

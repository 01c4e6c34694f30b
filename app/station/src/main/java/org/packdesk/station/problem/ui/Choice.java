package org.packdesk.station.problem.ui;

import java.time.Instant;
import java.util.Locale;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.problem.ProblemCommand;
import org.packdesk.station.words.Answer;
import org.packdesk.station.words.Figures;

/// Something that can be touched, or scanned off the screen.
record Choice(String id, String icon, String words, String code) {

  static Choice of(Answer answer, Figures figures, Instant now) {
    return new Choice(answer.words().sentence().toLowerCase(Locale.ROOT).replace('_', '-'), icon(answer.code()),
        figures.say(answer.words(), now), answer.code());
  }

  private static String icon(String code) {
    return ProblemCommand.in(code).map(Choice::icon)
        .or(() -> DeskCommand.in(code).map(command -> command == DeskCommand.NO_PAPER ? "mdi2c-close-thick" : "mdi2c-check-bold"))
        .orElse("mdi2b-barcode");
  }

  private static String icon(ProblemCommand command) {
    return switch (command) {
      case WEIGH -> "mdi2s-scale";
      case TYPE_WEIGHT -> "mdi2k-keyboard-outline";
      case TYPE_SCALE_AWAY -> "mdi2l-lan-disconnect";
      case TYPE_SCALE_WRONG, LINE_FAULT -> "mdi2s-scale-off";
      case TYPE_TOO_LARGE -> "mdi2a-arrow-expand-all";
      case RELABEL -> "mdi2f-file-replace-outline";
      case RELEASE, RELEASE_CLIENT -> "mdi2l-lock-open-check-outline";
      case HOLD -> "mdi2p-pause-octagon-outline";
      case BACK_TO_DESK -> "mdi2a-account-arrow-left";
      case WRITE_OFF -> "mdi2t-trash-can-outline";
      case CHECKED -> "mdi2c-check-bold";
      case NOT_YET -> "mdi2a-arrow-left";
      case MISSING_ITEM -> "mdi2m-minus-circle-outline";
      case EXTRA_ITEM -> "mdi2p-plus-circle-outline";
      case WRONG_ITEM -> "mdi2s-swap-horizontal";
      case WRONG_CARTON -> "mdi2p-package-variant-closed";
      case CATALOGUE_WEIGHT_WRONG, RELEASE_CATALOGUE -> "mdi2w-weight-kilogram";
      case LABEL_UNREADABLE -> "mdi2b-barcode-off";
      case LABEL_DOUBLED -> "mdi2l-label-multiple-outline";
      case NOTHING_FOUND, RELEASE_CHECKED -> "mdi2c-check-circle-outline";
    };
  }
}

package org.packdesk.station.problem.ui;

import java.time.Instant;
import java.util.Locale;
import org.packdesk.station.words.Answer;
import org.packdesk.station.words.Figures;
import org.packdesk.station.words.Say;

/// Something that can be touched, or scanned off the screen.
record Choice(String id, String icon, String words, String code) {

  static Choice of(Answer answer, Figures figures, Instant now) {
    Say say = answer.words().say();
    return new Choice(say.name().toLowerCase(Locale.ROOT).replace('_', '-'), icon(say), figures.say(answer.words(), now),
        answer.code());
  }

  private static String icon(Say say) {
    return switch (say) {
      case CASE_WEIGH -> "mdi2s-scale";
      case CASE_TYPE_WEIGHT -> "mdi2k-keyboard-outline";
      case TYPE_SCALE_AWAY -> "mdi2l-lan-disconnect";
      case TYPE_SCALE_WRONG -> "mdi2s-scale-off";
      case TYPE_TOO_LARGE -> "mdi2a-arrow-expand-all";
      case CASE_RELABEL -> "mdi2f-file-replace-outline";
      case CASE_RELEASE, RELEASE_CLIENT_AGREES -> "mdi2l-lock-open-check-outline";
      case CASE_HOLD -> "mdi2p-pause-octagon-outline";
      case CASE_BACK_TO_DESK -> "mdi2a-account-arrow-left";
      case CASE_WRITE_OFF -> "mdi2t-trash-can-outline";
      case CASE_CHECKED, ANSWER_YES_PRINTED -> "mdi2c-check-bold";
      case ANSWER_NO_PAPER -> "mdi2c-close-thick";
      case CASE_NOT_YET -> "mdi2a-arrow-left";
      case ROOT_MISSING_ITEM -> "mdi2m-minus-circle-outline";
      case ROOT_EXTRA_ITEM -> "mdi2p-plus-circle-outline";
      case ROOT_WRONG_ITEM -> "mdi2s-swap-horizontal";
      case ROOT_WRONG_CARTON -> "mdi2p-package-variant-closed";
      case ROOT_CATALOGUE_WEIGHT_WRONG, RELEASE_CATALOGUE_WEIGHT_WRONG -> "mdi2w-weight-kilogram";
      case ROOT_LABEL_UNREADABLE -> "mdi2b-barcode-off";
      case ROOT_LABEL_DOUBLED -> "mdi2l-label-multiple-outline";
      case ROOT_LINE_FAULT -> "mdi2s-scale-off";
      case ROOT_NOTHING_FOUND, RELEASE_CONTENTS_CHECKED -> "mdi2c-check-circle-outline";
      default -> "mdi2b-barcode";
    };
  }
}

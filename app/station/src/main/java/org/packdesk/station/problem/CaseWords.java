package org.packdesk.station.problem;

import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.VerdictCause;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// Why a parcel is at the problem desk, in words.
final class CaseWords {
  private CaseWords() {}

  static @Nullable Words cause(@Nullable VerdictCause cause) {
    return cause == null || cause == VerdictCause.OTHER ? null : Words.of(switch (cause) {
      case TWO_ON_BELT -> Say.CAUSE_TWO_ON_BELT;
      case TOO_LONG -> Say.CAUSE_TOO_LONG;
      case UNSETTLED -> Say.CAUSE_UNSETTLED;
      case SCALE_OVER -> Say.CAUSE_SCALE_OVER;
      case SCALE_UNDER -> Say.CAUSE_SCALE_UNDER;
      case NO_WEIGHT -> Say.CAUSE_NO_WEIGHT;
      case SCALE_FAULT, UNKNOWN_STATUS, IMPLAUSIBLE -> Say.CAUSE_SCALE;
      case LATE, WRONG_DEVICE, TWO_RESULTS, TRACK_ID_TWICE, NOT_INDUCTED, OTHER -> Say.CAUSE_DOUBTFUL;
      case RESTARTED -> Say.CAUSE_RESTARTED;
      case BARCODES_DIFFER -> Say.CAUSE_BARCODES_DIFFER;
      case NOT_KNOWN -> Say.CAUSE_NOT_KNOWN;
      case NO_MASS, NO_UNCERTAINTY -> Say.CAUSE_NO_MASS;
      case TOO_UNCERTAIN -> Say.CAUSE_TOO_UNCERTAIN;
      case LABEL_TWICE -> Say.CAUSE_LABEL_TWICE;
      case LABEL_DOUBLED -> Say.CAUSE_LABEL_DOUBLED;
      case LABEL_LEFT -> Say.CAUSE_LABEL_LEFT;
    });
  }
}

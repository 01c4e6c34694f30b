package org.packdesk.station.problem;

import java.util.Arrays;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// Why a parcel is at the problem desk.
public enum CaseReason {
  LIGHT(Say.REASON_LIGHT), HEAVY(Say.REASON_HEAVY), NO_READ(Say.REASON_NO_READ), NOT_OURS(Say.REASON_NOT_OURS), NO_EXPECTATION(
      Say.REASON_NO_EXPECTATION),
  BAD_WEIGHT(Say.REASON_BAD_WEIGHT), CANCELLED(Say.REASON_CANCELLED), HELD(Say.REASON_HELD), VOIDED_LABEL(
      Say.REASON_VOIDED_LABEL),
  DUPLICATE_LABEL(Say.REASON_DUPLICATE_LABEL), BY_HAND(Say.REASON_BY_HAND), OTHER(Say.REASON_OTHER);

  private final Say say;

  CaseReason(Say say) {
    this.say = say;
  }

  /// As it stands in a case's facts: a line's verdict, or that somebody brought the parcel.
  static CaseReason of(String stored) {
    return stored.equals(CaseRules.BY_HAND)
        ? BY_HAND
        : Arrays.stream(values()).filter(reason -> reason.name().equals(stored)).findFirst().orElse(OTHER);
  }

  public Words words() {
    return Words.of(say);
  }
}

package org.packdesk.station.packing;

import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.PrintQueued;

/// One label of one parcel: the LABEL machine, and the PRINT machine of its newest copy.
///
/// @param labelId empty before it is ready; the same holds for `tracking` and `documentId`
/// @param words why it was refused, empty otherwise
/// @param print the newest copy, or null before the first
record LabelWork(String key, int parcelNo, int attempt, String cartonType, LabelState state, String labelId, String tracking,
    String documentId, String words, @Nullable PrintWork print) {

  enum LabelState {
    INTENDED, UNKNOWN, READY, REJECTED, UNUSABLE, VOID_WANTED, VOIDED, APPLIED
  }

  enum PrintState {
    QUEUED, SENDING, SENT, UNKNOWN, CONFIRMED
  }

  record PrintWork(String printId, int copy, PrintState state) {
    PrintWork in(PrintState next) {
      return new PrintWork(printId, copy, next);
    }
  }

  static LabelWork intended(String key, int parcelNo, int attempt, String cartonType) {
    return new LabelWork(key, parcelNo, attempt, cartonType, LabelState.INTENDED, "", "", "", "", null);
  }

  LabelWork in(LabelState next) {
    return new LabelWork(key, parcelNo, attempt, cartonType, next, labelId, tracking, documentId, words, print);
  }

  LabelWork refused(LabelState next, String why) {
    return new LabelWork(key, parcelNo, attempt, cartonType, next, labelId, tracking, documentId, why, print);
  }

  LabelWork ready(String id, String trackingNumber, String document) {
    return new LabelWork(key, parcelNo, attempt, cartonType, LabelState.READY, id, trackingNumber, document, words, print);
  }

  LabelWork queued(PrintQueued fact) {
    PrintWork copy = new PrintWork(fact.printId(), fact.copy(), PrintState.QUEUED);
    return new LabelWork(key, parcelNo, attempt, cartonType, state, labelId, tracking, documentId, words, copy);
  }

  LabelWork printing(PrintState next) {
    PrintWork copy = print == null ? null : print.in(next);
    return new LabelWork(key, parcelNo, attempt, cartonType, state, labelId, tracking, documentId, words, copy);
  }

  /// Bought or being bought, and not given back: as long as this holds no other label may be asked for.
  boolean alive() {
    return switch (state) {
      case INTENDED, UNKNOWN, READY, APPLIED, UNUSABLE, VOID_WANTED -> true;
      case REJECTED, VOIDED -> false;
    };
  }

  boolean isPrinting(PrintState wanted) {
    return print != null && print.state() == wanted;
  }

  PackEffect.Purchase purchase(String orderId) {
    return new PackEffect.Purchase(key, orderId, parcelNo, attempt, cartonType);
  }
}

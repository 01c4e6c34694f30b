package org.packdesk.station.packing;

import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.LabelIntended;
import org.packdesk.persistence.facts.PrintElsewhere;
import org.packdesk.persistence.facts.PrintQueued;
import org.packdesk.persistence.facts.PrintSending;

/// One label of one parcel: the LABEL machine, and the PRINT machine of its newest copy.
///
/// @param shipVersion of the order when the label was asked for
/// @param labelId empty before it is ready; the same holds for `tracking` and `documentId`
/// @param words why it was refused, empty otherwise
/// @param print the newest copy, or null before the first
record LabelWork(String key, int parcelNo, int attempt, String cartonType, int shipVersion, LabelState state, String labelId,
    String tracking, String documentId, String words, @Nullable PrintWork print) {

  /// NUMBERED and MANIFEST_REJECTED belong to labels with a number of the station's own range.
  enum LabelState {
    INTENDED, UNKNOWN, NUMBERED, READY, REJECTED, NOT_BOUGHT, MANIFEST_REJECTED, UNUSABLE, VOID_WANTED, VOIDED, APPLIED
  }

  enum PrintState {
    QUEUED, SENDING, SENT, UNKNOWN, CONFIRMED
  }

  /// @param printer where it was sent to last, or empty
  /// @param counter labels that printer had ever printed before, or null
  /// @param elsewhere the desk that may have printed it, until it goes to a printer here; or null
  record PrintWork(String printId, int copy, PrintState state, String printer, @Nullable Long counter,
      @Nullable String elsewhere) {
    PrintWork in(PrintState next) {
      return new PrintWork(printId, copy, next, printer, counter, elsewhere);
    }
  }

  static LabelWork intended(LabelIntended fact, int shipVersion) {
    return new LabelWork(fact.key(), fact.parcelNo(), fact.attempt(), fact.cartonType(), shipVersion, LabelState.INTENDED, "", "",
        "", "", null);
  }

  LabelWork in(LabelState next) {
    return new LabelWork(key, parcelNo, attempt, cartonType, shipVersion, next, labelId, tracking, documentId, words, print);
  }

  LabelWork refused(LabelState next, String why) {
    return new LabelWork(key, parcelNo, attempt, cartonType, shipVersion, next, labelId, tracking, documentId, why, print);
  }

  LabelWork ready(String id, String trackingNumber, String document) {
    return new LabelWork(key, parcelNo, attempt, cartonType, shipVersion, LabelState.READY, id, trackingNumber, document, words,
        print);
  }

  LabelWork numbered(String trackingNumber) {
    return new LabelWork(key, parcelNo, attempt, cartonType, shipVersion, LabelState.NUMBERED, labelId, trackingNumber,
        documentId,
        words, print);
  }

  LabelWork queued(PrintQueued fact) {
    PrintWork copy = new PrintWork(fact.printId(), fact.copy(), PrintState.QUEUED, "", null, null);
    return new LabelWork(key, parcelNo, attempt, cartonType, shipVersion, state, labelId, tracking, documentId, words, copy);
  }

  LabelWork printedElsewhere(PrintElsewhere fact) {
    PrintWork copy = new PrintWork(fact.printId(), 1, PrintState.UNKNOWN, "", null, fact.station());
    return new LabelWork(key, parcelNo, attempt, cartonType, shipVersion, state, labelId, tracking, documentId, words, copy);
  }

  LabelWork sending(PrintSending fact) {
    PrintWork copy = print == null
        ? null
        : new PrintWork(fact.printId(), print.copy(), PrintState.SENDING, fact.printer(), fact.counter(), null);
    return new LabelWork(key, parcelNo, attempt, cartonType, shipVersion, state, labelId, tracking, documentId, words, copy);
  }

  LabelWork printing(PrintState next) {
    PrintWork copy = print == null ? null : print.in(next);
    return new LabelWork(key, parcelNo, attempt, cartonType, shipVersion, state, labelId, tracking, documentId, words, copy);
  }

  /// Bought or being bought, and not given back: as long as this holds no other label may be asked for.
  boolean alive() {
    return switch (state) {
      case INTENDED, UNKNOWN, NUMBERED, READY, APPLIED, UNUSABLE, MANIFEST_REJECTED, VOID_WANTED -> true;
      case REJECTED, NOT_BOUGHT, VOIDED -> false;
    };
  }

  /// Bought as far as is known, and not being given back.
  boolean held() {
    return switch (state) {
      case READY, APPLIED, UNUSABLE, MANIFEST_REJECTED -> true;
      case INTENDED, UNKNOWN, NUMBERED, REJECTED, NOT_BOUGHT, VOID_WANTED, VOIDED -> false;
    };
  }

  /// The attempt to ask with next: the same one when nothing was bought with it.
  int nextAttempt() {
    return state == LabelState.NOT_BOUGHT ? attempt : attempt + 1;
  }

  /// Asked for, and no answer yet.
  boolean pending() {
    return state == LabelState.INTENDED || state == LabelState.UNKNOWN;
  }

  /// Paper may have come out of the printer.
  boolean onPaper() {
    return print != null && print.state() != PrintState.QUEUED;
  }

  boolean isPrinting(PrintState wanted) {
    return print != null && print.state() == wanted;
  }

  PackEffect.Purchase purchase(String orderId) {
    return new PackEffect.Purchase(key, orderId, parcelNo, attempt, cartonType);
  }
}

package org.packdesk.station.packing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.Keys;
import org.packdesk.persistence.facts.LabelChecked;
import org.packdesk.persistence.facts.LabelIntended;
import org.packdesk.persistence.facts.LabelReady;
import org.packdesk.persistence.facts.ParcelAdopted;
import org.packdesk.persistence.facts.PrintElsewhere;
import org.packdesk.persistence.facts.PrintQueued;
import org.packdesk.persistence.facts.PrintSending;

/// One label of one parcel: the LABEL machine, and the PRINT machine of its newest copy.
///
/// @param shipVersion of the order when the label was asked for
/// @param words why it was refused or given back, empty otherwise
/// @param print the newest copy, or null before the first
record LabelWork(String key, int parcelNo, int attempt, String cartonType, int shipVersion, LabelState state, Bought bought,
    String words, @Nullable PrintWork print) {

  /// NUMBERED and MANIFEST_REJECTED belong to labels with a number of the station's own range.
  enum LabelState {
    INTENDED, UNKNOWN, NUMBERED, READY, REJECTED, NOT_BOUGHT, MANIFEST_REJECTED, UNUSABLE, VOID_WANTED, VOIDED, APPLIED
  }

  enum PrintState {
    QUEUED, SENDING, SENT, UNKNOWN, CONFIRMED
  }

  /// What was bought; all empty before it is there.
  ///
  /// @param decodability of its tracking number's bars, hundredths; null while nobody knows
  record Bought(String labelId, String tracking, String carrier, String documentId, @Nullable Integer decodability) {
    static final Bought NOTHING = new Bought("", "", "", "", null);
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
    return new LabelWork(fact.key(), fact.parcelNo(), fact.attempt(), fact.cartonType(), shipVersion, LabelState.INTENDED,
        Bought.NOTHING, "", null);
  }

  /// Another desk put it on its parcel; its bytes are not here.
  static LabelWork adopted(ParcelAdopted fact) {
    ParcelAdopted.Label label = fact.label();
    LabelState state = label.state() == ParcelAdopted.State.LIVE ? LabelState.APPLIED : LabelState.VOIDED;
    return new LabelWork(label.key(), fact.parcelNo(), Math.max(1, Keys.attemptOfLabel(label.key())), fact.cartonType(),
        label.shipVersion(), state, new Bought(label.labelId(), label.tracking(), label.carrier(), "", null), "", null);
  }

  String labelId() {
    return bought.labelId();
  }

  String tracking() {
    return bought.tracking();
  }

  String documentId() {
    return bought.documentId();
  }

  LabelWork in(LabelState next) {
    return new LabelWork(key, parcelNo, attempt, cartonType, shipVersion, next, bought, words, print);
  }

  LabelWork refused(LabelState next, String why) {
    return new LabelWork(key, parcelNo, attempt, cartonType, shipVersion, next, bought, why, print);
  }

  LabelWork ready(LabelReady fact) {
    return with(new Bought(fact.labelId(), fact.tracking(), fact.carrier(), fact.documentId(), null)).in(LabelState.READY);
  }

  LabelWork checked(LabelChecked fact) {
    return with(new Bought(bought.labelId(), bought.tracking(), bought.carrier(), bought.documentId(), fact.decodability()));
  }

  LabelWork numbered(String trackingNumber) {
    return with(new Bought(bought.labelId(), trackingNumber, bought.carrier(), bought.documentId(), bought.decodability()))
        .in(LabelState.NUMBERED);
  }

  private LabelWork with(Bought next) {
    return new LabelWork(key, parcelNo, attempt, cartonType, shipVersion, state, next, words, print);
  }

  LabelWork queued(PrintQueued fact) {
    return with(new PrintWork(fact.printId(), fact.copy(), PrintState.QUEUED, "", null, null));
  }

  LabelWork printedElsewhere(PrintElsewhere fact) {
    return with(new PrintWork(fact.printId(), 1, PrintState.UNKNOWN, "", null, fact.station()));
  }

  LabelWork sending(PrintSending fact) {
    return print == null
        ? this
        : with(new PrintWork(fact.printId(), print.copy(), PrintState.SENDING, fact.printer(), fact.counter(), null));
  }

  LabelWork printing(PrintState next) {
    return print == null ? this : with(print.in(next));
  }

  private LabelWork with(PrintWork next) {
    return new LabelWork(key, parcelNo, attempt, cartonType, shipVersion, state, bought, words, next);
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

  /// It may be on paper: here, or on its parcel already.
  boolean printable() {
    return state == LabelState.READY || state == LabelState.APPLIED;
  }

  /// Paper may have come out of the printer.
  boolean onPaper() {
    return print != null && print.state() != PrintState.QUEUED;
  }

  boolean isPrinting(PrintState wanted) {
    return print != null && print.state() == wanted;
  }

  boolean prints(String printId) {
    return print != null && print.printId().equals(printId);
  }

  /// A person wanted this paper beside an earlier one.
  boolean isReprint() {
    return print != null && print.copy() > 1;
  }

  PrintWork printWork() {
    return Objects.requireNonNull(print, "nothing was printed of it yet");
  }

  PackEffect.Purchase purchase(String orderId) {
    return new PackEffect.Purchase(key, orderId, parcelNo, attempt, cartonType);
  }
}

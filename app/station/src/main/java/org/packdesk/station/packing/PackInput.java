package org.packdesk.station.packing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.persistence.central.ClaimAnswer;
import org.packdesk.persistence.central.LabelDocument;
import org.packdesk.persistence.facts.ReprintReason;
import org.packdesk.persistence.work.WorkOrder;

/// What can happen to a pack desk, as its rules see it.
public sealed interface PackInput {

  /// A code was read. @param data without the AIM identifier
  record Scanned(String data) implements PackInput {}

  /// The label is here and was inspected.
  record LabelArrived(LabelDocument label, Inspection inspection) implements PackInput {}

  /// A label that was bought ahead was inspected.
  record LabelChecked(String key, Inspection inspection) implements PackInput {}

  /// What its drawing in the printer's dots says of a label.
  ///
  /// @param unusable why it may not be printed, or null when it may
  /// @param dpi dots per inch
  /// @param decodability of the tracking number's bars, hundredths; null where the printer draws them
  record Inspection(@Nullable String unusable, int dpi, @Nullable Integer decodability) {}

  /// Somebody wants another paper of a label.
  record ReprintAsked(String key, ReprintReason reason) implements PackInput {}

  /// Somebody wants a label given back and another one bought in its place.
  record RelabelAsked(String key, ReprintReason reason) implements PackInput {}

  /// A parcel of a packed order needs another label in this one's place. @param why it is given back
  record ReplaceAsked(String key, String why) implements PackInput {}

  /// The carrier refuses this label for good.
  record LabelDenied(String key, String words) implements PackInput {}

  /// Central refuses to buy this label now; nothing was bought.
  record LabelNotBought(String key, String words) implements PackInput {}

  /// Nobody answered in time or in a way that could be understood: the label may or may not be bought.
  record LabelNotKnown(String key, String words) implements PackInput {}

  record LabelCancelled(String key, String labelId) implements PackInput {}

  /// A label that was good when it arrived cannot be turned into printer bytes any more.
  record LabelUnreadable(String key, String words) implements PackInput {}

  record PrintEnded(String printId, PrintOutcome outcome) implements PackInput {}

  /// The printer said how it is; queued paper may go out now.
  record PrinterSeen() implements PackInput {}

  /// The key's label was voided before it came here: the next attempt may be asked for.
  record LabelGone(String key) implements PackInput {}

  /// Central tells an order anew; it is stored together with what follows from it.
  record OrderTold(WorkOrder order) implements PackInput {}

  /// Central says that this desk packs the order. @param done parcels that carry their label already
  record ClaimHeld(String orderId, long token, Instant until, List<Integer> done) implements PackInput {
    public ClaimHeld {
      done = List.copyOf(done);
    }
  }

  record ClaimDenied(String orderId, ClaimAnswer.Why why, String holder) implements PackInput {}

  /// Central keeps this desk's packing of an order as an exception. @param code central's
  record PackedOtherwise(String orderId, String code) implements PackInput {}

  /// Central voided a label that it had bought.
  record LabelVoidedByCentral(String key) implements PackInput {}

  /// The program has just started and the journal is replayed: what was under way when it stopped is taken up.
  record Started() implements PackInput {}
}

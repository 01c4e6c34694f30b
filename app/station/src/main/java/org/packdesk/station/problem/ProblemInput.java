package org.packdesk.station.problem;

import org.packdesk.persistence.central.ParcelAnswer;
import org.packdesk.persistence.work.ProblemCase;
import org.packdesk.station.weighing.ScaleLoad;

/// What can happen to a problem desk, as its rules see it.
public sealed interface ProblemInput {

  /// A code was read. @param data without the AIM identifier
  record Scanned(String data) implements ProblemInput {}

  /// A case of the queue was chosen by hand: its parcel has no barcode that can be read.
  record Chosen(String caseId) implements ProblemInput {}

  /// Something was put on the empty scale and settled.
  record Weighed(ScaleLoad load) implements ProblemInput {}

  /// A lead is at the desk, known by badge or PIN.
  record LeadKnown(String operatorId) implements ProblemInput {}

  /// A PIN that is no lead's.
  record LeadUnknown() implements ProblemInput {}

  /// Central tells of a case.
  record CaseTold(ProblemCase problemCase) implements ProblemInput {}

  /// What central says of a barcode that was not known here.
  record CentralSaid(String barcode, ParcelAnswer answer) implements ProblemInput {}

  /// A weight was typed in. @param grams as it was typed
  record WeightTyped(ManualReason reason, String grams) implements ProblemInput {}
}

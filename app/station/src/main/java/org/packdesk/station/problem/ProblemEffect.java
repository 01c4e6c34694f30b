package org.packdesk.station.problem;

/// What the rules of a problem desk want done beside its labels and papers. Each outcome comes back as a [ProblemInput].
public sealed interface ProblemEffect {

  /// Ask central whose parcel carries this barcode.
  record AskParcel(String barcode) implements ProblemEffect {}
}

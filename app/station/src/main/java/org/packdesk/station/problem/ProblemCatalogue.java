package org.packdesk.station.problem;

import java.util.List;
import java.util.Optional;
import org.packdesk.persistence.work.FloorParcel;
import org.packdesk.persistence.work.ProblemCase;
import org.packdesk.station.packing.Catalogue;

/// What the problem desk knows of the world by itself: the local copy of central's data. Answers do not change within one input.
public interface ProblemCatalogue extends Catalogue {
  /// By the barcode of one of its labels, void ones too.
  Optional<FloorParcel> parcelWith(String barcode);

  /// By its newest label.
  Optional<FloorParcel> parcel(String orderId, int parcelNo);

  /// The oldest first.
  List<ProblemCase> openCases();
}

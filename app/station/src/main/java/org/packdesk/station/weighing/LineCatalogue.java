package org.packdesk.station.weighing;

import java.util.Optional;

/// What the line knows of parcels by itself: the local copy of central's data, and what it has stored. Answers do not change within one
/// input.
public interface LineCatalogue {
  Lookup parcel(String barcode);

  /// A parcel with this label that left over this line, longer ago than its session knows, and that nobody has held since.
  Optional<Left> left(String barcode);

  /// @param pass of the parcel
  record Left(long pass, int trackId) {}
}

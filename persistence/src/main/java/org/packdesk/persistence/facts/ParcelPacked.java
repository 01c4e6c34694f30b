package org.packdesk.persistence.facts;

import org.jspecify.annotations.Nullable;

/// All units and the carton are in.
///
/// @param expectedMassMg units, carton and packing material by catalogue, milligrams
/// @param expectedSigmaMg one standard deviation of that, or null when the catalogue lacks the mass or the uncertainty of a part
/// @param client whose goods it holds, empty when central does not say
public record ParcelPacked(String orderId, int parcelNo, String cartonType, long expectedMassMg, @Nullable Long expectedSigmaMg,
    String client) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.parcel(orderId, parcelNo);
  }
}

package org.packdesk.persistence.facts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A parcel that another desk packed is this one's from now on, with its label: only who voids that one may ask for the next.
///
/// @param parcels how many its order has
/// @param label it carries
/// @param expectedMassMg milligrams, or null when nobody says
/// @param expectedSigmaMg one standard deviation, or null when nobody says
/// @param contents what should be in it
public record ParcelAdopted(String caseId, String orderId, int parcelNo, int parcels, String reference, String client,
    String cartonType, @Nullable Long expectedMassMg, @Nullable Long expectedSigmaMg, Label label,
    List<Content> contents) implements Fact {

  public ParcelAdopted {
    contents = List.copyOf(contents);
  }

  /// The label on the parcel.
  ///
  /// @param labelId central's, empty when it is not known here
  /// @param shipVersion of the order that it was bought for
  public record Label(String key, String labelId, String tracking, String carrier, int shipVersion, State state) {}

  /// VOIDED: somebody has given it back, and the parcel needs another.
  public enum State {
    LIVE, VOIDED,
    /// One that this version does not know.
    @JsonEnumDefaultValue
    OTHER
  }

  /// A line's units in the parcel.
  ///
  /// @param massMg one unit's, milligrams, or null when the catalogue has none
  /// @param sigmaMg by which one differs from another, one standard deviation, or null when the catalogue has none
  public record Content(int lineNo, String sku, String name, List<String> barcodes, int units, @Nullable Long massMg,
      @Nullable Long sigmaMg) {
    public Content {
      barcodes = List.copyOf(barcodes);
    }
  }

  @Override
  public Subjects subjects() {
    return Subjects.parcel(orderId, parcelNo);
  }
}

package org.packdesk.persistence.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A parcel of the problem desk on the static scale.
///
/// @param massMg milligrams
/// @param mode TYPED when a person typed it in: then it is no scale's reading, and device and frame are empty
/// @param frameHex the raw frame, as evidence
/// @param at when it was read
/// @param manualReason why the weight was typed in, or null when the scale said it
/// @param verdict PASS, LIGHT, HEAVY or NO_EXPECTATION
/// @param figures what the verdict rests on
public record ParcelReweighed(String caseId, String orderId, int parcelNo, long massMg, String mode, String device,
    String frameHex, Instant at, @Nullable String manualReason, LineVerdict verdict, WeighFigures figures) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.parcel(orderId, parcelNo);
  }
}

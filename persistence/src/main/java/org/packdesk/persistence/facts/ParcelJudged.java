package org.packdesk.persistence.facts;

import org.jspecify.annotations.Nullable;

/// The weigh line's verdict on a parcel, with what it rests on. A later one of the same pass takes its place.
///
/// @param otherwise what the verdict were without a lead's switch, or null when no switch changed it
public record ParcelJudged(long pass, int trackId, @Nullable String orderId, @Nullable Integer parcelNo, LineVerdict verdict,
    @Nullable LineVerdict otherwise, @Nullable VerdictCause cause, WeighFigures figures) implements Fact {
  @Override
  public Subjects subjects() {
    return new Subjects(orderId, parcelNo, null, null);
  }
}

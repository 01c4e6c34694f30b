package org.packdesk.persistence.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A problem desk has ended the case of a parcel that this line stopped for its weight.
///
/// @param stoppedAs the line's verdict
/// @param weighedAs the first verdict by the desk's own scale, or null when it was not weighed
/// @param typedIn whether a person typed that weight in, because no scale said it
/// @param relabelled whether the label that the line read is void
/// @param at when the line heard of it
public record StopReviewed(long pass, @Nullable String orderId, @Nullable Integer parcelNo, LineVerdict stoppedAs,
    @Nullable LineVerdict weighedAs, boolean typedIn, CaseOutcome outcome, RootCause rootCause,
    boolean relabelled, Instant at) implements Fact {
  @Override
  public Subjects subjects() {
    return new Subjects(orderId, parcelNo, null, null);
  }
}

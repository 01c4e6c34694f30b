package org.packdesk.persistence.facts;

import org.jspecify.annotations.Nullable;

/// The figures of a verdict, milligrams; null where there was none.
///
/// @param sigmaMg of the expectation, one standard deviation
/// @param underMg how far below the expectation is still right
/// @param overMg how far above
/// @param rule what set the side on which the weight lies
public record WeighFigures(@Nullable Long measuredMg, @Nullable Long expectedMg, @Nullable Long sigmaMg, @Nullable Long underMg,
    @Nullable Long overMg, @Nullable ToleranceRule rule) {
  public static final WeighFigures NONE = new WeighFigures(null, null, null, null, null, null);
}

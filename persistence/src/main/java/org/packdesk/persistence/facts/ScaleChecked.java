package org.packdesk.persistence.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The reference weight went over the line's scale.
///
/// @param pass its number on this line
/// @param device the scale
/// @param measuredMg milligrams, or null when the scale gave no weight that may decide
/// @param allowedMg how far off it may be
/// @param frameHex the raw frame, or null when none came
public record ScaleChecked(long pass, String device, long referenceMg, @Nullable Long measuredMg, long allowedMg, boolean within,
    @Nullable String frameHex, Instant at) implements Fact {}

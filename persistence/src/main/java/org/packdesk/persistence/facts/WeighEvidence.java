package org.packdesk.persistence.facts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a weight comes from.
///
/// @param frameHex the raw frame
/// @param calibratedOn when the scale was last calibrated, or null when nobody entered it
/// @param at when it was read
public record WeighEvidence(String device, String frameHex, @Nullable LocalDate calibratedOn, Instant at) {}

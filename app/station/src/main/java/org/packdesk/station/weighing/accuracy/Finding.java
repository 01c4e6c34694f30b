package org.packdesk.station.weighing.accuracy;

/// What was observed of one part. "41 of 56 stops": `avoided` of `stops`.
///
/// @param offMg what one weighs more than the catalogue says, milligrams
/// @param uncertaintyMg of that, one standard deviation
/// @param spreadMg by which one differs from another, as far as weighing whole parcels can tell
/// @param parcels it was in
/// @param stops of these parcels for their weight
/// @param avoided of these stops, if the catalogue had said what was observed
public record Finding(Part part, long offMg, long uncertaintyMg, long spreadMg, int parcels, int stops, int avoided) {}

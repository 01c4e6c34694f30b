package org.packdesk.persistence.facts;

/// The gate's control was heard first since the program runs, or has started anew.
///
/// @param starts of the control, ever
/// @param seenEver parcels that its lane eyes had seen until then, a counter of 16 bits that begins at 0 when the control starts
public record GateHeard(int starts, int seenEver) implements Fact {}

package org.packdesk.printing.document;

/// A6 across, for a place on the floor, to be read from two metres.
///
/// @param area `Pack desks, east`; may be empty
public record LocationCard(String code, String name, String area) implements Document {}

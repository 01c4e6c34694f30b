package org.packdesk.printing.document;

/// A6 across, for a tote, trolley, bin or cage.
///
/// @param kind `Tote`
/// @param name what people call it, `T 0412`
public record ToteCard(String code, String kind, String name) implements Document {}

package org.packdesk.printing.document;

/// Formatted, with the currency where it is needed.
///
/// @param each of one piece
/// @param all of the line
public record Price(String each, String all) {}

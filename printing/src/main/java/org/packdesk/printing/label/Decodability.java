package org.packdesk.printing.label;

/// How far the dots of a Code 128 are from being read as something else.
///
/// @param text what it reads
/// @param value of its weakest character, the mean of all lines that read it: 1 where every module is as wide as the others, 0 where a reader may
/// take one character for another; see [Code128Line]
public record Decodability(String text, double value) {}

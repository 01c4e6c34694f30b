package org.packdesk.station.words;

/// A verdict that has no number yet.
public record Judgement(VerdictKind kind, Words words) {}

package org.packdesk.station.words;

/// The last scan's fate. `number` grows with every scan, so that the same words twice are still two verdicts (and two sounds).
public record Verdict(VerdictKind kind, Words words, long number) {}

package org.packdesk.central.facts;

/// A station's words about its own journal.
///
/// @param headHash of the fact `lastSeq`; zeros when there is none
public record Hello(String station, String epoch, long lastSeq, String headHash) {}

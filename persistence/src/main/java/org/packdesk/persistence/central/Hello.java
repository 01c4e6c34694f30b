package org.packdesk.persistence.central;

/// A station's journal introduces itself. @param headHash of fact `lastSeq`, lower-case hex; 64 zeros before the first
public record Hello(String site, String epoch, long lastSeq, String headHash, String version) {}

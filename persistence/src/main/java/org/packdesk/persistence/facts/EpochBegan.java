package org.packdesk.persistence.facts;

/// The journal goes on under a new epoch, because central knows another history of the one before.
/// @param agreedThrough up to here both histories of the epoch before are the same
public record EpochBegan(String epochBefore, long agreedThrough, String words) implements Fact {}

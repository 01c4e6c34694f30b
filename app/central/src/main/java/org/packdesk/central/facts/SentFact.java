package org.packdesk.central.facts;

/// One fact as a station sent it.
///
/// @param hash  the station's claim: SHA-256 of the hash before and these bytes, lower-case hex
/// @param bytes the stored fact; its UTF-8 bytes are kept exactly
public record SentFact(long seq, String hash, String bytes) {}

package org.packdesk.persistence.facts;

/// A cause for which no parcel could enter the weigh line is over.
public record InductResumed(InductStop cause) implements Fact {}

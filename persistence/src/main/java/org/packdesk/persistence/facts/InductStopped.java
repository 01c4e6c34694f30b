package org.packdesk.persistence.facts;

/// No parcel may enter the weigh line while this cause stands.
public record InductStopped(InductStop cause) implements Fact {}

package org.packdesk.persistence.facts;

/// A fact of a type that this program does not know, written by a newer one. It is kept and forwarded as its stored bytes; no
/// rule reads it and nobody writes one.
public record ForeignFact(String type) implements Fact {}

package org.packdesk.persistence.facts;

/// Somebody's badge was scanned; from here on they answer for what happens.
public record OperatorSignedIn(String operatorId) implements Fact {}

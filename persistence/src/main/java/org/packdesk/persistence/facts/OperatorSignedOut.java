package org.packdesk.persistence.facts;

public record OperatorSignedOut(String operatorId) implements Fact {}

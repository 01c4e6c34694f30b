package org.packdesk.persistence.facts;

/// The program began to work on this journal.
/// @param version the program's
public record StationStarted(String version) implements Fact {}

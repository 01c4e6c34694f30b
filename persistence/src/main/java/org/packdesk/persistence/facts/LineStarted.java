package org.packdesk.persistence.facts;

import java.time.Instant;

/// The program took up the weigh line.
///
/// @param askedUntil how long lane eyes are asked for the parcels that were commanded before
/// @param onBelt how many were on the belt when the program stopped
public record LineStarted(Instant at, Instant askedUntil, int onBelt) implements Fact {}

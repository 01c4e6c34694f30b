package org.packdesk.central;

import java.util.Map;

/// What central has seen so far.
///
/// @param orders      known, packed or not
/// @param parcels     reported packed
/// @param facts       kept and readable, by type
/// @param exceptions  facts that do not agree with what central knows
/// @param quarantined facts that central keeps but cannot use
public record Counts(long orders, long parcels, Labels labels, Map<String, Long> facts, long exceptions, long quarantined) {
  public Counts {
    facts = Map.copyOf(facts);
  }

  /// @param purchased as the carrier counts them, those voided later included
  public record Labels(long purchased, long voided) {}
}

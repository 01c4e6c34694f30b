package org.packdesk.central.carrier;

import org.jspecify.annotations.Nullable;

/// What a carrier is asked to bring.
///
/// @param reference    the customer's own mark; the carrier finds what it sold by it
/// @param orderName    printed on the label
/// @param parcelNo     from 1
/// @param parcels      of the order, as planned
/// @param massMg       planned, milligrams; 0 when nobody knows
/// @param service      wanted; null for the carrier's choice
public record Shipment(String reference, Address to, String orderName, int parcelNo, int parcels, long massMg,
    @Nullable String service) {}

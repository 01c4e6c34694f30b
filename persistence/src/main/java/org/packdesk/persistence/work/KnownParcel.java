package org.packdesk.persistence.work;

/// A parcel that this station labelled or put on its shelf.
///
/// @param parcels how many of its order there are
public record KnownParcel(String orderId, int parcelNo, int parcels) {}

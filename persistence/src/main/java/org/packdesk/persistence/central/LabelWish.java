package org.packdesk.persistence.central;

/// One label that is wanted. @param key `label:{order}:{parcelNo}:{attempt}`; @param token of the desk's claim, 0 without one
public record LabelWish(String key, String orderId, int parcelNo, int attempt, String cartonType, String station, long token) {}

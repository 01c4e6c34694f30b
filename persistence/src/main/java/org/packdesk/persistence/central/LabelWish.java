package org.packdesk.persistence.central;

/// One label that is wanted. @param key `label:{order}:{parcelNo}:{attempt}`
public record LabelWish(String key, String orderId, int parcelNo, int attempt, String cartonType, String station) {}

package org.packdesk.central.labels;

/// A label that central bought by itself, as it is told to all stations; or word that it is void.
///
/// @param shipVersion of the order it was bought for
public record BoughtLabel(String orderId, int parcelNo, int attempt, int shipVersion, Label label) {
  /// In the log of changes.
  public static final String KIND = "label";
}

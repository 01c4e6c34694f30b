package org.packdesk.persistence.work;

/// A label that central bought before its order was packed. Its document lies in the encrypted table.
///
/// @param shipVersion of the order that it was bought for
/// @param documentId where its bytes lie
public record BoughtLabel(String key, String orderId, int parcelNo, int attempt, int shipVersion, String labelId, String tracking,
    String carrier, String service, String format, String documentId) {
  /// Where the bytes of a label lie, whoever bought it.
  public static String documentId(String key) {
    return "label/" + key;
  }
}

package org.packdesk.station.story;

import java.util.Optional;

/// What the key of a label, or of a print, says by itself: `label:{order}:{parcel}:{attempt}`.
record LabelName(String orderId, int parcelNo, int attempt) {
  private static final int PARTS = 4;

  /// @return empty for a key of another make
  static Optional<LabelName> of(String key) {
    String[] parts = key.split(":", -1);
    if (parts.length < PARTS || !parts[2].matches("\\d{1,6}") || !parts[3].matches("\\d{1,6}")) {
      return Optional.empty();
    }
    return Optional.of(new LabelName(parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3])));
  }

  String key() {
    return orderId + ":" + parcelNo + ":" + attempt;
  }
}

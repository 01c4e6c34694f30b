package org.packdesk.central.standing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `label:{order}:{parcel}:{attempt}`, taken apart.
public record LabelKey(String text, String orderId, int parcelNo) {
  private static final Pattern SHAPE = Pattern.compile("label:([A-Za-z0-9._-]{1,60}):([0-9]{1,7}):[0-9]{1,7}");

  /// Empty when the text is no label's key.
  public static Optional<LabelKey> of(String text) {
    Matcher key = SHAPE.matcher(text);
    return key.matches() ? Optional.of(new LabelKey(text, key.group(1), Integer.parseInt(key.group(2)))) : Optional.empty();
  }
}

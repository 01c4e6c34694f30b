package org.packdesk.persistence.facts;

import java.util.Optional;
import java.util.regex.Pattern;

/// Keys that come from what a thing is, never from chance: two desks that mean the same thing name it alike.
public final class Keys {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

  private Keys() {}

  /// @param attempt from 1; only who voided attempt n may ask for n + 1
  public static String label(String orderId, int parcelNo, int attempt) {
    return "label:" + orderId + ":" + parcelNo + ":" + attempt;
  }

  /// The order of a label's document, as [#label] named it. @return empty when the id names no label
  public static String orderOfDocument(String documentId) {
    String[] parts = documentId.split(":", -1);
    return parts.length == 4 && parts[0].endsWith("label") ? parts[1] : "";
  }

  /// @return empty when the text is no label's key
  public static Optional<Integer> parcelOfLabel(String key) {
    String[] parts = key.split(":", -1);
    return parts.length == 4 && parts[0].equals("label") && NUMBER.matcher(parts[2]).matches()
        ? Optional.of(Integer.valueOf(parts[2]))
        : Optional.empty();
  }

  /// @return 0 when the text is no label's key
  public static int attemptOfLabel(String key) {
    String[] parts = key.split(":", -1);
    return parts.length == 4 && parts[0].equals("label") && NUMBER.matcher(parts[3]).matches() ? Integer.parseInt(parts[3]) : 0;
  }

  /// @param copy from 1; every further paper of one label is a new copy
  public static String print(String orderId, int parcelNo, int attempt, int copy) {
    return "print:" + orderId + ":" + parcelNo + ":" + attempt + ":" + copy;
  }
}

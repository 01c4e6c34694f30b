package org.packdesk.persistence.facts;

import org.jspecify.annotations.Nullable;

/// The things a fact is about, by their ids; null where it is about none of the kind.
public record Subjects(@Nullable String order, @Nullable Integer parcel, @Nullable String label, @Nullable String print) {
  static final Subjects NONE = new Subjects(null, null, null, null);

  static Subjects order(@Nullable String orderId) {
    return new Subjects(orderId, null, null, null);
  }

  static Subjects parcel(String orderId, int parcelNo) {
    return new Subjects(orderId, parcelNo, null, null);
  }

  static Subjects label(String key) {
    return new Subjects(null, null, key, null);
  }

  static Subjects print(String printId) {
    return new Subjects(null, null, null, printId);
  }
}

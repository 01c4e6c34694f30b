package org.packdesk.persistence.facts;

/// Written before central is asked for the first time; the key never buys twice.
public record LabelIntended(String key, String orderId, int parcelNo, int attempt, String cartonType) implements Fact {
  @Override
  public Subjects subjects() {
    return new Subjects(orderId, parcelNo, key, null);
  }
}

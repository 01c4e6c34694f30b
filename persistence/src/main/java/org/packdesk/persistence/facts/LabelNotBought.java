package org.packdesk.persistence.facts;

/// Central refuses to buy it: nothing was bought, and the same key may be asked for again when the reason is gone.
public record LabelNotBought(String key, String words) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.label(key);
  }
}

package org.packdesk.station.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One sentence of the story.
///
/// @param orderId what it is about, or null
/// @param reference what people call the order, empty without one
/// @param headline stands over the sentences of an order while it is at the desk; empty for an order that is not
/// @param who somebody, or something, did it; empty for the program itself
/// @param sentence a start may have a second one, on a line of its own
public record Passage(Instant at, @Nullable String orderId, String reference, String headline, String who, String sentence,
    Turn turn) {

  /// What becomes of the story here.
  public enum Turn {
    GOES_ON,
    /// The order comes to the desk.
    OPENS,
    /// The order leaves the desk.
    LEAVES,
    /// The program starts.
    STARTS
  }

  /// @param order its id, or what people call it
  public boolean isAbout(String order) {
    return order.equals(orderId) || order.equals(reference);
  }
}

package org.packdesk.central.orders;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order with its parcel plan, as stations see it.
///
/// @param state       open, held, cancelled or packed
/// @param reason      why it is held or cancelled, for the packer
/// @param version     grows with every change; what was written without one is the first
/// @param shipVersion grows when labels bought before are no longer right
/// @param parcels     every unit of every line is in exactly one of them
/// @param client      whose goods it holds; null when nobody says, as the next two
/// @param cutOff      when its carrier drives
public record Order(String id, String reference, String state, @Nullable String reason, int version, int shipVersion, String tote,
    List<Line> lines, List<Parcel> parcels, List<String> instructions, boolean gift, Recipient recipient,
    @Nullable String client, @Nullable Instant cutOff, @Nullable Worth value) {
  public static final String OPEN = "open";
  public static final String HELD = "held";
  public static final String CANCELLED = "cancelled";
  public static final String PACKED = "packed";

  public Order {
    version = Math.max(1, version);
    shipVersion = Math.max(1, shipVersion);
    lines = List.copyOf(lines);
    parcels = List.copyOf(parcels);
    instructions = List.copyOf(instructions);
  }

  Order in(String newState, @Nullable String newReason) {
    return new Order(id, reference, newState, newReason, version + 1, shipVersion, tote, lines, parcels, instructions, gift,
        recipient, client, cutOff, value);
  }

  /// No change from upstream, so the version stays.
  Order packed() {
    return new Order(id, reference, PACKED, null, version, shipVersion, tote, lines, parcels, instructions, gift,
        recipient, client, cutOff, value);
  }

  Order planned(List<Line> newLines, List<Parcel> newParcels) {
    return new Order(id, reference, state, reason, version + 1, shipVersion, tote, newLines, newParcels, instructions, gift,
        recipient, client, cutOff, value);
  }

  /// Labels bought before are no longer right.
  Order shippedTo(Recipient newRecipient) {
    return new Order(id, reference, state, reason, version + 1, shipVersion + 1, tote, lines, parcels, instructions, gift,
        newRecipient, client, cutOff, value);
  }

  public record Line(int lineNo, String sku, int units) {}

  public record Parcel(int parcelNo, String cartonType, List<Content> contents) {
    public Parcel {
      contents = List.copyOf(contents);
    }
  }

  public record Content(int lineNo, int units) {}
}

package org.packdesk.station.pinned;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.OrderContent.PlannedParcel;
import org.packdesk.persistence.facts.OrderContent.Share;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.persistence.work.Carton;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.FloorParcel;
import org.packdesk.persistence.work.FloorParcel.LabelState;
import org.packdesk.persistence.work.Operator;
import org.packdesk.persistence.work.Pin;
import org.packdesk.persistence.work.ProblemCase;
import org.packdesk.persistence.work.Product;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.persistence.work.WorkOrder.Hold;
import org.packdesk.persistence.work.WorkOrder.Standing;
import org.packdesk.persistence.work.WorkOrder.State;

/// What central tells the pinned stations: three products, two cartons, a packer and a lead with the PIN 4711; orders of two socks and
/// a hat; parcels that another desk packed; cases of another line.
final class Goods {
  static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");
  static final String OLD = "TC000000001";
  static final String CASE = "line-9-7";
  private static final int PIN_BITS = 256;

  private Goods() {}

  static List<Change> basics() {
    return List.of(
        new Change.OfProduct(new Product("SOCK", "Blue socks", List.of(Codes.SOCKS), 80_000, 200, 100, 20, List.of(), 1_000L)),
        new Change.OfProduct(new Product("HAT", "Wool hat", List.of(Codes.HAT), 120_000, 250, 200, 60, List.of(), 2_000L)),
        new Change.OfProduct(new Product("MUG", "Red mug", List.of(Codes.MUG), 300_000, 100, 100, 100, List.of(), 3_000L)),
        new Change.OfCarton(new Carton("C3", "Carton 3", Codes.CARTON, 150_000, 300, 200, 150, 2_000L, 10_000L, 2_000L)),
        new Change.OfCarton(new Carton("C5", "Carton 5", Codes.OTHER_CARTON, 250_000, 400, 300, 200, 2_000L, 10_000L, 2_000L)),
        new Change.OfOperator(new Operator("op-1", Codes.BADGE, "Packer 1")),
        new Change.OfOperator(new Operator("op-2", Codes.LEAD_BADGE, "Lead 2", true, pin("4711"))));
  }

  private static Pin pin(String digits) {
    byte[] salt = "eight-by".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    try {
      byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(digits.toCharArray(), salt, 1, PIN_BITS)).getEncoded();
      return new Pin(Base64.getEncoder().encodeToString(salt), Base64.getEncoder().encodeToString(hash), 1);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has PBKDF2", missing);
    }
  }

  /// Two socks and a hat in one parcel.
  static Change order(String id, String tote) {
    return order(id, tote, 1, Hold.FREE);
  }

  static Change order(String id, String tote, int version, Hold hold) {
    Standing standing = hold == Hold.FREE ? Standing.FREE : new Standing(hold, "they changed their mind");
    return new Change.OfOrder(new WorkOrder(id, "R-" + id, tote, State.WAITING,
        List.of(new WorkOrder.Line(1, "SOCK", 2), new WorkOrder.Line(2, "HAT", 1)),
        List.of(new PlannedParcel(1, "C3", List.of(new Share(1, 2), new Share(2, 1)))), List.of("wrap it"), true, standing,
        version,
        1), null);
  }

  /// Packed by another desk: of two socks and a hat, 440 g.
  static FloorParcel parcel(String barcode, String orderId) {
    return parcel(barcode, orderId, LabelState.READY);
  }

  static FloorParcel parcel(String barcode, String orderId, LabelState state) {
    return new FloorParcel(barcode, "label:" + orderId + ":1:1", "l-" + orderId, orderId, "R-" + orderId, 1, "north", "post",
        440_000L, 4_000L, "C3", List.of(new FloorParcel.Content(1, "SOCK", "Blue socks", 2),
            new FloorParcel.Content(2, "HAT", "Wool hat", 1)),
        state, Standing.FREE, "desk-9", MORNING.minusSeconds(900), MORNING.plusSeconds(7200), null);
  }

  /// The order of a parcel that another desk packed.
  static Change packed(String orderId) {
    return new Change.OfOrder(new WorkOrder(orderId, "R-" + orderId, "", State.PACKED,
        List.of(new WorkOrder.Line(1, "SOCK", 2), new WorkOrder.Line(2, "HAT", 1)),
        List.of(new PlannedParcel(1, "C3", List.of(new Share(1, 2), new Share(2, 1)))), List.of(), false), null);
  }

  /// A line has found the parcel too light.
  static ProblemCase aCase(String caseId, @Nullable String orderId, @Nullable String barcode) {
    return new ProblemCase(caseId, orderId, orderId == null ? null : Integer.valueOf(1), barcode, "LIGHT", null,
        new WeighFigures(361_000L, 440_000L, 4_000L, 13_200L, 13_200L, null), MORNING.minusSeconds(300), "line-9",
        ProblemCase.State.OPEN);
  }
}

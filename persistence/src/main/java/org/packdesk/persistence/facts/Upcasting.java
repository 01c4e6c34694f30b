package org.packdesk.persistence.facts;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/// How a payload of an older version becomes the next one's, by type. Steps are only ever added.
///
/// @param steps for each type the step from version 1 to 2, from 2 to 3, and so on
record Upcasting(Map<String, List<UnaryOperator<ObjectNode>>> steps) {
  static final Upcasting TODAY = new Upcasting(
      Map.of("order-opened", List.of(Upcasting::withVersions, Upcasting::withoutUncertainty),
          "print-sending", List.of(Upcasting::uncounted), "print-sent", List.of(Upcasting::uncounted),
          "print-queued", List.of(print -> print.putNull("reason")),
          "parcel-packed", List.of(parcel -> parcel.putNull("expectedSigmaMg").put("client", "")),
          "divert-confirmed", List.of(seen -> seen.putNull("barcode"))));

  /// Orders had no versions at first: each was as it was opened.
  private static ObjectNode withVersions(ObjectNode opened) {
    if (opened.get("content") instanceof ObjectNode content) {
      content.put("version", 1).put("shipVersion", 1);
    }
    return opened;
  }

  /// Nobody knew at first how surely a unit weighs what it should, nor whose goods an order holds.
  private static ObjectNode withoutUncertainty(ObjectNode opened) {
    if (opened.get("content") instanceof ObjectNode content) {
      content.put("client", "");
      content.path("lines").forEach(line -> {
        if (line instanceof ObjectNode fields) {
          fields.putNull("sigmaMg");
        }
      });
    }
    return opened;
  }

  /// Printers were not asked for their counters at first.
  private static ObjectNode uncounted(ObjectNode print) {
    return print.putNull("counter");
  }

  ObjectNode toCurrent(String type, int v, ObjectNode data) {
    ObjectNode current = data;
    List<UnaryOperator<ObjectNode>> ladder = steps.getOrDefault(type, List.of());
    for (UnaryOperator<ObjectNode> step : ladder.subList(Math.clamp(v - 1L, 0, ladder.size()), ladder.size())) {
      current = step.apply(current);
    }
    return current;
  }
}

package org.packdesk.persistence.central;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.packdesk.persistence.facts.OrderContent.PlannedParcel;
import org.packdesk.persistence.facts.OrderContent.Share;
import org.packdesk.persistence.work.BoughtLabel;
import org.packdesk.persistence.work.Carton;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.ChangePage;
import org.packdesk.persistence.work.ChangePage.Place;
import org.packdesk.persistence.work.ChangePage.Snapshot;
import org.packdesk.persistence.work.Operator;
import org.packdesk.persistence.work.Pin;
import org.packdesk.persistence.work.Product;
import org.packdesk.persistence.work.Recipient;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.persistence.work.WorkOrder.Standing;
import org.packdesk.persistence.work.WorkOrder.Trade;
import tools.jackson.databind.JsonNode;

/// Reads a page of changes, within the bounds of the contract, each on its own. Pure; a page that it cannot read is a
/// `NotUnderstoodException`.
final class Changes {

  static final int PAGE_MAX = 200;
  private static final int LINES_MAX = 200;
  private static final int PARCELS_MAX = 50;
  private static final int TEXTS_MAX = 200;
  private static final int KIND_MAX = 40;
  private static final int ID_MAX = 120;
  private static final Pattern PRINTABLE = Pattern.compile("\\P{Cntrl}*");

  private Changes() {}

  static ChangePage page(Fields page) {
    return new ChangePage(known(page), page.text("next"), page.truth("more"));
  }

  /// @param first no page was asked for: this is where the snapshot begins
  static ChangePage snapshot(Fields page, boolean first) {
    String next = page.optionalText("next").orElse("");
    Place end = first ? Place.ONLY : Place.LAST;
    Place place = first ? Place.FIRST : Place.MIDDLE;
    return new ChangePage(known(page), next, !next.isEmpty(), new Snapshot(page.text("cursor"), next.isEmpty() ? end : place));
  }

  private static List<Change> known(Fields page) {
    return page.each("changes", PAGE_MAX, Changes::readable).stream().flatMap(Optional::stream).toList();
  }

  /// One change that cannot be read must not hold up all the others.
  private static Optional<Change> readable(JsonNode node) {
    try {
      return change(new Fields(node, "change"));
    } catch (NotUnderstoodException why) {
      String kind = name(node, "kind", KIND_MAX);
      return Optional.of(new Change.Unreadable(kind, idOf(kind, node.path(kind)), String.valueOf(why.getMessage())));
    }
  }

  private static String idOf(String kind, JsonNode body) {
    return switch (kind) {
      case "product" -> name(body, "sku", ID_MAX);
      case "carton" -> name(body, "type", ID_MAX);
      case "operator", "order" -> name(body, "id", ID_MAX);
      case "label" -> name(body.path("label"), "key", ID_MAX);
      case "parcel" -> name(body, "barcode", ID_MAX);
      case "case" -> name(body, "case_id", ID_MAX);
      default -> "";
    };
  }

  private static String name(JsonNode node, String field, int most) {
    String text = node.path(field).stringValue("");
    return text.length() <= most && PRINTABLE.matcher(text).matches() ? text : "";
  }

  private static Optional<Change> change(Fields change) {
    return switch (change.text("kind")) {
      case "product" -> Optional.of(new Change.OfProduct(product(change.object("product"))));
      case "carton" -> Optional.of(new Change.OfCarton(carton(change.object("carton"))));
      case "operator" -> Optional.of(new Change.OfOperator(operator(change.object("operator"))));
      case "order" -> Optional.of(order(change.object("order")));
      case "label" -> label(change.object("label"));
      case "parcel" -> Optional.of(new Change.OfParcel(Parcels.parcel(change.object("parcel"))));
      case "case" -> Optional.of(new Change.OfCase(Parcels.problemCase(change.object("case"))));
      default -> Optional.empty();
    };
  }

  private static Product product(Fields product) {
    return new Product(product.text("sku"), product.text("name"), product.texts("barcodes", TEXTS_MAX), product.whole("mass_mg"),
        product.count("length_mm", 0), product.count("width_mm", 0), product.count("height_mm", 0),
        product.texts("flags", TEXTS_MAX), product.optionalWhole("sigma_mg").orElse(null));
  }

  private static Carton carton(Fields carton) {
    return new Carton(carton.text("type"), carton.text("name"), carton.text("barcode"), carton.whole("tare_mg"),
        carton.count("length_mm", 0), carton.count("width_mm", 0), carton.count("height_mm", 0),
        carton.optionalWhole("tare_sigma_mg").orElse(null), carton.optionalWhole("packing_mg").orElse(null),
        carton.optionalWhole("packing_sigma_mg").orElse(null));
  }

  private static Operator operator(Fields operator) {
    return new Operator(operator.text("id"), operator.text("badge"), operator.text("name"),
        operator.optionalTruth("lead").orElse(false), operator.optionalObject("pin").map(Changes::pin).orElse(null));
  }

  private static Pin pin(Fields pin) {
    try {
      return new Pin(pin.text("salt"), pin.text("hash"), pin.count("rounds", 1));
    } catch (IllegalArgumentException none) {
      throw pin.wrong("hash");
    }
  }

  private static Change order(Fields order) {
    String told = order.text("state");
    WorkOrder.State state = told.equals("packed") ? WorkOrder.State.PACKED : WorkOrder.State.WAITING;
    WorkOrder known = new WorkOrder(order.text("id"), order.text("reference"), order.text("tote"), state,
        order.objects("lines", LINES_MAX, Changes::line), order.objects("parcels", PARCELS_MAX, Changes::parcel),
        order.texts("instructions", TEXTS_MAX), order.optionalTruth("gift").orElse(false),
        new Standing(Parcels.hold(told), order.optionalText("reason").orElse("")), order.optionalCount("version", 1).orElse(1),
        order.optionalCount("ship_version", 1).orElse(1),
        new Trade(order.optionalText("client").orElse(""), order.optionalTime("cut_off").orElse(null),
            order.optionalObject("value").map(Parcels::worth).orElse(null)));
    return new Change.OfOrder(known, order.optionalObject("recipient").map(Changes::recipient).orElse(null));
  }

  /// A label in a state or a form that this version does not know is passed over: the desk asks for it when it packs.
  private static Optional<Change> label(Fields bought) {
    Fields label = bought.object("label");
    String key = label.text("key");
    return switch (label.text("state")) {
      case "ready" -> {
        LabelDocument document = Answers.document(label);
        yield Optional.of(new Change.OfLabel(new BoughtLabel(key, bought.text("order_id"), bought.count("parcel_no", 1),
            bought.count("attempt", 1), bought.count("ship_version", 1), document.labelId(), document.tracking(),
            document.carrier(), document.service(), document.format(), BoughtLabel.documentId(key)), document.document()));
      }
      case "voided" -> Optional.of(new Change.OfVoidedLabel(key));
      default -> Optional.empty();
    };
  }

  private static WorkOrder.Line line(Fields line) {
    return new WorkOrder.Line(line.count("line_no", 1), line.text("sku"), line.count("units", 1));
  }

  private static PlannedParcel parcel(Fields parcel) {
    return new PlannedParcel(parcel.count("parcel_no", 1), parcel.text("carton_type"),
        parcel.objects("contents", LINES_MAX, content -> new Share(content.count("line_no", 1), content.count("units", 1))));
  }

  private static Recipient recipient(Fields recipient) {
    return new Recipient(recipient.text("name"), recipient.text("street"), recipient.text("postcode"), recipient.text("city"),
        recipient.text("country"));
  }
}

package org.packdesk.central.carrier;

import java.util.Locale;

/// What stands where on the test carrier's 4x6 in label. All places are dots of a 203 dpi head, from the top left corner, so that every bar
/// falls on whole dots.
final class LabelPaper {
  private static final int WIDTH = LabelCanvas.WIDTH;
  private static final int EDGE = 28;
  private static final int RIGHT = WIDTH - EDGE;
  private static final int MODULE = 4;
  private static final int MATRIX_MODULE = 8;

  private LabelPaper() {}

  record Facts(String tracking, String carrier, String service, Shipment shipment) {}

  /// @return a PDF of one page, all vectors, the font inside
  static byte[] draw(Facts facts) {
    try (LabelCanvas canvas = new LabelCanvas(facts.tracking())) {
      banner(canvas, facts);
      sender(canvas, facts.shipment());
      recipient(canvas, facts.shipment().to());
      routing(canvas, facts);
      barcode(canvas, facts.tracking());
      return canvas.finish();
    }
  }

  private static void banner(LabelCanvas canvas, Facts facts) {
    canvas.box(EDGE, 24, 116, 116);
    canvas.white().centred(facts.service().endsWith("Connect") ? "C" : "P", EDGE + 58, 116, 104).black();
    canvas.bold(facts.carrier(), 164, 76, 54, 400);
    canvas.text(facts.service().toUpperCase(Locale.ROOT), 166, 130, 40, 400);
    canvas.rightText("PRIORITY", RIGHT, 72, 36);
    canvas.rightText(facts.shipment().to().country().equals("NL") ? "DOMESTIC" : "EUROPE", RIGHT, 128, 36);
    canvas.line(152, 4);
  }

  private static void sender(LabelCanvas canvas, Shipment shipment) {
    canvas.text("From", EDGE, 184, 22, 100);
    canvas.text("Harbour & Hill Fulfilment", EDGE, 216, 28, 440);
    canvas.text("Logistiekweg 12", EDGE, 248, 28, 440);
    canvas.text("5928 LL Venlo, Netherlands", EDGE, 280, 28, 440);
    canvas.rule(500, 152, 4, 144);
    canvas.text("Order", 520, 184, 22, 100);
    canvas.text(shipment.orderName(), 620, 186, 28, 160);
    canvas.text("Parcel", 520, 232, 22, 100);
    canvas.text(shipment.parcelNo() + " / " + Math.max(shipment.parcels(), shipment.parcelNo()), 620, 234, 28, 160);
    canvas.text("Weight", 520, 280, 22, 100);
    canvas.text(kilograms(shipment.massMg()), 620, 282, 28, 160);
    canvas.line(296, 4);
  }

  private static String kilograms(long massMg) {
    return massMg == 0 ? "-" : "%d.%02d kg".formatted(massMg / 1_000_000, massMg % 1_000_000 / 10_000);
  }

  private static void recipient(LabelCanvas canvas, Address to) {
    canvas.text("To", EDGE, 330, 22, 100);
    canvas.bold(to.name(), EDGE + 60, 376, 46, 690);
    canvas.text(to.street(), EDGE + 60, 434, 42, 690);
    canvas.bold(to.postcode() + " " + to.city(), EDGE + 60, 494, 50, 690);
    canvas.text(country(to.country()), EDGE + 60, 548, 38, 690);
    canvas.line(576, 4);
  }

  private static String country(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT);
  }

  private static void routing(LabelCanvas canvas, Facts facts) {
    Address to = facts.shipment().to();
    canvas.text("Route", EDGE, 612, 22, 100);
    canvas.bold(route(to), EDGE, 700, 92, 520);
    canvas.text("Depot", EDGE, 744, 22, 100);
    canvas.bold(depot(to), EDGE, 792, 46, 220);
    canvas.rule(572, 576, 4, 236);
    canvas.matrix(facts.tracking() + "|" + to.country() + "|" + to.postcode().replace(" ", ""), 592 + 98, 694, MATRIX_MODULE);
    canvas.line(812, 4);
  }

  private static String route(Address to) {
    String digits = to.postcode().replaceAll("[^0-9]", "");
    return to.country() + "-" + digits.substring(0, Math.min(3, digits.length()));
  }

  private static String depot(Address to) {
    return "D" + (100 + Math.floorMod((to.country() + to.postcode()).hashCode(), 900));
  }

  private static void barcode(LabelCanvas canvas, String tracking) {
    canvas.code128(tracking, WIDTH / 2, 852, MODULE, 250);
    canvas.middle(TrackingNumber.spaced(tracking), WIDTH / 2, 1154, 46);
    canvas.middle("Carried under the test carrier's terms. Not for real mail.", WIDTH / 2, 1196, 20);
  }
}

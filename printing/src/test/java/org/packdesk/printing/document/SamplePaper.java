package org.packdesk.printing.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.packdesk.printing.document.PackingSlip.Gift;
import org.packdesk.printing.document.PackingSlip.Priced;
import org.packdesk.printing.document.PackingSlip.SlipLine;
import org.packdesk.printing.document.PackingSlip.Sum;

/// Documents as a busy day has them.
final class SamplePaper {
  private static final BigDecimal EACH = new BigDecimal("24.90");
  private static final BigDecimal DELIVERY = new BigDecimal("4.95");
  static final Address KOWALSKA = new Address("Zofia Wiśniewska-Żółkiewska", List.of("ul. Świętojańska 14 m. 3", "81-368 Gdynia"),
      "Poland");
  static final String NOTE = "Happy birthday, Zofia!\nWear it on the first cold day, and think of the beach.\nMarek & Łucja";

  private SamplePaper() {}

  static Map<String, Document> all() {
    Map<String, Document> all = new LinkedHashMap<>();
    all.put("packing-slip", slip(6));
    all.put("packing-slip-long", slip(60));
    all.put("packing-slip-gift", gift());
    all.put("customs-cn23", customs());
    all.put("commercial-invoice", new CommercialInvoice("northwind", consignment(), "INV-2026-18822", "21 November 2026",
        "DAP Incoterms 2020", "Sale of goods"));
    all.put("cage-label", cage());
    all.put("plates", plates(14));
    all.put("tote-card", new ToteCard("PDKT000412M", "Tote", "T 412"));
    all.put("location-card", new LocationCard("PDKD0012K", "Desk lane 7", "Pack desks, east"));
    all.put("badge-card", new BadgeCard("PDKB0007312", "Wojciech Szczęśniak", "Packer", "Packdesk Fulfilment, Gdynia"));
    all.put("command-card", commands());
    all.put("weighing-record", weighed(7));
    return all;
  }

  static WeighingRecord weighed(int parcels) {
    return new WeighingRecord("en", "Weighing record", "Parcels of 20 November 2026", "Every parcel below was weighed in motion.",
        "Weighing record, line line-1, made 21 Nov 2026, 09:12:40",
        Collections.nCopies(parcels, new WeighingRecord.Weighing("TC000123456", "Order 1003, parcel 1", "1.016 kg",
            "20 Nov 2026, 14:02:11", List.of(new WeighingRecord.Entry("Weighed", "1.016 kg, settled, 20 Nov 2026, 14:02:12"),
                new WeighingRecord.Entry("Scale's own message", "302c34303030312c302e383132352c6b672c4f4b"),
                new WeighingRecord.Entry("Verdict", "Weight is right")))));
  }

  static Document of(String name) {
    return Objects.requireNonNull(all().get(name), name);
  }

  /// What a reader must find on the paper, each once.
  static List<String> barcodes(Document document) {
    List<String> texts = switch (document) {
      case PackingSlip slip -> List.of(slip.order());
      case CustomsForm form -> List.of(form.consignment().tracking());
      case CommercialInvoice invoice -> List.of(invoice.consignment().tracking());
      case CageLabel label -> List.of("00" + label.sscc());
      case PlateSheet sheet -> sheet.plates();
      case ToteCard card -> List.of(card.code());
      case LocationCard card -> List.of(card.code());
      case BadgeCard card -> List.of(card.code());
      case WeighingRecord _ -> List.of();
      case CommandCard card -> card.commands().stream().map(CommandCard.Command::code).toList();
    };
    return texts.stream().map(text -> "CODE-128:" + text).toList();
  }

  static PackingSlip slip(int lines) {
    List<SlipLine> rows = new ArrayList<>();
    BigDecimal goods = BigDecimal.ZERO;
    for (int line = 1; line <= lines; line++) {
      int units = 1 + line % 3;
      BigDecimal all = EACH.multiply(BigDecimal.valueOf(units));
      goods = goods.add(all);
      rows.add(new SlipLine(name(line), "Art. %05d · Size M".formatted(20_400 + line), String.valueOf(units),
          new Price(euro(EACH), euro(all))));
    }
    return new PackingSlip("northwind", "NW-2026-004711", "21 November 2026", KOWALSKA, rows,
        new Priced(
            List.of(new Sum("Goods", euro(goods)), new Sum("Delivery", euro(DELIVERY)),
                new Sum("Total, VAT included", euro(goods.add(DELIVERY))))));
  }

  private static String euro(BigDecimal amount) {
    return "€ " + amount;
  }

  static PackingSlip gift() {
    PackingSlip slip = slip(3);
    return new PackingSlip(slip.brand(), slip.order(), slip.date(), slip.recipient(), slip.lines(), new Gift(NOTE));
  }

  static Consignment consignment() {
    Address sender = new Address("Northwind Outfitters B.V.", List.of("Keizersgracht 212", "1016 DX Amsterdam"), "Netherlands");
    Address recipient = new Address("Αικατερίνη Παπαδοπούλου", List.of("Λεωφόρος Κηφισίας 44", "115 26 Αθήνα"),
        "Ελλάδα / Greece");
    return new Consignment(sender, recipient, "RX482771926NL", List.of(
        new Consignment.Goods("Merino beanie, knitted, 100 % wool", "2", "0.18 kg", new Price("€ 24.90", "€ 49.80"), "6505.00.30",
            "Portugal"),
        new Consignment.Goods("Ceramic pour-over coffee set", "1", "0.92 kg", new Price("€ 39.00", "€ 39.00"), "6912.00.23",
            "Japan"),
        new Consignment.Goods("Backpack of waxed cotton canvas with leather straps", "1", "1.15 kg",
            new Price("€ 129.00", "€ 129.00"),
            "4202.92.98", "Netherlands")),
        "2.610 kg", "€ 217.80");
  }

  static CustomsForm customs() {
    return new CustomsForm(consignment(), CustomsForm.Category.SALE_OF_GOODS, "Invoice INV-2026-18822", "€ 12.40",
        "21 November 2026");
  }

  static CageLabel cage() {
    Address hub = new Address("Posta Sorting Centre Łódź", List.of("ul. Wersalska 47/75, Ramp 12", "91-203 Łódź"), "Poland");
    return new CageLabel("340123450000000017", hub, "Posta", "Standard 48 h", "21 Nov 18:30", "126 parcels, 418.5 kg");
  }

  static PlateSheet plates(int count) {
    List<String> codes = new ArrayList<>();
    for (int plate = 1; plate <= count; plate++) {
      codes.add("PDKL" + (20_000_000 + plate) + "LJHFDB9753HFDB9".charAt(plate));
    }
    return new PlateSheet(codes);
  }

  static CommandCard commands() {
    return new CommandCard("Desk commands",
        List.of(new CommandCard.Command("PDKX0001F", "Paper is here", "The label came out of the printer"),
            new CommandCard.Command("PDKX0002D", "No paper came", "Prints it again when it is safe"),
            new CommandCard.Command("PDKX0003B", "Put order aside", "Scan its tote to go on"),
            new CommandCard.Command("PDKX00057", "What is stored here", "And back again"),
            new CommandCard.Command("PDKX00065", "Call the water spider", "Brings bins, takes what is full"),
            new CommandCard.Command("PDKX00049", "Sign out", "")));
  }

  private static String name(int line) {
    return switch (line % 4) {
      case 0 -> "Waxed canvas backpack, 18 l, with laptop sleeve and leather straps";
      case 1 -> "Merino beanie, dark green";
      case 2 -> "Ceramic pour-over coffee set for two, matt black";
      default -> "Notebook, dotted, A5";
    };
  }
}

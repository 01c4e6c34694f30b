package org.packdesk.printing.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.packdesk.printing.document.PackingSlip.Gift;
import org.packdesk.printing.document.PackingSlip.Priced;
import org.packdesk.printing.document.PackingSlip.SlipLine;
import org.packdesk.printing.document.PackingSlip.Sum;

/// Documents as a busy day has them.
final class SamplePaper {
  static final Address KOWALSKA = new Address("Zofia Wiśniewska-Żółkiewska", List.of("ul. Świętojańska 14 m. 3", "81-368 Gdynia"),
      "Poland");
  static final String NOTE = "Happy birthday, Zofia!\nWear it on the first cold day, and think of the beach.\nMarek & Łucja";

  private SamplePaper() {}

  static Map<String, Document> all() {
    Map<String, Document> all = new LinkedHashMap<>();
    all.put("packing-slip", slip(6));
    all.put("packing-slip-long", slip(60));
    all.put("packing-slip-gift", gift());
    return all;
  }

  static PackingSlip slip(int lines) {
    List<SlipLine> rows = new ArrayList<>();
    for (int line = 1; line <= lines; line++) {
      rows.add(new SlipLine(name(line), "Art. %05d · Size M".formatted(20_400 + line), String.valueOf(1 + line % 3),
          new Price("€ 24.90", "€ %.2f".formatted(24.9 * (1 + line % 3)))));
    }
    return new PackingSlip("northwind", "NW-2026-004711", "21 November 2026", KOWALSKA, rows,
        new Priced(
            List.of(new Sum("Goods", "€ 149.40"), new Sum("Delivery", "€ 4.95"), new Sum("Total, VAT included", "€ 154.35"))));
  }

  static PackingSlip gift() {
    PackingSlip slip = slip(3);
    return new PackingSlip(slip.brand(), slip.order(), slip.date(), slip.recipient(), slip.lines(), new Gift(NOTE));
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

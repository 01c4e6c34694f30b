package org.packdesk.central.generator;

import java.util.ArrayList;
import java.util.List;
import org.packdesk.central.orders.Carton;
import org.packdesk.central.orders.Operator;
import org.packdesk.central.orders.Pin;
import org.packdesk.central.orders.Product;

/// What every generated floor has, whatever its seed: one badge sheet and one carton rack serve them all.
final class Catalogue {
  /// One product in so many carries a second barcode, as after a change of packaging.
  private static final int SECOND_BARCODE_EVERY = 9;
  private static final int SECOND_BARCODE_ITEMS = 500_000;

  /// Of ten thousand.
  private static final int UNIT_SIGMA_LEAST = 100;
  private static final int UNIT_SIGMA_SPREAD = 101;
  /// Milligrams: two hundredths.
  private static final long TARE_SIGMA_OF_A_GRAM = 20;
  private static final long PACKING_MG = 10_000;
  private static final long PACKING_SIGMA_MG = 4_000;
  /// Of 4711.
  private static final Pin LEAD_PIN = new Pin("cGFja2Rlc2stZmxvb3ItMQ==", "WeUAuZa/yc4SuFjcWJRJ8RLUgxOl+6kYFoBdQQu6GEM=",
      100_000);

  private Catalogue() {}

  static List<Product> products() {
    List<Product> products = new ArrayList<>();
    for (List<String> row : Table.rows("products.csv")) {
      for (String variant : Table.list(row.get(1))) {
        products.add(product(products.size() + 1, row, variant));
      }
    }
    return products;
  }

  private static Product product(int number, List<String> row, String variant) {
    List<String> barcodes = new ArrayList<>(List.of(CheckedCode.gtin(1000 + number)));
    if (number % SECOND_BARCODE_EVERY == 0) {
      barcodes.add(CheckedCode.gtin(SECOND_BARCODE_ITEMS + number));
    }
    List<String> flags = row.get(6).isEmpty() ? List.of() : Table.list(row.get(6));
    return new Product("SKU-%04d".formatted(number), row.get(0).replace("{}", variant), barcodes,
        Long.parseLong(row.get(2)) * 1000, Integer.parseInt(row.get(3)), Integer.parseInt(row.get(4)),
        Integer.parseInt(row.get(5)), flags, sigmaMg(number, Long.parseLong(row.get(2)) * 1000));
  }

  /// One to two hundredths of a unit, by product.
  private static long sigmaMg(int number, long massMg) {
    return massMg * (UNIT_SIGMA_LEAST + number * 37 % UNIT_SIGMA_SPREAD) / 10_000;
  }

  /// Smallest first.
  static List<Carton> cartons() {
    return List.of(carton(1, "ENV", "Padded envelope", 45, 350, 250, 40), carton(2, "S", "Small carton", 95, 250, 180, 120),
        carton(3, "M", "Medium carton", 190, 350, 250, 180), carton(4, "BOT", "Bottle carton", 240, 300, 220, 330),
        carton(5, "L", "Large carton", 340, 450, 330, 250), carton(6, "XL", "Extra large carton", 560, 600, 400, 350),
        carton(7, "XXL", "Moving carton", 840, 700, 500, 450));
  }

  private static Carton carton(int number, String type, String name, int tareG, int lengthMm, int widthMm, int heightMm) {
    return new Carton(type, name, CheckedCode.pdk('C', "%04d".formatted(number)), tareG * 1000L, lengthMm, widthMm, heightMm,
        tareG * TARE_SIGMA_OF_A_GRAM, PACKING_MG, PACKING_SIGMA_MG);
  }

  /// Ten packers and a lead.
  static List<Operator> operators() {
    List<String> names = List.of("Maria Nowak", "Tomasz Zieliński", "Femke de Boer", "Ahmed Yıldız", "Олена Коваль",
        "Grace Mensah", "João Ferreira", "Katrin Weiß", "Νίκος Παππάς", "Linh Nguyen");
    List<Operator> operators = new ArrayList<>();
    for (String name : names) {
      operators.add(new Operator("op-" + (operators.size() + 1), badge(operators.size() + 1), name, false, null));
    }
    operators.add(new Operator("op-lead", badge(operators.size() + 1), "Ingrid Holm", true, LEAD_PIN));
    return operators;
  }

  private static String badge(int number) {
    return CheckedCode.pdk('B', "%04d".formatted(100 + number));
  }
}

package org.packdesk.station.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.packdesk.printing.document.Address;
import org.packdesk.printing.document.BadgeCard;
import org.packdesk.printing.document.CageLabel;
import org.packdesk.printing.document.CommandCard;
import org.packdesk.printing.document.CommercialInvoice;
import org.packdesk.printing.document.Consignment;
import org.packdesk.printing.document.CustomsForm;
import org.packdesk.printing.document.LocationCard;
import org.packdesk.printing.document.PackingSlip;
import org.packdesk.printing.document.PlateSheet;
import org.packdesk.printing.document.Price;
import org.packdesk.printing.document.ToteCard;
import org.packdesk.station.CommandRegister;
import org.packdesk.station.cli.JsonForm.WrongForm;
import org.packdesk.station.gs1.PackdeskCode;
import org.packdesk.station.gs1.PackdeskCode.Kind;
import org.packdesk.station.gs1.Sscc;

/// Our own paper as JSON: the fields of the records in `printing.document`. A code that no desk would take is not printed.
final class PaperForms {
  private static final Pattern OWN_CODE = Pattern.compile("PDK[A-Z](?:([0-9]{4,10})[0-9A-Z]|([0-9]{4}))");

  private PaperForms() {}

  static PackingSlip packingSlip(byte[] json) {
    JsonForm slip = JsonForm.read(json, "brand", "order", "date", "recipient", "lines", "kind");
    return new PackingSlip(slip.text("brand"), slip.text("order"), slip.text("date"), address(slip, "recipient"),
        slip.forms("lines", PaperForms::slipLine, "name", "details", "quantity", "price"), slipKind(slip));
  }

  private static PackingSlip.SlipLine slipLine(JsonForm line) {
    return new PackingSlip.SlipLine(line.text("name"), line.text("details"), line.text("quantity"), price(line, "price"));
  }

  /// What a kind of slip is called.
  private enum SlipType {
    PRICED, GIFT
  }

  private static PackingSlip.SlipKind slipKind(JsonForm slip) {
    return switch (slip.form("kind", "type", "sums", "note").word("type", SlipType.class)) {
      case PRICED -> new PackingSlip.Priced(slip.form("kind", "type", "sums").forms("sums",
          sum -> new PackingSlip.Sum(sum.text("words"), sum.text("amount")), "words", "amount"));
      case GIFT -> new PackingSlip.Gift(slip.form("kind", "type", "note").text("note"));
    };
  }

  static CustomsForm customs(byte[] json) {
    JsonForm form = JsonForm.read(json, "consignment", "category", "remarks", "postage", "date");
    return new CustomsForm(consignment(form), form.word("category", CustomsForm.Category.class), form.text("remarks"),
        form.text("postage"), form.text("date"));
  }

  static CommercialInvoice invoice(byte[] json) {
    JsonForm invoice = JsonForm.read(json, "brand", "consignment", "number", "date", "terms", "reason");
    return new CommercialInvoice(invoice.text("brand"), consignment(invoice), invoice.text("number"), invoice.text("date"),
        invoice.text("terms"), invoice.text("reason"));
  }

  private static Consignment consignment(JsonForm owner) {
    JsonForm sent = owner.form("consignment", "sender", "recipient", "tracking", "goods", "grossWeight", "totalValue");
    return new Consignment(address(sent, "sender"), address(sent, "recipient"), sent.text("tracking"),
        sent.forms("goods", PaperForms::goods, "description", "quantity", "netWeight", "value", "hsCode", "origin"),
        sent.text("grossWeight"), sent.text("totalValue"));
  }

  private static Consignment.Goods goods(JsonForm goods) {
    return new Consignment.Goods(goods.text("description"), goods.text("quantity"), goods.text("netWeight"),
        price(goods, "value"), goods.text("hsCode"), goods.text("origin"));
  }

  static CageLabel cageLabel(byte[] json) {
    JsonForm label = JsonForm.read(json, "sscc", "recipient", "carrier", "service", "departure", "contents");
    String sscc = label.text("sscc");
    return new CageLabel(Sscc.parse(sscc).map(Sscc::digits)
        .orElseThrow(() -> new WrongForm("sscc is \"" + sscc + "\"; it is 18 digits, and the last is their check digit")),
        address(label, "recipient"), label.text("carrier"), label.text("service"), label.text("departure"),
        label.text("contents"));
  }

  static PlateSheet plates(byte[] json) {
    List<String> plates = JsonForm.read(json, "plates").texts("plates");
    for (int each = 0; each < plates.size(); each++) {
      code("plates[" + each + "]", plates.get(each), Kind.PLATE);
      if (plates.indexOf(plates.get(each)) < each) {
        throw new WrongForm("plates[" + each + "] is \"" + plates.get(each) + "\" once more; each plate is there once");
      }
    }
    return new PlateSheet(plates);
  }

  static ToteCard tote(byte[] json) {
    JsonForm card = JsonForm.read(json, "code", "kind", "name");
    return new ToteCard(code("code", card.text("code"), Kind.TOTE, Kind.TROLLEY, Kind.BIN, Kind.CAGE, Kind.PALLET),
        card.text("kind"), card.text("name"));
  }

  static LocationCard location(byte[] json) {
    JsonForm card = JsonForm.read(json, "code", "name", "area");
    return new LocationCard(code("code", card.text("code"), Kind.PLACE), card.text("name"), card.text("area"));
  }

  static BadgeCard badge(byte[] json) {
    JsonForm card = JsonForm.read(json, "code", "name", "role", "site");
    return new BadgeCard(code("code", card.text("code"), Kind.BADGE), card.text("name"), card.text("role"), card.text("site"));
  }

  static CommandCard command(byte[] json) {
    JsonForm card = JsonForm.read(json, "title", "commands");
    return new CommandCard(card.text("title"), card.forms("commands",
        each -> new CommandCard.Command(commandCode(each.path() + ".code", each.text("code")), each.text("words"),
            each.text("help")),
        "code", "words", "help"));
  }

  private static String commandCode(String place, String code) {
    String own = code(place, code, Kind.COMMAND);
    if (CommandRegister.all().noneMatch(command -> command.code().equals(own))) {
      throw new WrongForm(place + " is \"" + own + "\", which is no command of any station; --example has all of them");
    }
    return own;
  }

  private static String code(String place, String code, Kind... kinds) {
    if (PackdeskCode.parse(code).filter(own -> Arrays.asList(kinds).contains(own.kind())).isPresent()) {
      return code;
    }
    Matcher almost = OWN_CODE.matcher(code);
    String digits = !almost.matches() ? "0001" : almost.group(1) == null ? almost.group(2) : almost.group(1);
    List<String> right = Arrays.stream(kinds)
        .map(kind -> new PackdeskCode(kind, digits).text() + " for a " + kind.name().toLowerCase(Locale.ROOT)).toList();
    throw new WrongForm(place + " is \"" + code + "\", which no desk takes; right would be " + String.join(", ", right));
  }

  private static Address address(JsonForm owner, String name) {
    JsonForm address = owner.form(name, "name", "lines", "country");
    return new Address(address.text("name"), address.texts("lines"), address.text("country"));
  }

  private static Price price(JsonForm owner, String name) {
    JsonForm price = owner.form(name, "each", "all");
    return new Price(price.text("each"), price.text("all"));
  }
}

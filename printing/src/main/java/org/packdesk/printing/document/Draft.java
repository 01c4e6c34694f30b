package org.packdesk.printing.document;

import java.util.Locale;

/// A document as its template sees it.
///
/// @param template the file's name without its folder
/// @param brand empty for paper of the site's own
record Draft(String template, String brand, Length length, Fields fields) {
  enum Length {
    /// A card or label: what does not fit on it is refused.
    ONE_PAGE,
    AS_NEEDED,
    /// A record that nobody cuts short.
    LONG
  }

  static Draft of(Document document, Lettering lettering) {
    Fields fields = Fields.empty(lettering);
    return switch (document) {
      case PackingSlip slip -> slip(slip, fields);
      case CustomsForm form -> customs(form, fields);
      case CommercialInvoice invoice -> invoice(invoice, fields);
      case CageLabel label -> cage(label, fields);
      case PlateSheet sheet -> site("plates.html", Length.AS_NEEDED, fields.texts("plates", "plate", sheet.plates()));
      case ToteCard card -> site("tote-card.html", Length.ONE_PAGE, fields.text("code", "code", card.code())
          .text("kind", "kind", card.kind()).text("name", "name", card.name()));
      case LocationCard card -> site("location-card.html", Length.ONE_PAGE, fields.text("code", "code", card.code())
          .text("name", "name of the place", card.name()).text("area", "area", card.area()));
      case BadgeCard card -> site("badge-card.html", Length.ONE_PAGE, fields.text("code", "code", card.code())
          .text("name", "name of the person", card.name()).text("role", "role", card.role()).text("site", "site", card.site()));
      case WeighingRecord weighed -> weighings(weighed, fields);
      case CommandCard card -> site("command-card.html", Length.AS_NEEDED, fields.text("title", "title", card.title())
          .each("commands", "command", card.commands(), (row, command) -> row.text("code", "code", command.code())
              .text("words", "words", command.words()).text("help", "help", command.help())));
    };
  }

  private static Draft site(String template, Length length, Fields fields) {
    return new Draft(template, "", length, fields);
  }

  private static Draft slip(PackingSlip slip, Fields fields) {
    boolean priced = slip.kind() instanceof PackingSlip.Priced;
    fields.brand(slip.brand()).text("order", "order number", slip.order()).text("date", "date", slip.date())
        .address("recipient", "recipient", slip.recipient());
    fields.each("lines", "line", slip.lines(), (row, line) -> {
      row.text("name", "name of the article", line.name()).text("details", "details of the article", line.details())
          .text("quantity", "quantity", line.quantity());
      if (priced) {
        row.text("each", "price", line.price().each()).text("all", "price", line.price().all());
      }
    });
    fields.own("priced", priced).own("gift", !priced);
    switch (slip.kind()) {
      case PackingSlip.Priced sums -> fields.each("sums", "sum", sums.sums(), (row, sum) -> row
          .text("words", "words of the sum", sum.words()).text("amount", "amount", sum.amount()));
      case PackingSlip.Gift gift -> fields.text("note", "gift note", gift.note());
    }
    return new Draft("packing-slip.html", slip.brand(), Length.AS_NEEDED, fields);
  }

  private static Draft customs(CustomsForm form, Fields fields) {
    consignment(form.consignment(), fields);
    for (CustomsForm.Category category : CustomsForm.Category.values()) {
      fields.own(category.name().toLowerCase(Locale.ROOT), category == form.category());
    }
    fields.text("remarks", "remarks", form.remarks()).text("postage", "postage", form.postage()).text("date", "date",
        form.date());
    return site("customs-cn23.html", Length.AS_NEEDED, fields);
  }

  private static Draft invoice(CommercialInvoice invoice, Fields fields) {
    consignment(invoice.consignment(), fields);
    fields.brand(invoice.brand()).text("number", "invoice number", invoice.number()).text("date", "date", invoice.date())
        .text("terms", "terms of delivery", invoice.terms()).text("reason", "reason of export", invoice.reason());
    return new Draft("commercial-invoice.html", invoice.brand(), Length.AS_NEEDED, fields);
  }

  private static void consignment(Consignment consignment, Fields fields) {
    fields.address("sender", "sender", consignment.sender()).address("recipient", "recipient", consignment.recipient())
        .text("tracking", "tracking number", consignment.tracking())
        .each("goods", "line", consignment.goods(),
            (row, goods) -> row.text("description", "description of the goods", goods.description())
                .text("quantity", "quantity", goods.quantity()).text("weight", "net weight", goods.netWeight())
                .text("each", "value", goods.value().each()).text("all", "value", goods.value().all())
                .text("hs", "tariff number", goods.hsCode()).text("origin", "country of origin", goods.origin()))
        .text("weight", "gross weight", consignment.grossWeight()).text("value", "total value", consignment.totalValue());
  }

  private static Draft weighings(WeighingRecord weighed, Fields fields) {
    fields.text("language", "language", weighed.language()).text("title", "title", weighed.title())
        .text("about", "what it is about", weighed.about()).text("explains", "explanation", weighed.explains())
        .text("foot", "foot", weighed.foot())
        .each("weighings", "weighing", weighed.weighings(), WeighingRecord.WEIGHINGS_MAX,
            (row, weighing) -> row.text("tracking", "tracking number", weighing.tracking())
                .text("order", "order", weighing.order())
                .text("weight", "weight", weighing.weight()).text("at", "time", weighing.at())
                .each("entries", "entry", weighing.entries(),
                    (inner, entry) -> inner.text("name", "name of the entry", entry.name())
                        .text("words", "entry", entry.words())));
    return site("weighing-record.html", Length.LONG, fields);
  }

  private static Draft cage(CageLabel label, Fields fields) {
    fields.text("sscc", "SSCC", label.sscc()).address("recipient", "recipient", label.recipient())
        .text("carrier", "carrier", label.carrier()).text("service", "service", label.service())
        .text("departure", "departure", label.departure()).text("contents", "contents", label.contents());
    return site("cage-label.html", Length.ONE_PAGE, fields);
  }
}

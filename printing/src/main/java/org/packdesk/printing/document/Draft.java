package org.packdesk.printing.document;

/// A document as its template sees it.
///
/// @param template the file's name without its folder
/// @param brand empty for paper of the site's own
record Draft(String template, String brand, Length length, Fields fields) {
  enum Length {
    /// A card or label: what does not fit on it is refused.
    ONE_PAGE,
    AS_NEEDED
  }

  static Draft of(Document document, Lettering lettering) {
    Fields fields = Fields.empty(lettering);
    return switch (document) {
      case PackingSlip slip -> slip(slip, fields);
    };
  }

  private static Draft slip(PackingSlip slip, Fields fields) {
    boolean priced = slip.kind() instanceof PackingSlip.Priced;
    fields.text("order", "order number", slip.order()).text("date", "date", slip.date())
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
}

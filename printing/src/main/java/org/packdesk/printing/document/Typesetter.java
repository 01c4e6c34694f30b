package org.packdesk.printing.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.packdesk.printing.document.Unsettable.Reason;

/// Documents to PDFs. The template is the brand's, else the site's, else the one that is shipped; one that is broken is named in
/// the paper's warnings and the next one is used, so that a desk is never stopped by an edit. For one thread.
public final class Typesetter {
  private static final int PAGES_MAX = 100;
  private static final int LONG_PAGES_MAX = 3_000;
  private static final int WARM_UP_ROUNDS = 5;

  private final TemplateShelf shelf;
  private final Lettering lettering;
  private final Press press;

  private Typesetter(TemplateShelf shelf) {
    this.shelf = shelf;
    Cuts cuts = Cuts.shipped();
    lettering = new Lettering(cuts::hasGlyph);
    press = new Press(cuts);
  }

  /// With the shipped templates only.
  public static Typesetter shipped() {
    return new Typesetter(TemplateShelf.shipped());
  }

  /// @param templates the site's folder: `BRAND/brand.properties`, `BRAND/packing-slip.html`, `cage-label.html` ...; it may be missing
  public static Typesetter of(Path templates) {
    return new Typesetter(TemplateShelf.of(templates));
  }

  /// Sets a slip of its own a few times, so that the first real one does not wait for class loading and the compiler. Takes a second
  /// or two; to be called once at start, on the thread that prints.
  public void warmUp() {
    Address address = new Address("Warm-up", List.of("Street 1", "00-001 Town"), "");
    List<PackingSlip.SlipLine> lines = List.of(new PackingSlip.SlipLine("Article", "Details", "1", new Price("1.00", "1.00")));
    PackingSlip slip = new PackingSlip("warm-up", "WARM-UP", "", address, lines,
        new PackingSlip.Priced(List.of(new PackingSlip.Sum("Total", "1.00"))));
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      typeset(slip);
    }
  }

  /// Some tens of milliseconds. Never throws because of a document or a site's template.
  public Typeset typeset(Document document) {
    Draft draft = Draft.of(document, lettering);
    return draft.fields().refusal().<Typeset>map(refusal -> refusal).orElseGet(() -> typeset(draft));
  }

  private Typeset typeset(Draft draft) {
    List<String> warnings = new ArrayList<>();
    Brand plain = Brand.plain(draft.brand());
    Brand brand = draft.brand().isEmpty() ? plain : brand(draft.brand(), warnings);
    for (Path own : shelf.own(draft.brand(), draft.template())) {
      try {
        return typeset(draft, brand, shelf.read(own), shelf, warnings);
      } catch (TemplateFault fault) {
        warnings.add(fault.getMessage() + "; the next template is used");
      }
    }
    TemplateSource last = TemplateShelf.readShipped(draft.template());
    try {
      return typeset(draft, brand, last, shelf, warnings);
    } catch (TemplateFault fault) {
      warnings.add(fault.getMessage() + "; printed with no more than the brand's name");
    }
    try {
      return typeset(draft, plain, last, TemplateShelf.shipped(), warnings);
    } catch (TemplateFault fault) {
      throw new IllegalStateException("a shipped template is broken", fault);
    }
  }

  private Brand brand(String key, List<String> warnings) {
    try {
      return Brand.read(shelf, key);
    } catch (TemplateFault fault) {
      warnings.add(fault.getMessage());
      return Brand.plain(key);
    }
  }

  private Typeset typeset(Draft draft, Brand brand, TemplateSource source, TemplateShelf beside, List<String> warnings)
      throws TemplateFault {
    try {
      Map<String, Object> values = new LinkedHashMap<>(draft.fields().values());
      values.put("brand", brand.values());
      Page page = Template.of(source, name -> beside.part(draft.brand(), name)).filled(values);
      page.letter(lettering);
      Optional<String> notEncoded = BarcodeBox.measure(page);
      return notEncoded.isPresent()
          ? new Unsettable(Reason.BARCODE, "No barcode can be made of: " + notEncoded.get() + ".")
          : checked(press.press(page, beside.pictures(draft.brand())), draft.length(), warnings);
    } catch (StackOverflowError e) {
      throw new TemplateFault(source.file(), "is nested too deeply");
    }
  }

  private static Typeset checked(Press.Pressed pressed, Draft.Length length, List<String> warnings) {
    if (pressed.barcodes().isOutside()) {
      return new Unsettable(Reason.BARCODE, "A barcode is wider than its paper.");
    }
    if (length == Draft.Length.ONE_PAGE && pressed.pages() > 1) {
      return new Unsettable(Reason.TOO_MUCH, "There is more text than the card or label has room for.");
    }
    int most = length == Draft.Length.LONG ? LONG_PAGES_MAX : PAGES_MAX;
    return pressed.pages() > most
        ? new Unsettable(Reason.TOO_MUCH, "The document would have more than " + most + " pages.")
        : new Paper(pressed.pdf(), pressed.pages(), warnings);
  }
}

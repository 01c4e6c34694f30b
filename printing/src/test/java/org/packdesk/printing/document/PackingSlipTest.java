package org.packdesk.printing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.printing.document.PackingSlip.Gift;
import org.packdesk.printing.document.PackingSlip.SlipLine;

final class PackingSlipTest {
  @TempDir
  Path folder;

  private final Typesetter typesetter = Typesetter.shipped();

  @Test
  void everyTextOfTheSlipIsOnThePaper() {
    PackingSlip slip = SamplePaper.slip(3);

    String text = printed(slip).line();

    assertThat(text).contains("northwind", "Packing slip", "Zofia Wiśniewska-Żółkiewska", "ul. Świętojańska 14 m. 3",
        "81-368 Gdynia",
        "Poland", "NW-2026-004711", "21 November 2026", "Total, VAT included", "€ 154.35", "Page 1 of 1");
    slip.lines().forEach(line -> assertThat(text).contains(line.name(), line.details(), line.price().all()));
  }

  @Test
  void aGiftShowsTheNoteAndNoPrice() {
    String text = printed(SamplePaper.gift()).line();

    assertThat(text).contains("Happy birthday, Zofia!", "Marek & Łucja", "Merino beanie").doesNotContain("€", "24.90", "Total");
  }

  @Test
  void aLongSlipGoesOnWithItsHeadAndPageNumber() {
    Paper paper = set(SamplePaper.slip(60));

    String[] pages = Printed.of(paper, folder, "long").text().split("\f", -1);
    assertThat(paper.pages()).isGreaterThan(1);
    assertThat(pages[1].replaceAll("\\s+", " ")).contains("QTY ARTICLE EACH AMOUNT", "Page 2 of " + paper.pages());
  }

  @Test
  void theOrderIsReadFromThePaper() {
    assertThat(printed(SamplePaper.slip(2)).barcodes(203)).containsExactly("CODE-128:NW-2026-004711");
    assertThat(printed(SamplePaper.gift()).barcodes(300)).containsExactly("CODE-128:NW-2026-004711");
  }

  @Test
  void noLineOfALongSlipIsLostBetweenThePages() {
    PackingSlip slip = SamplePaper.slip(60);

    String text = printed(slip).line();

    slip.lines().forEach(line -> assertThat(text).containsOnlyOnce(line.details()));
  }

  @Test
  void longNamesWrapAndNothingIsCut() {
    String endless = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(4);
    PackingSlip slip = SamplePaper.slip(1);
    Address address = new Address(endless, List.of(endless, "1 " + endless), endless);
    List<SlipLine> lines = List
        .of(new SlipLine(endless, endless, "12345678901234567890", new Price("€ 123,456,789.00", "€ 123,456,789,012.00")));

    Printed printed = printed(new PackingSlip(slip.brand(), "A-1", endless, address, lines, slip.kind()));

    assertThat(count(printed.letters(), endless)).isEqualTo(7);
    assertThat(printed.letters()).contains("€123,456,789,012.00", "12345678901234567890");
    assertThat(printed.marginsAreWhite(200)).isTrue();
  }

  @Test
  void aValueIsPrintedAsItIsAndNeverRead() {
    List<String> hostile = List.of("<script>alert(1)</script>", "{{brand.name}}", "{{{note}}}", "&amp; &nbsp; &#65; &",
        "]]> <!-- -->",
        "\"/><img src='http://localhost:1/x.png'/>", "</td></tr></table>", "'; drop");
    for (String text : hostile) {
      PackingSlip slip = SamplePaper.slip(1);
      Address address = new Address(text, List.of(text), text);
      List<SlipLine> lines = List.of(new SlipLine(text, text, "1", new Price("", "")));

      Printed printed = printed(new PackingSlip(slip.brand(), "A-1", slip.date(), address, lines, new Gift(text)));

      assertThat(count(printed.letters(), text)).as(text).isEqualTo(6);
    }
  }

  @Test
  void anOrderNumberThatIsNoBarcodeIsRefused() {
    for (String order : List.of("", "Zamówienie 7", "A".repeat(49))) {
      PackingSlip slip = SamplePaper.slip(1);
      assertThat(
          typesetter.typeset(new PackingSlip(slip.brand(), order, slip.date(), slip.recipient(), slip.lines(), slip.kind())))
          .isEqualTo(new Unsettable(Unsettable.Reason.BARCODE, "No barcode can be made of: " + order + "."));
    }
  }

  @Test
  void aBarcodeWiderThanThePaperIsRefused() {
    assertThat(typesetter.typeset(new BadgeCard("PDKB" + "ABCDEFGH".repeat(5), "Ana", "", "")))
        .isEqualTo(new Unsettable(Unsettable.Reason.BARCODE, "A barcode is wider than its paper."));
  }

  @Test
  void whatDoesNotFitOnACardIsRefused() {
    assertThat(typesetter
        .typeset(new ToteCard("PDKT0001", "Tote", "A name that is much too long for a card that is read from afar ".repeat(4))))
        .isInstanceOfSatisfying(Unsettable.class, refused -> assertThat(refused.reason()).isEqualTo(Unsettable.Reason.TOO_MUCH));
  }

  @Test
  void tooMuchIsRefusedBeforeItIsSet() {
    PackingSlip slip = SamplePaper.slip(501);
    assertThat(typesetter.typeset(slip)).isEqualTo(
        new Unsettable(Unsettable.Reason.TOO_MUCH, "Too much to print: more than 500 times line."));
    assertThat(typesetter.typeset(new ToteCard("PDKT0001", "Tote", "x".repeat(2_001)))).isEqualTo(
        new Unsettable(Unsettable.Reason.TOO_MUCH, "Too long to print: name has over 2000 characters."));
  }

  @Test
  void aBrandIsNoPath() {
    PackingSlip slip = SamplePaper.slip(1);
    for (String brand : List.of("", "../other", "a/b", "Northwind", "..", "a\u0000")) {
      assertThat(typesetter.typeset(new PackingSlip(brand, "A-1", "", slip.recipient(), slip.lines(), slip.kind())))
          .isInstanceOfSatisfying(Unsettable.class, refused -> assertThat(refused.reason()).isEqualTo(Unsettable.Reason.BRAND));
    }
  }

  private static int count(String text, String part) {
    String wanted = part.replaceAll("\\s", "");
    return (text.length() - text.replace(wanted, "").length()) / wanted.length();
  }

  private Printed printed(Document document) {
    return Printed.of(set(document), folder, "paper");
  }

  private Paper set(Document document) {
    assertThat(typesetter.typeset(document)).isInstanceOf(Paper.class);
    return (Paper) typesetter.typeset(document);
  }
}

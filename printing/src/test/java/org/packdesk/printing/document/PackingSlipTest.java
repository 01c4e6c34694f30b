package org.packdesk.printing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void theSameSlipGivesTheSameBytes() {
    assertThat(set(SamplePaper.slip(5)).pdf()).isEqualTo(Typesetter.shipped().typeset(SamplePaper.slip(5)) instanceof Paper other
        ? other.pdf()
        : new byte[0]);
  }

  private Printed printed(Document document) {
    return Printed.of(set(document), folder, "paper");
  }

  private Paper set(Document document) {
    assertThat(typesetter.typeset(document)).isInstanceOf(Paper.class);
    return (Paper) typesetter.typeset(document);
  }
}

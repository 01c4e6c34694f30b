package org.packdesk.printing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.printing.label.LabelConverter;
import org.packdesk.printing.label.PrintMedia;
import org.packdesk.printing.label.Ready;
import org.packdesk.printing.label.Refused;
import org.packdesk.printing.sample.Peer;

final class BarsTest {
  @TempDir
  Path folder;

  /// Start, FNC1, ten pairs of digits and the check character at 11 modules each, and the stop at 13.
  @Test
  void anSsccTakesTheModulesOfItsTwentyDigits() {
    assertThat(Bars.gs1("(00)340123450000000017").orElseThrow().modules()).isEqualTo(13 * 11 + 13);
  }

  @Test
  void aReaderOfOtherHandsSeesAGs1Symbol() throws Exception {
    Paper paper = (Paper) Typesetter.shipped().typeset(SamplePaper.cage());
    Path pdf = Files.write(folder.resolve("cage.pdf"), paper.pdf());
    Path picture = Files.write(folder.resolve("cage.pgm"), Peer.pdftoppmGray(203).run(pdf));

    String seen = new String(Peer.zbarimgXml().run(picture), StandardCharsets.UTF_8);

    assertThat(seen).containsOnlyOnce("<symbol ").contains("modifiers='GS1'", "<![CDATA[00340123450000000017]]>");
    assertThat(Printed.of(paper, folder, "cage").line()).contains("(00) 340123450000000017");
  }

  /// A cage label takes the way of a carrier's label: its barcode is read back from the dots before it may be printed.
  @Test
  void aCageLabelPrintsOnALabelPrinter() {
    Paper paper = (Paper) Typesetter.shipped().typeset(SamplePaper.cage());
    for (int dpi : new int[]{203, 300}) {
      PrintMedia media = new PrintMedia(dpi, new BigDecimal("101.6"), new BigDecimal("152.4"));

      assertThat(LabelConverter.toZpl(paper.pdf(), media, "00340123450000000017")).isInstanceOf(Ready.class);
      assertThat(LabelConverter.toZpl(paper.pdf(), media, "00340123450000000024")).isInstanceOf(Refused.class);
    }
  }

  @Test
  void whatIsNoElementStringIsRefused() {
    for (String sscc : new String[]{"34012345000000001", "", "34012345000000001X", "340123450000000017)"}) {
      CageLabel label = SamplePaper.cage();
      assertThat(Typesetter.shipped().typeset(
          new CageLabel(sscc, label.recipient(), label.carrier(), label.service(), label.departure(), label.contents())))
          .as(sscc).isInstanceOfSatisfying(Unsettable.class,
              refused -> assertThat(refused.reason()).isEqualTo(Unsettable.Reason.BARCODE));
    }
  }
}

package org.packdesk.printing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packdesk.printing.label.PrintMedia;
import org.packdesk.printing.raster.Drawing;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.printing.raster.PdfLabel;
import org.packdesk.printing.sample.Peer;

final class EveryDocumentTest {
  /// More dots than a bar has: the white between two codes.
  private static final int GAP = 32;

  @TempDir
  Path folder;

  private final Typesetter typesetter = Typesetter.shipped();

  static Stream<String> samples() {
    return SamplePaper.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyBarcodeIsReadAtTheResolutionsOfTheHeads(String name) {
    Document document = SamplePaper.of(name);

    for (int dpi : new int[]{203, 300}) {
      assertThat(printed(document).barcodes(dpi)).containsExactlyInAnyOrderElementsOf(SamplePaper.barcodes(document));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void twoTypesettersGiveTheSameBytes(String name) {
    Document document = SamplePaper.of(name);

    assertThat(set(document).pdf()).isEqualTo(((Paper) Typesetter.shipped().typeset(document)).pdf());
    assertThat(printed(document).information()).contains("Producer").doesNotContain("Date");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyFontIsInTheFile(String name) {
    List<String> fonts = printed(SamplePaper.of(name)).fonts();

    assertThat(fonts).isNotEmpty().allMatch(font -> font.contains("+Roboto-") && font.matches(".*yes +yes +yes +[0-9]+ +0"));
  }

  /// The dots of a head, all on or off, from the path that carriers' labels take.
  @ParameterizedTest
  @MethodSource("media")
  void labelsAreReadFromTheDotsOfTheHead(int dpi) {
    for (String name : List.of("cage-label", "plates")) {
      Document document = SamplePaper.of(name);
      MonoBitmap dots = dots(set(document), dpi);
      assertThat(Peer.zbarimg().read(dots, folder)).isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(SamplePaper.barcodes(document).stream().limit(10).toList());
    }
  }

  static IntStream media() {
    return IntStream.of(203, 300);
  }

  @Test
  void barsStandOnWholeDotsAt203() {
    for (String name : List.of("cage-label", "plates", "tote-card", "badge-card", "packing-slip")) {
      MonoBitmap dots = dots(set(SamplePaper.of(name)), 203);
      int narrowest = name.equals("cage-label") || name.equals("tote-card") ? 4 : 2;
      assertThat(runs(dots)).as(name).allMatch(run -> run % narrowest == 0 || run > GAP);
    }
  }

  /// Lengths of black and white between the first and the last bar, on the row that is repeated most: bars are high, text is not.
  private static List<Integer> runs(MonoBitmap dots) {
    Map<List<Integer>, Integer> rows = new HashMap<>();
    for (int row = 0; row < dots.heightDots(); row++) {
      List<Integer> runs = runs(dots, row);
      if (runs.size() > 40) {
        rows.merge(runs, 1, Integer::sum);
      }
    }
    return rows.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static List<Integer> runs(MonoBitmap dots, int row) {
    List<Integer> runs = new ArrayList<>();
    int from = -1;
    for (int column = 1; column < dots.widthDots(); column++) {
      if (dots.isBlack(column, row) != dots.isBlack(column - 1, row)) {
        if (from >= 0) {
          runs.add(column - from);
        }
        from = column;
      }
    }
    return runs;
  }

  private static MonoBitmap dots(Paper paper, int dpi) {
    try (PdfLabel label = (PdfLabel) PdfLabel.open(paper.pdf())) {
      PrintMedia media = new PrintMedia(dpi, label.widthMm(), label.heightMm().min(BigDecimal.valueOf(300)));
      return ((Drawing.Drawn) label.draw(media.widthDots(), media.heightDots(), media.dotsPerMm())).bitmap();
    }
  }

  private Printed printed(Document document) {
    return Printed.of(set(document), folder, "paper");
  }

  private Paper set(Document document) {
    return (Paper) typesetter.typeset(document);
  }
}

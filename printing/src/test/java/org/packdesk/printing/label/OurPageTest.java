package org.packdesk.printing.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packdesk.printing.document.Address;
import org.packdesk.printing.document.BadgeCard;
import org.packdesk.printing.document.CageLabel;
import org.packdesk.printing.document.CommandCard;
import org.packdesk.printing.document.Document;
import org.packdesk.printing.document.LocationCard;
import org.packdesk.printing.document.PackingSlip;
import org.packdesk.printing.document.Paper;
import org.packdesk.printing.document.PlateSheet;
import org.packdesk.printing.document.ToteCard;
import org.packdesk.printing.document.Typesetter;
import org.packdesk.printing.document.WeighingRecord;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.printing.sample.Peer;
import org.packdesk.printing.zpl.DecodedGraphic;
import org.packdesk.printing.zpl.ZplGraphic;

final class OurPageTest {
  private static final double POINTS_PER_MM = 72 / 25.4;
  private static final Address HUB = new Address("Sortownia Łódź", List.of("ul. Wersalska 47/75", "91-203 Łódź"), "Polska");

  @TempDir
  private Path folder;

  private static Stream<Document> cards() {
    return Stream.of(new CageLabel("340123450000000017", HUB, "Posta", "48 h", "21 Nov 18:30", "126 parcels"),
        new PlateSheet(IntStream.rangeClosed(1, 14).mapToObj(plate -> "PDKL%06dX".formatted(plate)).toList()),
        new ToteCard("PDKT000412M", "Tote", "T 412"), new LocationCard("PDKD0012K", "Desk lane 7", "Pack desks, east"),
        new BadgeCard("PDKB0007312", "Wojciech Szczęśniak", "Packer", "Gdynia"),
        new CommandCard("Desk", IntStream.rangeClosed(1, 6)
            .mapToObj(each -> new CommandCard.Command("PDKX000" + each + "F", "Command " + each, "What it does")).toList()));
  }

  private static List<String> codes(Document document) {
    return switch (document) {
      case CageLabel label -> List.of("00" + label.sscc());
      case PlateSheet sheet -> sheet.plates();
      case ToteCard card -> List.of(card.code());
      case LocationCard card -> List.of(card.code());
      case BadgeCard card -> List.of(card.code());
      case WeighingRecord _ -> List.of();
      case CommandCard card -> card.commands().stream().map(CommandCard.Command::code).toList();
      default -> List.of();
    };
  }

  @ParameterizedTest
  @CsvSource({"203,101.6,152.4", "300,101.6,152.4", "600,101.6,152.4", "203,100,150", "300,152.4,101.6"})
  void everyCardIsReadFromTheLabelPrintersDots(int dpi, BigDecimal width, BigDecimal height) {
    PrintMedia media = new PrintMedia(dpi, width, height);
    cards().forEach(card -> {
      Paper paper = (Paper) Typesetter.shipped().typeset(card);
      List<String> read = new ArrayList<>();
      for (int page = 1; page <= paper.pages(); page++) {
        MonoBitmap dots = dots(LabelConverter.convertOwn(paper.pdf(), media, page));
        assertThat(List.of(dots.widthDots(), dots.heightDots())).containsExactly(media.widthDots(), media.heightDots());
        read.addAll(Peer.zbarimg().read(dots, folder));
      }
      assertThat(read).as(card.toString())
          .containsExactlyInAnyOrderElementsOf(codes(card).stream().map(code -> "CODE-128:" + code).toList());
    });
  }

  @Test
  void aSlipForAnOfficePrinterIsRefusedByItsSize() {
    PackingSlip slip = new PackingSlip("northwind", "NW-1", "", HUB, List.of(), new PackingSlip.Gift(""));
    byte[] pdf = ((Paper) Typesetter.shipped().typeset(slip)).pdf();
    for (int dpi : new int[]{203, 600}) {
      assertThat(LabelConverter.convertOwn(pdf, media(dpi), 1)).isInstanceOfSatisfying(Refused.class, refused -> {
        assertThat(refused.reason()).isEqualTo(RefusalReason.WRONG_SIZE);
        assertThat(refused.words()).contains("210.0 × 297.0 mm").contains("101.6 × 152.4 mm");
      });
    }
  }

  @Test
  void whatIsPutElsewhereIsDotForDotWhatStoodOnThePage() throws IOException {
    byte[] card = card(105, 148, 10, 20, 60, 90);
    MonoBitmap placed = dots(LabelConverter.convertOwn(card, media(203), 1));
    assertThat(blackBox(placed)).containsExactly((812 - 480) / 2, (1218 - 720) / 2, 480, 720);
    MonoBitmap turned = dots(LabelConverter.convertOwn(card(148, 105, 10, 5, 120, 60), media(203), 1));
    assertThat(blackBox(turned)).containsExactly((812 - 480) / 2, (1218 - 960) / 2, 480, 960);
  }

  @Test
  void inkThatWouldReachTheMediasEdgeHasNoRoom() throws IOException {
    assertThat(LabelConverter.convertOwn(card(110, 160, 5, 5, 96, 146), media(203), 1)).isInstanceOf(Ready.class);
    assertThat(LabelConverter.convertOwn(card(110, 160, 5, 5, 97, 146), media(203), 1)).isInstanceOf(Refused.class);
    assertThat(LabelConverter.convertOwn(card(60, 60, 5, 5, 1, 1), media(203), 2)).isInstanceOfSatisfying(Refused.class,
        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.NO_PAGE));
  }

  private static PrintMedia media(int dpi) {
    return new PrintMedia(dpi, new BigDecimal("101.6"), new BigDecimal("152.4"));
  }

  private static MonoBitmap dots(Converted converted) {
    assertThat(converted).isInstanceOf(Ready.class);
    assertThat(ZplGraphic.decode(((Ready) converted).zpl())).isInstanceOf(DecodedGraphic.Shown.class);
    return ((DecodedGraphic.Shown) ZplGraphic.decode(((Ready) converted).zpl())).bitmap();
  }

  /// A page with one black box on it, in millimetres.
  private static byte[] card(float width, float height, float left, float top, float boxWidth, float boxHeight)
      throws IOException {
    try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      PDPage page = new PDPage(new PDRectangle(points(width), points(height)));
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.addRect(points(left), points(height - top - boxHeight), points(boxWidth), points(boxHeight));
        content.fill();
      }
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static float points(float mm) {
    return (float) (mm * POINTS_PER_MM);
  }

  /// Left, top, width and height of the ink.
  private static List<Integer> blackBox(MonoBitmap bitmap) {
    List<Integer> columns = IntStream.range(0, bitmap.widthDots())
        .filter(x -> IntStream.range(0, bitmap.heightDots()).anyMatch(y -> bitmap.isBlack(x, y))).boxed().toList();
    List<Integer> rows = IntStream.range(0, bitmap.heightDots())
        .filter(y -> IntStream.range(0, bitmap.widthDots()).anyMatch(x -> bitmap.isBlack(x, y))).boxed().toList();
    return List.of(columns.getFirst(), rows.getFirst(), columns.size(), rows.size());
  }
}

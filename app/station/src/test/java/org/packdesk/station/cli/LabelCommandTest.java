package org.packdesk.station.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packdesk.printing.label.LabelConverter;
import org.packdesk.printing.zpl.DecodedGraphic;
import org.packdesk.printing.zpl.ZplGraphic;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class LabelCommandTest {
  @TempDir
  private Path folder;
  private final StringWriter results = new StringWriter();
  private final StringWriter complaints = new StringWriter();
  private Path label = Path.of("");

  @BeforeEach
  void aCarriersLabel() throws IOException {
    label = folder.resolve("label.pdf");
    try (var warmUp = LabelConverter.class.getResourceAsStream("warm-up.pdf")) {
      Files.write(label, warmUp.readAllBytes());
    }
  }

  private int run(String... words) {
    results.getBuffer().setLength(0);
    complaints.getBuffer().setLength(0);
    CommandLine packdesk = Packdesk.commands();
    packdesk.setOut(new PrintWriter(results, true));
    packdesk.setErr(new PrintWriter(complaints, true));
    return packdesk.execute(words);
  }

  private JsonNode inspected(Path file, int status) {
    assertThat(run("label", "inspect", file.toString())).as(complaints.toString()).isEqualTo(status);
    return JsonMapper.shared().readTree(results.toString());
  }

  @Test
  void aLabelIsToldInOneLine() {
    JsonNode told = inspected(label, 0);
    assertThat(results.toString().lines()).hasSize(1);
    assertThat(told.toString()).startsWith(
        "{\"ok\":true,\"format\":\"pdf\",\"pages\":1,\"width_mm\":101.6,\"height_mm\":152.4,\"copies\":1,\"barcodes\":[{\"symbology\":\"code128\",\"text\":\"WARM00UP00LABEL1\"}")
        .endsWith("\"refusals\":[]}");
  }

  @Test
  void whatMayNotBePrintedIsToldWithItsReasons() throws IOException {
    JsonNode several = inspected(pages(9), 1);
    assertThat(several.get("ok").booleanValue()).isFalse();
    assertThat(several.get("pages").intValue()).isEqualTo(9);
    assertThat(several.get("refusals").toString()).contains("9 pages");
    assertThat(inspected(file("x.zpl", "^XA^JUS^XZ"), 1).get("format").stringValue()).isEqualTo("zpl");
    assertThat(inspected(file("x.txt", "Bad gateway"), 1).get("refusals").size()).isOne();
    JsonNode copies = inspected(file("two.zpl", "^XA^FO9,9^BCN,99^FDTC1^FS^PQ2^XZ"), 1);
    assertThat(copies.get("copies").intValue()).isEqualTo(2);
    assertThat(copies.get("barcodes").get(0).get("text").stringValue()).isEqualTo("TC1");
  }

  @ParameterizedTest
  @CsvSource({"203,acs,812,1218", "300,hex,1200,1800", "600,z64,2400,3600"})
  void aLabelBecomesThePrintersBytes(String dpi, String encoding, int width, int height) throws IOException {
    Path out = folder.resolve("out.zpl");
    assertThat(run("label", "convert", label.toString(), "--dpi", dpi, "--media", "4x6in", "--out", out.toString(), "--encoding",
        encoding))
        .as(complaints.toString()).isZero();
    assertThat(ZplGraphic.decode(Files.readAllBytes(out))).isInstanceOfSatisfying(DecodedGraphic.Shown.class, shown -> {
      assertThat(shown.bitmap().widthDots()).isEqualTo(width);
      assertThat(shown.bitmap().heightDots()).isEqualTo(height);
    });
  }

  @Test
  void severalPagesAreNeverConvertedByChance() throws IOException {
    Path out = folder.resolve("out.zpl");
    String pages = pages(3).toString();
    assertThat(run("label", "convert", pages, "--dpi", "203", "--media", "4x6in", "--out", out.toString())).isEqualTo(1);
    assertThat(complaints.toString()).contains("3 pages");
    assertThat(out).doesNotExist();
    assertThat(run("label", "convert", pages, "--dpi", "203", "--media", "4x6in", "--out", out.toString(), "--page", "3"))
        .isZero();
    assertThat(run("label", "convert", pages, "--dpi", "203", "--media", "4x6in", "--out", out.toString(), "--page", "4"))
        .isEqualTo(1);
    assertThat(complaints.toString()).contains("no page 4");
  }

  @Test
  void whatWasLeftOutOrLooksOddIsTold() throws IOException {
    String out = folder.resolve("out.zpl").toString();
    String zpl = file("small.zpl", "^XA^MMT^FO50,50^A0N,30,30^FDHello^FS^FO50,100^BCN,80^FDTC1^FS^XZ").toString();
    assertThat(run("label", "convert", zpl, "--dpi", "600", "--media", "4x6in", "--out", out)).isZero();
    assertThat(complaints.toString().lines()).hasSize(2).anySatisfy(words -> assertThat(words).contains("^MM is left out"))
        .anySatisfy(words -> assertThat(words).contains("less than half of the paper"));
  }

  @Test
  void wrongUsageAndMissingFilesAreToldApart() {
    String out = folder.resolve("out.zpl").toString();
    assertThat(run("label", "convert", label.toString(), "--dpi", "200", "--media", "4x6in", "--out", out)).isEqualTo(2);
    assertThat(run("label", "convert", label.toString(), "--dpi", "203", "--media", "A6", "--out", out)).isEqualTo(2);
    assertThat(run("label", "convert", label.toString(), "--dpi", "203", "--media", "4x6in", "--out", out, "--page", "0"))
        .isEqualTo(2);
    assertThat(run("label", "convert", label.toString(), "--dpi", "203", "--media", "4x6in")).isEqualTo(2);
    assertThat(run("label", "inspect", folder.resolve("none.pdf").toString())).isEqualTo(3);
    assertThat(complaints.toString().lines()).hasSize(1);
  }

  private Path file(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.US_ASCII));
  }

  private Path pages(int count) throws IOException {
    try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      for (int i = 0; i < count; i++) {
        document.addPage(new PDPage(new PDRectangle(288, 432)));
      }
      document.save(bytes);
      return Files.write(folder.resolve("pages.pdf"), bytes.toByteArray());
    }
  }
}

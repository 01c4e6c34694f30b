package org.packdesk.station.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packdesk.devices.virtual.PrinterFault;
import org.packdesk.devices.virtual.VirtualPrinter;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.printing.zpl.DecodedGraphic;
import org.packdesk.printing.zpl.ZplGraphic;
import picocli.CommandLine;

/// What came out of the printers, read by programs that were not written here.
final class PaperOnPrintersTest {
  private static final Pattern BLANK = Pattern.compile(" ");
  private static final String GREEK_NAME = "Αικατερίνη Παπαδοπούλου";

  @TempDir
  private Path folder;
  private final StringWriter results = new StringWriter();
  private final StringWriter complaints = new StringWriter();

  private int run(String... words) {
    results.getBuffer().setLength(0);
    complaints.getBuffer().setLength(0);
    CommandLine packdesk = Packdesk.commands();
    packdesk.setOut(new PrintWriter(results, true));
    packdesk.setErr(new PrintWriter(complaints, true));
    return packdesk.execute(words);
  }

  private String example(PaperKind kind) throws IOException {
    return Files.writeString(folder.resolve(kind + ".json"), kind.example()).toString();
  }

  @Test
  void slipCustomsFormAndInvoiceComeOutOfAnOfficePrinter() throws IOException, InterruptedException {
    assumeTrue(OfficePrinterProgram.missing().isEmpty(), OfficePrinterProgram.missing());
    String greek = Files.writeString(folder.resolve("greek.json"),
        PaperKind.INVOICE.example().replace("Марко Јовановић", GREEK_NAME)).toString();
    try (OfficePrinterProgram printer = OfficePrinterProgram.start(folder)) {
      print("packing-slip", example(PaperKind.PACKING_SLIP), printer.address());
      print("customs", example(PaperKind.CUSTOMS), printer.address());
      print("invoice", greek, printer.address());

      List<Path> papers = printer.papers();
      assertThat(papers).hasSize(3);
      assertPaper(papers.get(0), "NW-2026-004711", "Zofia Wiśniewska-Żółkiewska", "€ 93.75");
      assertPaper(papers.get(1), "RX482771926NL", "Марко Јовановић", "CN 23");
      assertPaper(papers.get(2), "RX482771926NL", GREEK_NAME, "INV-2026-18822");
    }
  }

  private void print(String kind, String in, String address) {
    assertThat(run("paper", kind, in, "--printer", address)).as(complaints.toString()).isZero();
    assertThat(results.toString()).startsWith("{\"ok\":true,\"pages\":1,").endsWith(
        "\"printed\":{\"printer\":\"" + address + "\",\"state\":\"completed\"}}\n");
  }

  private void assertPaper(Path pdf, String barcode, String... texts) throws IOException {
    Path page = folder.resolve("page");
    run(List.of("pdftoppm", "-gray", "-singlefile", "-r", "300", pdf.toString(), page.toString()), "poppler-utils");
    assertThat(barcodes(folder.resolve("page.pgm"))).containsExactly("CODE-128:" + barcode);
    assertThat(run(List.of("pdftotext", "-layout", pdf.toString(), "-"), "poppler-utils")).contains(texts);
  }

  @ParameterizedTest
  @CsvSource({"203,4x6in,812,1218", "300,4x6in,1200,1800", "203,100x150mm,799,1198"})
  void cageLabelAndPlatesComeOutOfALabelPrinter(String dpi, String media, int width, int height) throws IOException {
    Path tray = folder.resolve("tray");
    try (VirtualPrinter printer = VirtualPrinter.onTcp(0, tray, _ -> {})) {
      for (PaperKind kind : List.of(PaperKind.CAGE_LABEL, PaperKind.PLATES)) {
        assertThat(run("paper", kind.toString(), example(kind), "--printer", "tcp://127.0.0.1:" + printer.port(), "--dpi", dpi,
            "--media", media)).as(complaints.toString()).isZero();
      }
      assertThat(printer.labelsPrinted()).isEqualTo(2);
    }
    assertThat(read(tray.resolve("0001.zpl"), width, height)).containsExactly("CODE-128:00340123450000000017");
    assertThat(read(tray.resolve("0002.zpl"), width, height)).containsExactlyInAnyOrder(
        Stream.of("PDKL000001B", "PDKL0000029", "PDKL0000037", "PDKL0000045", "PDKL0000053", "PDKL0000061", "PDKL0000070",
            "PDKL000008Y", "PDKL000009W", "PDKL0000109").map(code -> "CODE-128:" + code).toArray(String[]::new));
  }

  @Test
  void theReadmesExampleIsTrue() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    List<String> lines = readme.substring(readme.indexOf("## Our own paper")).lines()
        .filter(line -> line.startsWith("./packdesk") || line.startsWith("{")).limit(3).toList();
    Path tray = folder.resolve("tray");
    try (VirtualPrinter printer = VirtualPrinter.onTcp(0, tray, _ -> {})) {
      String address = "tcp://127.0.0.1:" + printer.port();
      assertThat(lines.get(0)).endsWith(" > cage.json");
      assertThat(run(words(lines.get(0).replace(" > cage.json", "")))).isZero();
      Files.writeString(folder.resolve("cage.json"), results.toString());
      String print = lines.get(1).replace("tcp://10.0.7.21:9100", address).replaceAll("(cage\\.[a-z]+)", folder + "/$1");
      assertThat(run(words(print))).as(complaints.toString()).isZero();
      assertThat(results.toString().strip()).isEqualTo(lines.get(2).replace("tcp://10.0.7.21:9100", address));
    }
    assertThat(folder.resolve("cage.pdf")).exists();
    assertThat(tray.resolve("0001.zpl")).exists();
  }

  private static String[] words(String line) {
    return BLANK.splitAsStream(line).skip(1).toArray(String[]::new);
  }

  @Test
  void everyPageIsALabelOfItsOwnAndNoneComesTwice() throws IOException {
    Path tray = folder.resolve("tray");
    String plates = Files.writeString(folder.resolve("plates.json"),
        PaperKind.PLATES.example().replace("\"PDKL0000109\"", "\"PDKL0000109\", \"PDKL0000117\", \"PDKL0000125\"")).toString();
    try (VirtualPrinter printer = VirtualPrinter.onTcp(0, tray, _ -> {})) {
      assertThat(run("paper", "plates", plates, "--printer", "tcp://127.0.0.1:" + printer.port())).as(complaints.toString())
          .isZero();
      assertThat(printer.labelsPrinted()).isEqualTo(2);
    }
    assertThat(results.toString()).contains("\"pages\":2");
    assertThat(read(tray.resolve("0002.zpl"), 812, 1218)).containsExactlyInAnyOrder("CODE-128:PDKL0000117",
        "CODE-128:PDKL0000125");
  }

  @Test
  void aPrinterWithoutPaperGetsNothing() throws IOException {
    Path tray = folder.resolve("tray");
    try (VirtualPrinter printer = VirtualPrinter.onTcp(0, tray, _ -> {})) {
      printer.fault(PrinterFault.PAPER_OUT);
      assertThat(run("paper", "tote", example(PaperKind.TOTE), "--printer", "tcp://127.0.0.1:" + printer.port())).isEqualTo(3);
      assertThat(results.toString()).contains("\"state\":\"refused\"").contains("paper out");
      printer.repair(PrinterFault.PAPER_OUT);
    }
    assertThat(tray).isEmptyDirectory();
  }

  @Test
  void aConnectionCutInTheMiddleIsUnclearAndSentOnce() throws IOException {
    Path tray = folder.resolve("tray");
    try (VirtualPrinter printer = VirtualPrinter.onTcp(0, tray, _ -> {})) {
      printer.cutAfter(2_000);
      assertThat(run("paper", "cage-label", example(PaperKind.CAGE_LABEL), "--printer", "tcp://127.0.0.1:" + printer.port()))
          .isEqualTo(1);
    }
    assertThat(results.toString()).contains("\"ok\":false").contains("\"state\":\"unclear\"")
        .contains("look whether it came out");
    assertThat(tray).isEmptyDirectory();
  }

  private List<String> read(Path zpl, int width, int height) throws IOException {
    MonoBitmap dots = ((DecodedGraphic.Shown) ZplGraphic.decode(Files.readAllBytes(zpl))).bitmap();
    assertThat(List.of(dots.widthDots(), dots.heightDots())).containsExactly(width, height);
    byte[] head = ("P4\n" + width + " " + height + "\n").getBytes(StandardCharsets.US_ASCII);
    Path picture = folder.resolve("label.pbm");
    Files.write(picture, head);
    Files.write(picture, dots.packedRows(), StandardOpenOption.APPEND);
    return barcodes(picture);
  }

  private static List<String> barcodes(Path picture) throws IOException {
    return run(List.of("zbarimg", "--quiet", "--nodbus", picture.toString()), "zbar-tools").lines().toList();
  }

  private static String run(List<String> command, String debianPackage) throws IOException {
    try {
      Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IOException(command.getFirst() + " is needed and not installed: apt-get install " + debianPackage, e);
    }
  }
}

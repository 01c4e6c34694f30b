package org.packdesk.station.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.packdesk.printing.label.LabelReport;
import org.packdesk.station.CommandRegister;
import org.packdesk.station.gs1.Command;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class PaperCommandTest {
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

  private JsonNode told() {
    assertThat(results.toString().lines()).hasSize(1);
    return JsonMapper.shared().readTree(results.toString());
  }

  private String example(String kind) {
    assertThat(run("paper", kind, "--example")).isZero();
    return results.toString();
  }

  private String file(String json) throws IOException {
    return Files.writeString(folder.resolve("in.json"), json).toString();
  }

  @ParameterizedTest
  @EnumSource(PaperKind.class)
  void theExampleOfEachKindIsSet(PaperKind kind) throws IOException {
    String in = file(example(kind.toString()));
    Path out = folder.resolve("out.pdf");
    assertThat(run("paper", kind.toString(), in, "--out", out.toString())).as(complaints.toString()).isZero();
    assertThat(results.toString())
        .startsWith("{\"ok\":true,\"pages\":" + (kind == PaperKind.COMMAND ? 11 : 1) + ",\"warnings\":[");
    assertThat(told().has("printed")).isFalse();
    assertThat(LabelReport.of(Files.readAllBytes(out)).barcodes()).isNotEmpty();
  }

  @Test
  void everyCommandIsOnACard() {
    String cards = example("command");
    assertThat(CommandRegister.all()).extracting(Command::code)
        .allSatisfy(code -> assertThat(cards).contains("\"" + code + "\""));
  }

  @Test
  void aGiftsSlipTakesANoteInPlaceOfTheSums() throws IOException {
    String slip = example("packing-slip").replaceFirst("(?s)\"kind\": \\{.*",
        "\"kind\": {\"type\": \"gift\", \"note\": \"Sto lat!\"}}");
    assertThat(run("paper", "packing-slip", file(slip))).as(complaints.toString()).isZero();
    assertThat(run("paper", "packing-slip", file(slip.replace("\"note\"", "\"sums\"")))).isEqualTo(2);
    assertThat(complaints.toString()).contains("there is no field kind.sums");
  }

  @Test
  void standardInputIsAFileToo() {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(example("badge").getBytes(StandardCharsets.UTF_8)));
      assertThat(run("paper", "badge", "-")).isZero();
    } finally {
      System.setIn(before);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '§', value = {
      "badge | \"role\" | \"rôle\" | badge: there is no field rôle; the fields are code, name, role, site",
      "badge | \"role\": \"Packer\", | | the field role is missing",
      "badge | \"Packer\" | 7 | role must be text in quotes, and it is 7",
      "badge | \"Packer\" | null | role must be text in quotes, and it is null",
      "badge | \"Packer\", | \"Packer\", \"role\": \"Lead\", | Duplicate",
      "badge | \"Packer\", | \"Packer\" | this is no JSON in line ",
      "badge | } | } {} | this is no JSON in line ",
      "badge | PDKB0007312 | PDKB0007313 | code is \"PDKB0007313\", which no desk takes; right would be PDKB0007312 for a badge",
      "tote | PDKT000412M | T-412 | right would be PDKT",
      "location | PDKD0012K | PDKT000412M | for a place",
      "plates | PDKL0000029 | PDKL000001B | plates[1] is \"PDKL000001B\" once more",
      "plates | \"PDKL0000029\" | 29 | plates[1] must be text in quotes, and it is 29",
      "command | PDKX0002D | PDKX9999P | commands[1].code is \"PDKX9999P\", which is no command of any station",
      "command | PDKX0002D | PDKX0002E | commands[1].code is \"PDKX0002E\"",
      "cage-label | 340123450000000017 | 340123450000000018 | sscc is \"340123450000000018\"; it is 18 digits",
      "packing-slip | \"details\": \"Art. 20418, matt black\", | | the field lines[1].details is missing",
      "packing-slip | \"€ 39.00\", \"all\" | 39.00, \"all\" | lines[1].price.each must be text in quotes",
      "packing-slip | \"priced\" | \"free\" | kind.type is \"free\"; it is one of priced, gift",
      "packing-slip | [\"ul. Świętojańska 14 m. 3\", \"81-368 Gdynia\"] | \"Gdynia\" | recipient.lines must be a list in [ ]",
      "customs | sale-of-goods | SALE | category is \"SALE\"; it is one of gift, documents, sale-of-goods",
      "customs | \"origin\" | \"madeIn\" | there is no field consignment.goods[0].madeIn; consignment.goods[0] has the fields description",
      "invoice | \"terms\": \"DAP Incoterms 2020\", | | the field terms is missing"})
  void whatIsWrongInTheJsonIsNamed(String kind, String part, String instead, String words) throws IOException {
    String json = example(kind);
    assertThat(json).contains(part);
    int at = json.lastIndexOf(part);
    String wrong = json.substring(0, at) + (instead == null ? "" : instead) + json.substring(at + part.length());
    Path in = folder.resolve("in.json");
    Files.writeString(in, kind.equals("customs") ? json.replace(part, instead) : wrong);
    assertThat(run("paper", kind, in.toString())).isEqualTo(2);
    assertThat(complaints.toString()).contains(words).endsWith("`packdesk paper " + kind + " --example` shows one\n");
    assertThat(complaints.toString().lines()).hasSize(1);
    assertThat(results.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(value = {"''", "[]", "7", "\"x\"", "{", "nul"})
  void whatIsNoObjectIsNoPaper(String json) throws IOException {
    assertThat(run("paper", "badge", file(json))).isEqualTo(2);
    assertThat(complaints.toString().lines()).hasSize(1);
  }

  @Test
  void aNestOfTenThousandBracketsIsNoPaper() throws IOException {
    assertThat(run("paper", "plates", file("{\"plates\":" + "[".repeat(10_000)))).isEqualTo(2);
    assertThat(complaints.toString()).contains("this is no JSON");
  }

  @Test
  void whatCannotBeSetRightIsRefusedByName() throws IOException {
    Path out = folder.resolve("badge.pdf");
    String arabic = example("badge").replace("Packer", "عامل");
    assertThat(run("paper", "badge", file(arabic), "--out", out.toString())).isEqualTo(1);
    assertThat(results.toString()).isEqualTo("{\"ok\":false,\"why\":\"Cannot print Arabic: role.\"}\n");
    assertThat(out).doesNotExist();
  }

  @Test
  void aPaperTooLargeForALabelPrinterIsRefusedBeforeThePrinterIsAsked() throws IOException {
    assertThat(run("paper", "packing-slip", file(example("packing-slip")), "--printer", "tcp://127.0.0.1:1")).isEqualTo(1);
    assertThat(told().get("printed").get("state").stringValue()).isEqualTo("refused");
    assertThat(told().get("printed").get("why").stringValue()).contains("210.0 × 297.0 mm").contains("101.6 × 152.4 mm");
  }

  @Test
  void aPrinterThatIsNotThereIsLacking() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    String in = file(example("cage-label"));
    for (String address : new String[]{"tcp://127.0.0.1:" + port, "ipp://127.0.0.1:" + port + "/ipp/print"}) {
      assertThat(run("paper", "cage-label", in, "--printer", address)).isEqualTo(3);
      assertThat(told().get("ok").booleanValue()).isFalse();
      assertThat(complaints.toString()).startsWith("packdesk: " + address + " did not print it: offline (");
    }
  }

  @Test
  void wrongUsageAndMissingFilesAreToldApart() throws IOException {
    String in = file(example("badge"));
    assertThat(run("paper", "poster", in)).isEqualTo(2);
    assertThat(run("paper", "badge")).isEqualTo(2);
    assertThat(run("paper", "badge", in, "--printer", "/dev/usb/lp0")).isEqualTo(2);
    assertThat(run("paper", "badge", in, "--printer", "http://office")).isEqualTo(2);
    assertThat(run("paper", "badge", in, "--printer", "tcp://127.0.0.1:9100", "--dpi", "200")).isEqualTo(2);
    assertThat(run("paper", "badge", in, "--printer", "tcp://127.0.0.1:9100", "--media", "A6")).isEqualTo(2);
    assertThat(run("paper", "badge", in, "--printer", "ipp://office/ipp/print", "--media", "4x6in")).isEqualTo(2);
    assertThat(run("paper", "badge", folder.resolve("none.json").toString())).isEqualTo(3);
    assertThat(run("paper", "badge", in, "--templates", folder.resolve("none").toString())).isEqualTo(3);
    assertThat(run("paper", "badge", in, "--out", folder.resolve("none/x.pdf").toString())).isEqualTo(3);
    assertThat(complaints.toString().lines()).hasSize(1);
  }

  @Test
  void theSitesBrandIsOnThePaperAndABrokenTemplateIsAWarning() throws IOException {
    Path brand = Files.createDirectories(folder.resolve("templates/northwind"));
    Files.writeString(brand.resolve("brand.properties"), "name=Northwind\n");
    String in = file(example("packing-slip"));
    String templates = folder.resolve("templates").toString();
    assertThat(run("paper", "packing-slip", in, "--templates", templates)).isZero();
    assertThat(told().get("warnings").isEmpty()).isTrue();
    Files.writeString(brand.resolve("packing-slip.html"), "<html><body>{{nothing}}</body></html>");
    assertThat(run("paper", "packing-slip", in, "--templates", templates)).isZero();
    assertThat(told().get("warnings").toString()).contains("packing-slip.html");
  }
}

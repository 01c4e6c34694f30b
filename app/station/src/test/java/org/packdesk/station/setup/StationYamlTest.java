package org.packdesk.station.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.printing.zpl.GraphicEncoding;
import org.packdesk.station.setup.StationConfig.LabelPaper;
import org.packdesk.station.setup.StationConfig.PrintPolicy;
import org.packdesk.station.setup.StationConfig.Role;
import org.packdesk.station.setup.StationConfig.Screen;
import org.packdesk.station.setup.StationConfig.Theme;
import org.packdesk.station.setup.StationConfig.Tolerances;

final class StationYamlTest {
  private static final String GOOD = """
      station: desk-1
      name: Desk 1
      site: site-1
      roles: [pack]
      central:
        url: http://127.0.0.1:8180
      devices:
        - id: scanner
          kind: scanner
          address: /dev/ttyUSB0
      """;

  @TempDir
  private Path folder = Path.of("");

  @Test
  void theAnnotatedExampleIsGood() throws IOException {
    try (InputStream example = Objects.requireNonNull(StationYaml.class.getResourceAsStream("station.example.yaml"))) {
      ConfigReading reading = read(new String(example.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      assertThat(reading).isInstanceOf(ConfigReading.Good.class);
    }
  }

  @Test
  void whatIsLeftOutHasItsDefault() throws IOException {
    StationConfig config = good(GOOD);
    assertThat(config.print()).isEqualTo(PrintPolicy.AT_READY);
    assertThat(config.label()).isEqualTo(LabelPaper.DEFAULT);
    assertThat(config.tolerances()).isEqualTo(Tolerances.DEFAULT);
    assertThat(config.data()).isEqualTo(folder.resolve("data"));
    assertThat(config.devices()).containsExactly(DeviceSettings.scanner("scanner", "/dev/ttyUSB0"));
  }

  @Test
  void whatIsWrittenReadsBackTheSame() throws IOException {
    StationConfig config = new StationConfig("desk-2", "Desk: \"2\"", "site-1", List.of(Role.PACK), folder.resolve("d"),
        URI.create("http://127.0.0.1:1"), PrintPolicy.AT_CLOSE,
        new LabelPaper(300, new BigDecimal("100"), new BigDecimal("150"), GraphicEncoding.Z64),
        new Screen(Theme.HIGH_CONTRAST, Locale.GERMAN, ZoneId.of("Europe/Warsaw")), Tolerances.DEFAULT,
        List.of(DeviceSettings.scale("scale", "/dev/pts/3"), DeviceSettings.printer("printer", "tcp://127.0.0.1:9100"),
            DeviceSettings.neighboursPrinter("printer-2", "tcp://127.0.0.1:9101"),
            DeviceSettings.officePrinter("office", "ipp://127.0.0.1:8631/ipp/print?media=iso_a4_210x297mm"),
            DeviceSettings.checkweigher("weigher", "tcp://127.0.0.1:2002")
                .withProfile(Map.of("unit", "kg", "capacity_kg", "60"))));
    Path file = folder.resolve("station.yaml");
    StationFile.write(config, file);
    assertThat(StationYaml.read(file)).isEqualTo(new ConfigReading.Good(config));
  }

  @Test
  void aMissingValueIsNamedWithItsLine() throws IOException {
    assertProblem(GOOD.replace("  url: http://127.0.0.1:8180\n", "  port: 1\n"), "url");
    assertProblem(GOOD.replace("name: Desk 1\n", ""), "name");
  }

  @Test
  void aWrongValueIsFoundInItsLine() throws IOException {
    assertThat(bad(GOOD.replace("kind: scanner", "kind: toaster"))).singleElement().satisfies(problem -> {
      assertThat(problem.line()).isEqualTo(9);
      assertThat(problem.words()).contains("devices.0.kind");
      assertThat(problem.toString()).startsWith("station.yaml:9: ");
    });
  }

  @Test
  void aWordThatNobodyKnowsIsFound() throws IOException {
    assertProblem(GOOD + "printt: at-close\n", "printt");
  }

  @Test
  void allMistakesAreToldAtOnce() throws IOException {
    assertThat(bad(GOOD.replace("station: desk-1", "station: desk 1!") + "print: never\n")).hasSize(2)
        .extracting(ConfigProblem::line).containsExactly(1, 11);
  }

  @Test
  void textThatIsNoYamlIsFoundWithItsLine() throws IOException {
    assertThat(bad("station: desk-1\nroles: [pack\nname: x\n")).singleElement()
        .satisfies(problem -> assertThat(problem.line()).isBetween(2, 4));
  }

  @Test
  void oddFilesAreToldInWords() throws IOException {
    assertThat(((ConfigReading.Bad) StationYaml.read(folder.resolve("none.yaml"))).problems().getFirst().words())
        .contains("there is no such file");
    assertProblem("", "empty");
    Path binary = folder.resolve("binary.yaml");
    Files.write(binary, new byte[]{(byte) 0xff, (byte) 0xfe, 0, 1});
    assertThat(StationYaml.read(binary)).isInstanceOf(ConfigReading.Bad.class);
  }

  @Test
  void twoDevicesCannotHaveOneName() throws IOException {
    assertProblem(GOOD + "  - id: scanner\n    kind: scale\n    address: /dev/ttyUSB1\n", "two devices are called 'scanner'");
  }

  @Test
  void aProtocolOfAnotherKindOfDeviceIsRefused() throws IOException {
    assertProblem(GOOD + "    protocol: zpl\n", "zpl");
  }

  @Test
  void aNeighboursPrinterDoesNotCount() throws IOException {
    assertProblem(GOOD + "  - {id: next, kind: printer, protocol: zpl-sgd, address: 'tcp://h:1', neighbour: true}\n",
        "only a printer with protocol 'zpl' can be a neighbour's");
  }

  @Test
  void eachThemeIsReadAsItIsWritten() throws IOException {
    for (Theme theme : Theme.values()) {
      assertThat(good(GOOD + "screen: {theme: " + theme.word() + "}\n").screen().theme()).isEqualTo(theme);
    }
  }

  @Test
  void aThemeThatIsNoneIsRefusedWithThoseThatThereAre() throws IOException {
    assertThat(bad(GOOD + "screen:\n  theme: pink\n")).singleElement().satisfies(problem -> {
      assertThat(problem.line()).isEqualTo(12);
      assertThat(problem.words()).isEqualTo("screen.theme: 'pink' is none of light, dark, high-contrast");
    });
  }

  @Test
  void aTimeZoneThatIsNoneIsRefused() throws IOException {
    assertProblem(GOOD + "screen: {zone: Middle/Earth}\n", "Middle/Earth");
  }

  private ConfigReading read(String text) throws IOException {
    Path file = folder.resolve("station.yaml");
    Files.writeString(file, text);
    return StationYaml.read(file);
  }

  private StationConfig good(String text) throws IOException {
    ConfigReading reading = read(text);
    assertThat(reading).isInstanceOf(ConfigReading.Good.class);
    return ((ConfigReading.Good) reading).config();
  }

  private List<ConfigProblem> bad(String text) throws IOException {
    ConfigReading reading = read(text);
    assertThat(reading).isInstanceOf(ConfigReading.Bad.class);
    return ((ConfigReading.Bad) reading).problems();
  }

  private void assertProblem(String text, String words) throws IOException {
    assertThat(bad(text)).extracting(ConfigProblem::words).anySatisfy(each -> assertThat(each).contains(words));
  }
}

package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packdesk.central.Central;
import org.packdesk.central.CentralSettings;
import org.packdesk.devices.virtual.PrinterFault;
import org.packdesk.devices.virtual.VirtualPrinter;
import org.packdesk.devices.virtual.VirtualScanner;
import org.packdesk.station.packing.DeskCommand;

/// `kill -9` of a whole desk in every state of the PRINT machine, at printers that count their labels and at others. The packer is
/// honest: asked, they look into the tray. In the end one paper lies there, and it came twice nowhere.
final class PrintKillTest {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final long LOOK_AGAIN_NANOS = 20_000_000;
  private static final String PRINTS = "SELECT type FROM facts WHERE type LIKE 'print-%' ORDER BY seq";

  /// When the desk is killed.
  ///
  /// @param state the newest fact of the print just then
  /// @param paper papers that are out just then
  record Kill(String state, String how, int paper, String protocol) {
    @Override
    public String toString() {
      return state + ", " + how + ", " + paper + " paper, " + protocol;
    }
  }

  static Stream<Kill> kills() {
    return Stream.of("zpl", "zpl-sgd").flatMap(protocol -> Stream.of(
        new Kill("print-queued", "paper out", 0, protocol),
        new Kill("print-sending", "no byte", 0, protocol),
        new Kill("print-sending", "half", 0, protocol),
        new Kill("print-sending", "whole", 1, protocol),
        new Kill("print-sent", "delivered", 1, protocol),
        new Kill("print-unknown", "half and cut", 0, protocol),
        new Kill("print-unknown", "whole and cut", 1, protocol),
        new Kill("print-confirmed", "scanned", 1, protocol)));
  }

  @TempDir
  Path folder;
  private Central central;
  private VirtualScanner scanner;
  private VirtualPrinter printer;
  private HeldLine line;
  private @Nullable Process desk;
  private final List<String> screen = new ArrayList<>();

  @BeforeEach
  void layOut() throws IOException {
    central = Central.start(CentralSettings.standard().withFile(folder.resolve("central.db")).withOrders(10).withSeed(7)
        .withLabelLatency(Duration.ofMillis(20), 0), Clock.systemUTC());
    scanner = VirtualScanner.onPty(folder.resolve("scanner"), _ -> {});
    printer = VirtualPrinter.onTcp(0, folder.resolve("tray"), _ -> {});
    printer.timePerLabel(Duration.ofMillis(20));
    line = new HeldLine(printer.port());
  }

  @AfterEach
  void clear() throws IOException {
    kill();
    line.close();
    printer.close();
    scanner.close();
    central.close();
  }

  @ParameterizedTest
  @MethodSource("kills")
  void onePaperComesAndNoSecondOneUnasked(Kill kill) throws Exception {
    prepare(kill);
    start(kill.protocol());
    packUntil(() -> isReached(kill));
    kill();
    assertThat(prints()).as("killed in this state").last().isEqualTo(kill.state());
    assertThat(papers()).isEqualTo(kill.paper());

    printer.repair(PrinterFault.PAPER_OUT);
    line.release();
    start(kill.protocol());
    packUntil(() -> facts("order-packed") == 1);
    assertThat(papers()).as("one paper: %s", told()).isEqualTo(1);
    assertThat(central.counts().labels().purchased()).isEqualTo(1);
    boolean onItsWay = List.of("print-sending", "print-sent", "print-unknown").contains(kill.state());
    assertThat(Files.exists(folder.resolve("answered")))
        .as("a person is asked where nothing else can tell, and only there: %s", told())
        .isEqualTo(onItsWay && kill.protocol().equals("zpl"));
  }

  private void prepare(Kill kill) {
    switch (kill.how()) {
      case "paper out" -> printer.fault(PrinterFault.PAPER_OUT);
      case "no byte" -> line.holdAfter(0);
      case "half", "half and cut" -> line.holdAfter(2000);
      case "whole", "whole and cut" -> line.holdAfter(Long.MAX_VALUE - 1);
      default -> {
      }
    }
  }

  private boolean isReached(Kill kill) {
    return switch (kill.how()) {
      case "paper out", "delivered" -> newestPrintIs(kill.state());
      case "no byte", "half" -> line.isHeld() && newestPrintIs(kill.state());
      case "whole" -> line.isHeld() && papers() == 1 && newestPrintIs(kill.state());
      case "half and cut" -> cut(0) && newestPrintIs(kill.state());
      case "whole and cut" -> cut(1) && newestPrintIs(kill.state());
      default -> facts("order-packed") == 1;
    };
  }

  /// The cable falls out while the label is on it, and the printer stands without paper then: nobody is asked yet.
  private boolean cut(int papers) {
    if (line.isHeld() && papers() == papers && !newestPrintIs("print-unknown")) {
      printer.fault(PrinterFault.PAPER_OUT);
      line.cut();
    }
    return line.isHeld();
  }

  private void start(String protocol) throws IOException {
    screen.clear();
    desk = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx256m",
        "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
        KilledDesk.class.getName(), folder.resolve("data").toString(), central.url(), scanner.address(), line.address(), protocol)
        .redirectError(folder.resolve("desk.log").toFile()).start();
    BufferedReader said = desk.inputReader(StandardCharsets.UTF_8);
    Thread.ofVirtual().start(() -> read(said));
  }

  private void read(BufferedReader said) {
    try {
      for (String picture = said.readLine(); picture != null; picture = said.readLine()) {
        see(picture);
      }
    } catch (IOException killed) {
      // its screen is dark
    }
  }

  private void see(String picture) {
    synchronized (screen) {
      screen.add(picture);
    }
  }

  private String screen() {
    synchronized (screen) {
      return screen.isEmpty() ? "\t" : screen.getLast();
    }
  }

  private interface Condition {
    boolean holds();
  }

  /// Does what the screen says, each thing once, until something is so.
  private void packUntil(Condition condition) throws IOException {
    Instant end = Instant.now().plus(DEADLINE);
    String done = "";
    while (!condition.holds()) {
      String picture = screen();
      if (!picture.equals(done) && scanner.send(code(picture))) {
        done = picture;
      }
      if (Instant.now().isAfter(end)) {
        fail("the desk stays at '" + screen() + "', prints " + prints() + "\n" + Files.readString(folder.resolve("desk.log")));
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }

  /// What an honest packer scans; an empty code is nobody's.
  private String code(String picture) throws IOException {
    String[] parts = picture.split("\t", -1);
    return switch (parts[0]) {
      case "DO_ANSWER_PRINT" -> {
        Files.writeString(folder.resolve("answered"), "");
        yield (papers() > 0 ? DeskCommand.PAPER_IS_HERE : DeskCommand.NO_PAPER).code();
      }
      case "DO_TAKE_LABEL" -> new PaperTray(folder.resolve("tray")).newest().orElse("");
      default -> parts[1];
    };
  }

  private void kill() {
    if (desk != null) {
      desk.destroyForcibly().onExit().join();
      desk = null;
    }
  }

  private boolean newestPrintIs(String type) {
    List<String> prints = prints();
    return !prints.isEmpty() && prints.getLast().equals(type);
  }

  private List<String> prints() {
    return read(PRINTS);
  }

  private String told() {
    return String.join("\n",
        read("SELECT CAST(bytes AS TEXT) FROM facts WHERE type LIKE 'print-%' OR type LIKE 'station-%' ORDER BY seq"));
  }

  private int facts(String type) {
    return read("SELECT type FROM facts WHERE type = '" + type + "'").size();
  }

  private List<String> read(String query) {
    Path file = folder.resolve("data/station-1.db");
    List<String> rows = new ArrayList<>();
    if (!Files.exists(file)) {
      return rows;
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    } catch (SQLException notYet) {
      return rows;
    }
    return rows;
  }

  private long papers() {
    String[] files = folder.resolve("tray").toFile().list();
    return files == null ? 0 : Arrays.stream(files).filter(name -> name.endsWith(".zpl")).count();
  }
}

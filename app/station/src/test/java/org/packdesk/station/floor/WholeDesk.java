package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.DeviceKind;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.Mass;
import org.packdesk.devices.SerialSettings;
import org.packdesk.devices.virtual.PrinterFault;
import org.packdesk.devices.virtual.VirtualEvent;
import org.packdesk.devices.virtual.VirtualPrinter;
import org.packdesk.devices.virtual.VirtualScale;
import org.packdesk.devices.virtual.VirtualScanner;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.journal.ChainCheck;
import org.packdesk.station.DeskProgram;
import org.packdesk.station.Station;
import org.packdesk.station.loop.StationDisplay;
import org.packdesk.station.loop.StationParts.Outlets;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.setup.StationConfig.LabelPaper;
import org.packdesk.station.setup.StationConfig.PrintPolicy;
import org.packdesk.station.setup.StationConfig.Role;
import org.packdesk.station.setup.StationConfig.Screen;
import org.packdesk.station.setup.StationConfig.Theme;
import org.packdesk.station.setup.StationConfig.Tolerances;

/// A desk as it stands on the floor, without its window: the real station on a real file, a scanner and a scale on
/// pseudo-terminals, a printer on a TCP port. The devices stay when the station is stopped and started again.
final class WholeDesk implements WholeStation, AutoCloseable {
  private static final Duration QUICKLY = Duration.ofMillis(20);
  private static final int QUESTIONS_UNTIL_SENT = 10;
  private static final int QUESTIONS_ON_THE_NEW_LINE = 3;
  private static final Duration OFTEN = Duration.ofMillis(50);

  private final Path folder;
  private final int number;
  private final String central;
  private final DeskScreen screen = new DeskScreen();
  private final StationEyes eyes = new StationEyes();
  private final List<VirtualEvent> weighings = new CopyOnWriteArrayList<>();
  private final VirtualScanner scanner;
  private final VirtualScale scale;
  private final VirtualPrinter printer;
  private final AtomicBoolean losesLine = new AtomicBoolean();
  private final AtomicInteger statusQuestions = new AtomicInteger();
  private List<Role> roles = List.of(Role.PACK);
  private @Nullable Station station;
  private @Nullable VirtualPrinter neighbour;

  private WholeDesk(Path folder, String central, int number) throws IOException {
    this.folder = folder;
    this.number = number;
    this.central = central;
    Path ports = Files.createDirectories(folder.resolve("ports"));
    scanner = VirtualScanner.onPty(ports.resolve("scanner"), _ -> {});
    scale = VirtualScale.onPty(ports.resolve("scale"), Clock.systemUTC(), weighings::add);
    printer = VirtualPrinter.onTcp(0, tray(), this::printerDid);
    printer.timePerLabel(QUICKLY);
  }

  /// The devices are there, the station is not started yet.
  static WholeDesk laidOut(Path folder, String central) throws IOException {
    return new WholeDesk(folder, central, 1);
  }

  /// Another desk of the same site, with a folder of its own.
  static WholeDesk laidOut(Path folder, String central, int number) throws IOException {
    return new WholeDesk(Files.createDirectories(folder.resolve("desk-" + number)), central, number);
  }

  /// Before the start: what it is, if it is no pack desk.
  WholeDesk as(Role... what) {
    roles = List.of(what);
    return this;
  }

  void start() {
    start(eyes);
  }

  /// @param beside is shown what the test's screen is
  void start(StationDisplay beside) {
    station = DeskProgram.station(config(), new Outlets(screen.and(beside), screen::sound, screen));
  }

  /// A command that somebody touched on the screen.
  void touch(String code) {
    station().command(code);
  }

  void stop() {
    station().close();
    station = null;
    screen.forget();
  }

  StationConfig config() {
    return new StationConfig("station-" + number, "Desk " + number, "site-1", roles, folder, URI.create(central),
        PrintPolicy.AT_READY,
        LabelPaper.DEFAULT,
        new Screen(Theme.LIGHT, Locale.ENGLISH, ZoneOffset.UTC),
        Tolerances.DEFAULT,
        devices());
  }

  private List<DeviceSettings> devices() {
    List<DeviceSettings> devices = new ArrayList<>(List.of(DeviceSettings.scanner("scanner", scanner.address()),
        often("scale", DeviceKind.SCALE, "mt-sics", scale.address()),
        often("printer", DeviceKind.PRINTER, "zpl", printer.address())));
    if (neighbour != null) {
      devices.add(DeviceSettings.neighboursPrinter("printer-2", neighbour.address()));
    }
    return devices;
  }

  /// Before the start: the next desk's printer may be used too.
  VirtualPrinter neighboursPrinter(Consumer<VirtualEvent> listener) {
    VirtualPrinter next = VirtualPrinter.onTcp(0, folder.resolve("labels-next"), listener);
    next.timePerLabel(QUICKLY);
    neighbour = next;
    return next;
  }

  /// What came out of the next desk's printer.
  PaperTray neighboursPaper() {
    return new PaperTray(folder.resolve("labels-next"));
  }

  private static DeviceSettings often(String id, DeviceKind kind, String protocol, String address) {
    return new DeviceSettings(new DeviceId(id), kind, protocol, address, SerialSettings.DEFAULT, OFTEN);
  }

  private Station station() {
    return Objects.requireNonNull(station, "the station does not run");
  }

  @Override
  public StationStore store() {
    return station().store();
  }

  DeskScreen screen() {
    return screen;
  }

  StationEyes eyes() {
    return eyes;
  }

  VirtualScanner scanner() {
    return scanner;
  }

  VirtualScale scale() {
    return scale;
  }

  VirtualPrinter printer() {
    return printer;
  }

  private void printerDid(VirtualEvent event) {
    switch (event) {
      case VirtualEvent.CommandReceived _ -> statusQuestions.incrementAndGet();
      case VirtualEvent.LabelPrinted _ when losesLine.getAndSet(false) -> {
        printer.fault(PrinterFault.SILENT);
        Thread.ofVirtual().start(this::cable);
      }
      default -> {
      }
    }
  }

  /// The printer's cable falls out and is put back.
  private void cable() {
    printer.fault(PrinterFault.OFF);
    printer.repair(PrinterFault.OFF);
    printer.repair(PrinterFault.SILENT);
  }

  /// The next paper comes out, and nobody hears of it: the line is lost before the printer can say so.
  void loseTheLineBehindTheNextPaper() {
    losesLine.set(true);
  }

  /// What each paper takes from the next label on; a fault makes the label under way begin anew.
  void paperTakes(Duration time) {
    printer.timePerLabel(time);
  }

  /// The label under way begins anew, and quickly: somebody has opened the printer and shut it.
  void thePaperGoesOn() {
    printer.fault(PrinterFault.HEAD_OPEN);
    printer.timePerLabel(QUICKLY);
    printer.repair(PrinterFault.HEAD_OPEN);
  }

  /// The printer answers on the line that the label comes on: after some more questions it must be there.
  void untilTheLabelIsInThePrinter() throws InterruptedException {
    screen.until("a label goes to the printer", () -> store().journal().count("print-sending") > 0);
    int before = statusQuestions.get();
    screen.until("the printer was asked some more", () -> statusQuestions.get() > before + QUESTIONS_UNTIL_SENT);
  }

  /// After a print whose line was lost: the line is back, and what the printer says on it is known. Its answer to one question is
  /// read before the next one is asked.
  void untilThePrinterAnswersAgain() throws InterruptedException {
    screen.until("the line was lost", () -> store().journal().count("print-unknown") > 0);
    int before = statusQuestions.get();
    screen.until("the printer was asked some more", () -> statusQuestions.get() > before + QUESTIONS_ON_THE_NEW_LINE);
  }

  private Path tray() {
    return folder.resolve("labels");
  }

  /// An autopilot's hands at this desk.
  PackerHands hands() {
    return new PackerHands() {
      @Override
      public void away(String label) {
        // this floor has no belt
      }

      @Override
      public boolean scan(String code) {
        return scanner.send(code);
      }

      @Override
      public void lost(String code) {
        throw new AssertionError("no verdict came for " + code);
      }

      @Override
      public void weigh(long massMg) {
        scale.setLoad(new Mass(massMg));
      }
    };
  }

  PaperTray paper() {
    return new PaperTray(tray());
  }

  long papers() {
    try (Stream<Path> files = Files.list(tray())) {
      return files.filter(file -> file.toString().endsWith(".zpl")).count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// Puts a weight on the scale and waits until the station has it as a stable one: the second stable answer is asked for only
  /// after the first was taken.
  void weigh(long massMg) throws InterruptedException {
    weighings.clear();
    scale.setLoad(new Mass(massMg));
    String kilograms = BigDecimal.valueOf(massMg, 6).setScale(3).toPlainString();
    screen.until("the scale shows a stable " + kilograms + " kg",
        () -> weighings.stream()
            .filter(event -> event instanceof VirtualEvent.WeightAsked asked && asked.answer().startsWith("S S")
                && asked.answer().contains(kilograms))
            .count() >= 2);
  }

  /// Waits until central has acknowledged everything, and checks the journal's chain.
  void settle() throws InterruptedException {
    screen.until("central has acknowledged everything", () -> store().journal().state().backlog() == 0);
    assertThat(store().journal().verify()).isInstanceOf(ChainCheck.Intact.class);
  }

  @Override
  public void close() {
    if (station != null) {
      stop();
    }
    scanner.close();
    scale.close();
    printer.close();
    if (neighbour != null) {
      neighbour.close();
    }
  }
}

package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.packdesk.persistence.work.Carton;
import org.packdesk.persistence.work.Operator;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.packing.PackView.LineRow;
import org.packdesk.station.shell.StationView.Light;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Verdict;
import org.packdesk.station.words.VerdictKind;

/// A scripted packer: scans one thing, waits for its verdict, goes on. Fails the test when the desk does not go along.
final class DeskPacker {
  private final WholeDesk desk;
  private final DeskScreen screen;

  DeskPacker(WholeDesk desk) {
    this.desk = desk;
    this.screen = desk.screen();
  }

  /// Scans as soon as the station has the scanner open, and waits for this scan's verdict.
  Verdict scan(String code) throws InterruptedException {
    screen.untilDevice("scanner", Light.GOOD);
    long before = screen.verdictNumber();
    screen.until("the scanner can be used for " + code, () -> desk.scanner().send(code));
    PackView after = screen.until("a verdict on " + code, view -> view.verdict() != null && view.verdict().number() > before);
    return Objects.requireNonNull(after.verdict());
  }

  /// As [#scan], where a condition is waited for.
  Verdict scanned(String code) {
    try {
      return scan(code);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("the test was interrupted", e);
    }
  }

  void accepted(String code) throws InterruptedException {
    Verdict verdict = scan(code);
    assertThat(verdict.kind()).as("%s: %s", code, DeskScreen.english(verdict.words())).isEqualTo(VerdictKind.ACCEPTED);
  }

  /// Signs in once the station knows the people of the site.
  void signIn() throws InterruptedException {
    screen.until("the badges are known", () -> !desk.store().work().operators().isEmpty());
    Operator operator = desk.store().work().operators().getFirst();
    accepted(operator.badge());
  }

  /// A waiting order with so many parcels.
  WorkOrder orderOf(int parcels) throws InterruptedException {
    screen.until("an order of " + parcels + " parcels waits", () -> waiting(parcels).isPresent());
    return waiting(parcels).orElseThrow();
  }

  private Optional<WorkOrder> waiting(int parcels) {
    return desk.store().work().waiting(100).stream().filter(order -> order.parcels().size() == parcels).findFirst();
  }

  void open(WorkOrder order) throws InterruptedException {
    accepted(order.tote());
    screen.until(Say.DO_SCAN_FIRST_ITEM);
  }

  /// The next unit that the screen asks for.
  void unit() throws InterruptedException {
    accepted(openRow(look()).orElseThrow().code());
  }

  void allUnits() throws InterruptedException {
    while (openRow(look()).isPresent()) {
      unit();
    }
  }

  private PackView look() throws InterruptedException {
    return screen.until("anything", _ -> true);
  }

  private static Optional<LineRow> openRow(PackView view) {
    return view.lines().stream().filter(row -> !row.complete()).findFirst();
  }

  void carton() throws InterruptedException {
    String name = Objects.requireNonNull(look().parcel()).cartonName();
    List<Carton> cartons = desk.store().work().cartons();
    accepted(cartons.stream().filter(carton -> carton.name().equals(name)).findFirst().orElseThrow().barcode());
  }

  /// Takes the newest paper out of the tray and scans it.
  void scanBack() throws InterruptedException {
    screen.until(Say.DO_TAKE_LABEL);
    accepted(desk.paper().newest().orElseThrow());
  }

  /// All units, carton and label of the open parcel.
  void finishParcel() throws InterruptedException {
    allUnits();
    carton();
    scanBack();
  }
}

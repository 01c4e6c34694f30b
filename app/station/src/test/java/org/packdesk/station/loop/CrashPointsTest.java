package org.packdesk.station.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.StoreSettings;
import org.packdesk.persistence.facts.ItemScanned;
import org.packdesk.persistence.facts.LabelApplied;
import org.packdesk.persistence.facts.OrderContent.PlannedParcel;
import org.packdesk.persistence.facts.OrderContent.Share;
import org.packdesk.persistence.facts.OrderPacked;
import org.packdesk.persistence.facts.OrderStopped;
import org.packdesk.persistence.facts.ParcelParked;
import org.packdesk.persistence.journal.ChainCheck;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.persistence.sqlite.StationClock;
import org.packdesk.persistence.sqlite.StorageException;
import org.packdesk.persistence.work.Carton;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.ChangePage;
import org.packdesk.persistence.work.Operator;
import org.packdesk.persistence.work.Product;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.persistence.work.WorkOrder.Hold;
import org.packdesk.persistence.work.WorkOrder.Standing;
import org.packdesk.persistence.work.WorkOrder.State;
import org.packdesk.station.gs1.PackdeskCode;
import org.packdesk.station.gs1.PackdeskCode.Kind;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.packing.PackView.LineRow;
import org.packdesk.station.words.Say;

/// The storage fails at its k-th call, for every k of each use case; the program is started again, the packer goes on by the screen,
/// and nothing is lost and nothing twice. `-Dpackdesk.crash.stride=5` tries every fifth call only.
final class CrashPointsTest {
  private static final int STRIDE = Integer.getInteger("packdesk.crash.stride", 1);
  private static final int SCANS_MAX = 200;
  private static final String BADGE = code(Kind.BADGE, "0001");
  private static final String TOTE = code(Kind.TOTE, "1001");
  private static final String CARTON = code(Kind.CARTON, "0003");
  private static final String PLATE = code(Kind.PLATE, "0101");
  private static final Map<String, String> CODES = Map.of("SOCK", "4006381333931", "HAT", "5901234123457");

  private static final Logger PROGRAM = Logger.getLogger("org.packdesk");

  @TempDir
  private Path folder = Path.of("");
  private int runs;

  enum UseCase {
    ONE_PARCEL, TWO_PARCELS, THROUGH_AN_OUTAGE, CANCELLED, READDRESSED
  }

  private static String code(Kind kind, String digits) {
    return new PackdeskCode(kind, digits).text();
  }

  /// Each run's fault would be told of at length.
  @BeforeAll
  static void quiet() {
    PROGRAM.setLevel(Level.OFF);
  }

  @AfterAll
  static void loud() {
    PROGRAM.setLevel(null);
  }

  @BeforeEach
  void aDeskThatKnowsItsOrder() throws IOException {
    Path template = Files.createDirectories(folder.resolve("template"));
    try (StationStore store = StationStore.open(new StoreSettings(template.resolve("station.db"), "station-1"),
        StationClock.system(), new SecureRandom())) {
      assertThat(store.epoch()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLostAndNothingTwiceWhereverTheStorageFails(UseCase useCase) throws Exception {
    long calls = run(useCase, Long.MAX_VALUE);
    for (long k = 1; k <= calls; k += STRIDE) {
      run(useCase, k);
    }
    assertThat(calls).as("so many calls of the storage").isGreaterThan(60);
    System.out.println("crash points: " + useCase + ", " + calls + " calls, " + runs + " runs");
  }

  /// @return how often the storage was called
  private long run(UseCase useCase, long failAt) throws Exception {
    runs++;
    Path data = Files.createDirectories(folder.resolve("run-" + runs));
    Files.copy(folder.resolve("template/station.db"), data.resolve("station.db"));
    try (CrashDesk desk = new CrashDesk(data, failAt)) {
      desk.centralAway = useCase == UseCase.THROUGH_AN_OUTAGE;
      guarded(desk, desk::start);
      arrives(desk, order(useCase, 1));
      boolean turned = false;
      for (int scans = 0; !done(desk, useCase); scans++) {
        assertThat(scans)
            .as("%s, call %d: the desk hangs at %s after %s", useCase, failAt, desk.view().instruction(), desk.view().verdict())
            .isLessThan(SCANS_MAX);
        if (!turned && turnsPoint(desk, useCase)) {
          turned = true;
          turn(desk, useCase);
        }
        guarded(desk, () -> act(desk));
      }
      check(desk, useCase, failAt);
      return desk.storageCalls();
    }
  }

  private interface Doing {
    void run() throws InterruptedException;
  }

  /// Does it; when the station stopped, it is started again and what a person or central would repeat is repeated.
  private static void guarded(CrashDesk desk, Doing doing) throws InterruptedException {
    try {
      doing.run();
    } catch (StorageException atTheStart) {
      desk.crashed();
      return;
    }
    if (desk.view().instruction().say() == Say.DO_CALL_LEAD) {
      desk.crashed();
    }
  }

  /// Central tells a page again until it is stored.
  private static void arrives(CrashDesk desk, ChangePage page) throws InterruptedException {
    while (!desk.store().cursor().equals(Optional.of(page.next()))) {
      guarded(desk, () -> desk.tell(new SyncEvent.ChangesArrived(page)));
    }
  }

  /// In the middle of the order: central changes its mind, or comes back.
  private static boolean turnsPoint(CrashDesk desk, UseCase useCase) {
    return switch (useCase) {
      case ONE_PARCEL, TWO_PARCELS -> false;
      case THROUGH_AN_OUTAGE -> !desk.facts(ParcelParked.class).isEmpty();
      case CANCELLED, READDRESSED -> desk.facts(ItemScanned.class).size() == 2;
    };
  }

  private static void turn(CrashDesk desk, UseCase useCase) throws InterruptedException {
    if (useCase == UseCase.THROUGH_AN_OUTAGE) {
      desk.centralAway = false;
      guarded(desk, desk::crashed);
    } else {
      arrives(desk, order(useCase, 2));
    }
  }

  private static void act(CrashDesk desk) throws InterruptedException {
    PackView view = desk.view();
    switch (view.instruction().say()) {
      case DO_SIGN_IN -> desk.scan(BADGE);
      case DO_SCAN_TOTE, DO_SET_ASIDE -> desk.scan(view.shelf().isEmpty() ? TOTE : view.shelf().getFirst().plate());
      case DO_SCAN_FIRST_ITEM, DO_SCAN_NEXT_ITEM -> unit(desk, view);
      case DO_SCAN_CARTON -> desk.scan(CARTON);
      case DO_PLATE -> desk.scan(PLATE);
      case DO_TAKE_LABEL -> desk.scan(desk.papers.getLast());
      case DO_ANSWER_PRINT -> {
        String tail = java.util.Objects.requireNonNull(view.parcel()).label().trackingTail();
        boolean there = desk.papers.stream().anyMatch(paper -> paper.endsWith(tail));
        desk.scan((there ? DeskCommand.PAPER_IS_HERE : DeskCommand.NO_PAPER).code());
      }
      default -> throw new AssertionError("nobody knows what to do: " + view.instruction());
    }
  }

  private static void unit(CrashDesk desk, PackView view) throws InterruptedException {
    Optional<LineRow> row = view.lines().stream().filter(line -> !line.complete()).findFirst();
    PackView after = desk.scan(row.orElseThrow().code());
    boolean green = after.verdict() != null && after.verdict().words().say() == Say.RIGHT_ITEM;
    desk.greenUnits += green ? 1 : 0;
  }

  private static boolean done(CrashDesk desk, UseCase useCase) {
    return useCase == UseCase.CANCELLED
        ? !desk.facts(OrderStopped.class).isEmpty() && desk.voided.size() >= desk.sales.size()
        : !desk.facts(OrderPacked.class).isEmpty();
  }

  private static void check(CrashDesk desk, UseCase useCase, long failAt) {
    String where = useCase + ", call " + failAt;
    assertThat(desk.store().journal().verify()).as(where).isInstanceOf(ChainCheck.Intact.class);
    List<ItemScanned> units = desk.facts(ItemScanned.class);
    assertThat(units).as("%s: each unit once", where).doesNotHaveDuplicates();
    assertThat(units.size()).as("%s: each green light is kept", where).isGreaterThanOrEqualTo(desk.greenUnits);
    assertThat(desk.sales.keySet()).as("%s: a label a parcel and attempt", where)
        .hasSizeLessThanOrEqualTo(switch (useCase) {
          case ONE_PARCEL, CANCELLED, THROUGH_AN_OUTAGE -> 1;
          case TWO_PARCELS, READDRESSED -> 2;
        });
    assertThat(desk.papers).as("%s: no paper twice", where).doesNotHaveDuplicates();
    if (useCase != UseCase.CANCELLED) {
      assertThat(units).as(where).hasSize(3);
      assertThat(desk.facts(OrderPacked.class)).as(where).hasSize(1);
      List<String> applied = desk.facts(LabelApplied.class).stream().map(LabelApplied::tracking).toList();
      assertThat(desk.papers).as("%s: every label on its parcel is a paper", where).containsAll(applied);
    } else {
      assertThat(desk.voided).as("%s: every label that was bought is given back", where)
          .containsAll(desk.sales.keySet());
    }
  }

  private static ChangePage order(UseCase useCase, int version) {
    List<PlannedParcel> parcels = useCase == UseCase.TWO_PARCELS
        ? List.of(new PlannedParcel(1, "C3", List.of(new Share(1, 2))), new PlannedParcel(2, "C3", List.of(new Share(2, 1))))
        : List.of(new PlannedParcel(1, "C3", List.of(new Share(1, 2), new Share(2, 1))));
    boolean cancelled = useCase == UseCase.CANCELLED && version == 2;
    Standing standing = cancelled ? new Standing(Hold.CANCELLED, "changed their mind") : Standing.FREE;
    WorkOrder order = new WorkOrder("o-1", "1001", TOTE, State.WAITING,
        List.of(new WorkOrder.Line(1, "SOCK", 2), new WorkOrder.Line(2, "HAT", 1)), parcels, List.of(), false, standing, version,
        useCase == UseCase.READDRESSED ? version : 1);
    List<Change> changes = Stream.concat(CODES.entrySet().stream().map(entry -> (Change) new Change.OfProduct(
        new Product(entry.getKey(), entry.getKey(), List.of(entry.getValue()), 100_000, 10, 10, 10, List.of()))),
        Stream.of(new Change.OfCarton(new Carton("C3", "Carton 3", CARTON, 150_000, 300, 200, 150)),
            new Change.OfOperator(new Operator("op-1", BADGE, "Ana P.")), new Change.OfOrder(order, null)))
        .toList();
    return new ChangePage(changes, "c-" + version, false);
  }
}

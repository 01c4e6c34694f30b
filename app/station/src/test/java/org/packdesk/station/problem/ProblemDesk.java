package org.packdesk.station.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.persistence.central.LabelDocument;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.OrderContent.PlannedParcel;
import org.packdesk.persistence.facts.OrderContent.Share;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.persistence.sqlite.Room;
import org.packdesk.persistence.work.BoughtLabel;
import org.packdesk.persistence.work.Carton;
import org.packdesk.persistence.work.FloorParcel;
import org.packdesk.persistence.work.FloorParcel.LabelState;
import org.packdesk.persistence.work.KnownParcel;
import org.packdesk.persistence.work.Operator;
import org.packdesk.persistence.work.ProblemCase;
import org.packdesk.persistence.work.Product;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.persistence.work.WorkOrder.Hold;
import org.packdesk.persistence.work.WorkOrder.Standing;
import org.packdesk.station.gs1.PackdeskCode;
import org.packdesk.station.gs1.PackdeskCode.Kind;
import org.packdesk.station.packing.PackEffect;
import org.packdesk.station.packing.PackInput;
import org.packdesk.station.packing.PaperCatalogue;
import org.packdesk.station.packing.SessionSnapshot;
import org.packdesk.station.packing.Step;
import org.packdesk.station.packing.Surroundings;
import org.packdesk.station.packing.Surroundings.Printer;
import org.packdesk.station.problem.ProblemSnapshot.Sessions;
import org.packdesk.station.problem.ProblemSurroundings.Also;
import org.packdesk.station.problem.ProblemView.ScaleNow;
import org.packdesk.station.problem.ProblemView.ScaleState;
import org.packdesk.station.setup.StationConfig.PrintPolicy;
import org.packdesk.station.signin.PinLock;
import org.packdesk.station.weighing.ScaleLoad;
import org.packdesk.station.weighing.Tolerance;
import org.packdesk.station.weighing.Tolerance.Limit;
import org.packdesk.station.words.Judgement;
import org.packdesk.station.words.Say;

/// A problem desk on paper: order 1001 of two socks and a hat was packed at another desk, and the line found its parcel too light.
final class ProblemDesk implements PaperCatalogue, ProblemCatalogue {
  static final String BADGE = code(Kind.BADGE, "0001");
  static final String LEAD_BADGE = code(Kind.BADGE, "0002");
  static final String CARTON = code(Kind.CARTON, "0003");
  static final String OTHER_CARTON = code(Kind.CARTON, "0005");
  static final String PLATE = code(Kind.PLATE, "0101");
  static final String SOCKS = "4006381333931";
  static final String HAT = "5901234123457";
  static final String MUG = "9780201379624";
  static final String OLD = "TC000000001";
  static final String NEW = "TC000000002";
  static final String CASE = "line-1-7";
  static final String OLD_KEY = "label:o-1:1:1";
  static final String NEW_KEY = "label:o-1:1:2";
  static final long EXPECTED_MG = 440_000;
  private static final Instant STOPPED = Instant.parse("2026-03-29T10:00:00Z");

  final List<Fact> facts = new ArrayList<>();
  final List<PackEffect> effects = new ArrayList<>();
  final List<ProblemEffect> asks = new ArrayList<>();
  final List<ProblemCase> cases = new ArrayList<>();
  final Map<String, FloorParcel> parcels = new HashMap<>();
  Sessions sessions = Sessions.EMPTY;
  @Nullable
  Judgement judgement;
  @Nullable
  ScaleLoad load;
  boolean centralAway;
  final Set<String> asked = new HashSet<>();
  Hold hold = Hold.FREE;
  PinLock pins = PinLock.OPEN;
  HandWeight hand = new HandWeight.None();
  Also also = Also.NOTHING;
  Instant now = STOPPED.plusSeconds(600);

  static String code(Kind kind, String digits) {
    return new PackdeskCode(kind, digits).text();
  }

  /// Signed in, with the light parcel's case in the queue.
  static ProblemDesk withLightParcel() {
    ProblemDesk desk = new ProblemDesk();
    desk.cases.add(aCase(CASE, "LIGHT", OLD));
    desk.parcels.put(OLD, parcel(OLD, OLD_KEY, LabelState.READY));
    desk.scan(BADGE);
    return desk;
  }

  /// The same without a case.
  static ProblemDesk withoutCase() {
    ProblemDesk desk = withLightParcel();
    desk.cases.clear();
    return desk;
  }

  /// Its case is open, and it is too light here too.
  static ProblemDesk withItOnTheScale() {
    return withLightParcel().scan(OLD).weighs(360_000);
  }

  static ProblemCase aCase(String caseId, String reason, @Nullable String barcode) {
    return new ProblemCase(caseId, barcode == null ? null : "o-1", barcode == null ? null : 1, barcode, reason, null,
        new WeighFigures(361_000L, EXPECTED_MG, 4_000L, 13_200L, 13_200L, null), STOPPED, "line-1", ProblemCase.State.OPEN);
  }

  static FloorParcel parcel(String barcode, String key, LabelState state) {
    return new FloorParcel(barcode, key, "l-1", "o-1", "1001", 1, "north", "TestCarrier", EXPECTED_MG, 4_000L, "C3",
        List.of(new FloorParcel.Content(1, "SOCK", "Blue socks", 2), new FloorParcel.Content(2, "HAT", "Wool hat", 1)), state,
        Standing.FREE, "pack-1", STOPPED.minusSeconds(900), STOPPED.plusSeconds(7200), null);
  }

  ProblemDesk scan(String... codes) {
    for (String code : codes) {
      if (!on(new ProblemInput.Scanned(code))) {
        packing(new PackInput.Scanned(code));
      }
    }
    return this;
  }

  ProblemDesk say(ProblemCommand... commands) {
    for (ProblemCommand command : commands) {
      scan(command.code());
    }
    return this;
  }

  /// Is put on the empty scale.
  ProblemDesk weighs(long massMg) {
    load = new ScaleLoad(massMg, "NET", "scale", "5320", now);
    on(new ProblemInput.Weighed(load));
    return this;
  }

  /// @return false when it is a matter of packing
  boolean on(ProblemInput input) {
    Optional<ProblemStep> step = sessions.cases().on(input, sessions.packing(), this, around());
    step.ifPresent(found -> {
      sessions = new Sessions(found.desk().next(), found.next());
      add(found.desk());
      asks.addAll(found.effects());
    });
    return step.isPresent();
  }

  ProblemDesk packing(PackInput input) {
    Step step = sessions.packing().on(input, this, around().desk());
    ProblemSession cases = sessions.cases();
    for (Step.Happening happening : step.happenings()) {
      cases = cases.after(happening.fact());
    }
    sessions = new Sessions(step.next(), cases);
    add(step);
    return this;
  }

  private void add(Step step) {
    step.happenings().forEach(happening -> facts.add(happening.fact()));
    effects.addAll(step.effects());
    judgement = step.judgement() == null ? judgement : step.judgement();
  }

  /// Central has voided the old label.
  ProblemDesk voided() {
    return packing(new PackInput.LabelCancelled(OLD_KEY, "l-1"));
  }

  /// The new label comes and prints.
  ProblemDesk newLabelPrints() {
    packing(new PackInput.LabelArrived(
        new LabelDocument(NEW_KEY, "l-2", NEW, "TestCarrier", "standard", "pdf", new byte[]{1}, false, null),
        new PackInput.Inspection(null, 203, 98)));
    return printed();
  }

  ProblemDesk printed() {
    PackEffect.Print print = effects(PackEffect.Print.class).getLast();
    return packing(new PackInput.PrintEnded(print.printId(), new PrintOutcome.Delivered()));
  }

  /// The program stops and starts again on the same journal.
  ProblemDesk restart() {
    sessions = replayed();
    return packing(new PackInput.Started());
  }

  /// The facts replayed, with a snapshot kept and read again after each.
  Sessions replayed() {
    Sessions again = Sessions.EMPTY;
    for (Fact fact : facts) {
      byte[] whole = ProblemSnapshot.whole(again);
      ProblemSession cases = ProblemSnapshot.read(ProblemSnapshot.write(again.cases())).orElseThrow();
      assertThat(ProblemSnapshot.readWhole(whole)).as("as the version before kept it").contains(cases);
      again = new Sessions(SessionSnapshot.readWhole(whole).orElseThrow().after(fact), cases.after(fact));
    }
    return again;
  }

  ProblemView view() {
    return ProblemPicture.of(sessions, this, around(),
        new ProblemPicture.Beside(ProblemQueue.read(this), null, new ScaleNow(ScaleState.EMPTY, null), 0, hand, List.of()));
  }

  Say said() {
    return Objects.requireNonNull(judgement, "nothing was said").words().say();
  }

  ProblemSurroundings around() {
    Surroundings desk = new Surroundings("problem-1", PrintPolicy.AT_READY, List.of(new Printer("printer", null, null)), load,
        centralAway, Room.PLENTY);
    return new ProblemSurroundings(desk, now, Tolerance.even(new Limit(5_000, new BigDecimal("3"), BigDecimal.ZERO), List.of()),
        also, asked, pins);
  }

  <F extends Fact> List<F> facts(Class<F> type) {
    return facts.stream().filter(type::isInstance).map(type::cast).toList();
  }

  <F extends Fact> F last(Class<F> type) {
    return facts(type).getLast();
  }

  <E extends PackEffect> List<E> effects(Class<E> type) {
    return effects.stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Override
  public Optional<FloorParcel> parcelWith(String barcode) {
    return Optional.ofNullable(parcels.get(barcode));
  }

  @Override
  public Optional<FloorParcel> parcel(String orderId, int parcelNo) {
    return parcels.values().stream().filter(parcel -> parcel.orderId().equals(orderId) && parcel.parcelNo() == parcelNo)
        .max((one, other) -> one.labelKey().compareTo(other.labelKey()));
  }

  @Override
  public List<ProblemCase> openCases() {
    return cases.stream().filter(each -> each.state() == ProblemCase.State.OPEN).toList();
  }

  @Override
  public Optional<WorkOrder> orderInTote(String tote) {
    return Optional.empty();
  }

  @Override
  public Optional<WorkOrder> order(String id) {
    return Optional.of(new WorkOrder("o-1", "1001", "", WorkOrder.State.PACKED,
        List.of(new WorkOrder.Line(1, "SOCK", 2), new WorkOrder.Line(2, "HAT", 1)),
        List.of(new PlannedParcel(1, "C3", List.of(new Share(1, 2), new Share(2, 1)))), List.of(), false,
        new Standing(hold, ""), 1, 1)).filter(order -> order.id().equals(id));
  }

  @Override
  public Optional<WorkOrder> orderPackedHere(String id) {
    return Optional.empty();
  }

  @Override
  public Optional<BoughtLabel> boughtLabel(String orderId, int parcelNo) {
    return Optional.empty();
  }

  @Override
  public List<KnownParcel> parcelsWith(String code) {
    return List.of();
  }

  @Override
  public List<Product> products() {
    return PRODUCTS;
  }

  @Override
  public List<Carton> cartons() {
    return CARTONS;
  }

  @Override
  public List<Operator> operators() {
    return OPERATORS;
  }

  private static final List<Product> PRODUCTS = List.of(
      new Product("SOCK", "Blue socks", List.of(SOCKS), 80_000, 200, 100, 20, List.of(), 1_000L),
      new Product("HAT", "Wool hat", List.of(HAT), 120_000, 250, 200, 60, List.of(), 2_000L),
      new Product("MUG", "Red mug", List.of(MUG), 300_000, 100, 100, 100, List.of(), 3_000L));
  private static final List<Carton> CARTONS = List.of(
      new Carton("C3", "Carton 3", CARTON, 150_000, 300, 200, 150, 2_000L, 10_000L, 2_000L),
      new Carton("C5", "Carton 5", OTHER_CARTON, 250_000, 400, 300, 200, 2_000L, 10_000L, 2_000L));
  private static final List<Operator> OPERATORS = List.of(new Operator("op-1", BADGE, "Ana P."),
      new Operator("op-2", LEAD_BADGE, "Ben Q.", true, null));
}

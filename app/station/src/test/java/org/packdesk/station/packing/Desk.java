package org.packdesk.station.packing;

import java.time.Duration;
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
import org.packdesk.persistence.facts.OrderPacked;
import org.packdesk.persistence.sqlite.Room;
import org.packdesk.persistence.work.BoughtLabel;
import org.packdesk.persistence.work.Carton;
import org.packdesk.persistence.work.KnownParcel;
import org.packdesk.persistence.work.Operator;
import org.packdesk.persistence.work.Product;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.station.gs1.PackdeskCode;
import org.packdesk.station.gs1.PackdeskCode.Kind;
import org.packdesk.station.packing.Surroundings.LabelCount;
import org.packdesk.station.packing.Surroundings.Printer;
import org.packdesk.station.setup.StationConfig.PrintPolicy;
import org.packdesk.station.weighing.ScaleLoad;
import org.packdesk.station.words.Judgement;
import org.packdesk.station.words.Words;

/// A desk on paper for the rules' tests: a small world, a session, and everything that came of the inputs so far.
final class Desk implements PaperCatalogue {
  static final String BADGE = code(Kind.BADGE, "0001");
  static final String OTHER_BADGE = code(Kind.BADGE, "0002");
  static final String TOTE = code(Kind.TOTE, "1001");
  static final String TOTE_OF_TWO_PARCELS = code(Kind.TOTE, "1002");
  static final String TOTE_OF_UNKNOWN_PRODUCT = code(Kind.TOTE, "1003");
  static final String CARTON = code(Kind.CARTON, "0003");
  static final String OTHER_CARTON = code(Kind.CARTON, "0005");
  static final String SOCKS = "4006381333931";
  static final String HAT = "5901234123457";
  static final String STRANGER = "9780201379624";

  /// What the drawing of a good label says.
  static final PackInput.Inspection PRINTABLE = new PackInput.Inspection(null, 203, 98);

  final List<Fact> facts = new ArrayList<>();
  final List<PackEffect> effects = new ArrayList<>();
  PackSession session = PackSession.empty();
  @Nullable
  Judgement judgement;
  PrintPolicy policy = PrintPolicy.AT_READY;
  @Nullable
  Words printerTrouble;
  @Nullable
  ScaleLoad load;
  boolean centralAway;
  boolean neighbour;
  @Nullable
  LabelCount neighboursCount;
  Room room = Room.PLENTY;
  @Nullable
  LabelCount count;
  final Map<String, WorkOrder> told = new HashMap<>();
  final Set<String> packedHere = new HashSet<>();
  final Map<String, List<KnownParcel>> codes = new HashMap<>();
  final Map<Integer, BoughtLabel> bought = new HashMap<>();

  static String code(Kind kind, String digits) {
    return new PackdeskCode(kind, digits).text();
  }

  static Desk signedIn() {
    Desk desk = new Desk();
    desk.scan(BADGE);
    return desk;
  }

  /// Order 1001: two pairs of socks and a hat in carton 3.
  static Desk withOrderOpen() {
    Desk desk = signedIn();
    desk.scan(TOTE);
    return desk;
  }

  /// The same, with all units and the carton scanned.
  static Desk withParcelClosed() {
    Desk desk = withOrderOpen();
    desk.scan(SOCKS, SOCKS, HAT, CARTON);
    return desk;
  }

  Desk scan(String... codes) {
    for (String code : codes) {
      on(new PackInput.Scanned(code));
    }
    return this;
  }

  Desk on(PackInput input) {
    Step step = session.on(input, this, around());
    session = step.next();
    step.happenings().forEach(happening -> facts.add(happening.fact()));
    facts(OrderPacked.class).forEach(packed -> packedHere.add(packed.orderId()));
    effects.addAll(step.effects());
    judgement = step.judgement();
    return this;
  }

  /// Central tells an order anew: the rules work it out, and then it is what the catalogue says.
  Desk central(WorkOrder news) {
    on(new PackInput.OrderTold(news));
    told.put(news.id(), news);
    return this;
  }

  static WorkOrder known(String id) {
    return ORDERS.stream().filter(order -> order.id().equals(id)).findFirst().orElseThrow();
  }

  static WorkOrder standing(String id, WorkOrder.Hold hold, String words) {
    WorkOrder order = known(id);
    return new WorkOrder(order.id(), order.reference(), order.tote(), order.state(), order.lines(), order.parcels(),
        order.instructions(), order.gift(), new WorkOrder.Standing(hold, words), order.version() + 1, order.shipVersion());
  }

  static WorkOrder readdressed(String id) {
    WorkOrder order = known(id);
    return new WorkOrder(order.id(), order.reference(), order.tote(), order.state(), order.lines(), order.parcels(),
        order.instructions(), order.gift(), order.standing(), order.version() + 1, order.shipVersion() + 1);
  }

  Desk labelArrives(String key, String tracking) {
    return on(new PackInput.LabelArrived(label(key, tracking), PRINTABLE));
  }

  /// The printer has been saying this for so long.
  Desk printerCounts(long labels, Duration same) {
    count = new LabelCount(labels, same);
    return on(new PackInput.PrinterSeen());
  }

  Desk printEnds(PrintOutcome outcome) {
    PackEffect.Print print = effects(PackEffect.Print.class).getLast();
    return on(new PackInput.PrintEnded(print.printId(), outcome));
  }

  static LabelDocument label(String key, String tracking) {
    return new LabelDocument(key, "l-" + key, tracking, "TestCarrier", "standard", "pdf", new byte[]{1}, false, null);
  }

  /// The program stops and starts again on the same journal.
  Desk restart() {
    session = replayed();
    return on(new PackInput.Started());
  }

  /// The facts replayed, with a snapshot kept and read again after each.
  PackSession replayed() {
    PackSession again = PackSession.empty();
    for (Fact fact : facts) {
      again = SessionSnapshot.read(SessionSnapshot.write(again)).orElseThrow().after(fact);
    }
    return again;
  }

  PackView view() {
    return DeskPicture.of(session, this, around(), null);
  }

  Judgement said() {
    return Objects.requireNonNull(judgement, "nothing was said");
  }

  int parcelNo() {
    return Objects.requireNonNull(view().parcel(), "no parcel is open").parcelNo();
  }

  Surroundings around() {
    List<Printer> printers = new ArrayList<>(List.of(new Printer("printer", printerTrouble, count)));
    if (neighbour) {
      printers.add(new Printer("printer-2", null, neighboursCount));
    }
    return new Surroundings("station-1", policy, printers, load, centralAway, room);
  }

  <F extends Fact> List<F> facts(Class<F> type) {
    return facts.stream().filter(type::isInstance).map(type::cast).toList();
  }

  <E extends PackEffect> List<E> effects(Class<E> type) {
    return effects.stream().filter(type::isInstance).map(type::cast).toList();
  }

  static ScaleLoad load(long massMg) {
    return new ScaleLoad(massMg, "NET", "scale", "5320", Instant.EPOCH);
  }

  @Override
  public Optional<WorkOrder> orderInTote(String tote) {
    return ORDERS.stream().filter(order -> order.tote().equals(tote)).findFirst().flatMap(order -> order(order.id()));
  }

  @Override
  public Optional<WorkOrder> order(String id) {
    WorkOrder known = told.get(id);
    return known != null ? Optional.of(known) : ORDERS.stream().filter(order -> order.id().equals(id)).findFirst();
  }

  @Override
  public Optional<WorkOrder> orderPackedHere(String id) {
    return packedHere.contains(id) ? order(id) : Optional.empty();
  }

  @Override
  public Optional<BoughtLabel> boughtLabel(String orderId, int parcelNo) {
    return Optional.ofNullable(bought.get(parcelNo)).filter(label -> label.orderId().equals(orderId));
  }

  @Override
  public List<KnownParcel> parcelsWith(String code) {
    return codes.getOrDefault(code, List.of());
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
      new Product("SOCK", "Blue socks", List.of(SOCKS), 80_000, 200, 100, 20, List.of()),
      new Product("HAT", "Wool hat", List.of(HAT), 120_000, 250, 200, 60, List.of("fragile")),
      new Product("MUG", "Red mug", List.of(STRANGER), 300_000, 100, 100, 100, List.of()));
  private static final List<Carton> CARTONS = List.of(new Carton("C3", "Carton 3", CARTON, 150_000, 300, 200, 150),
      new Carton("C5", "Carton 5", OTHER_CARTON, 250_000, 400, 300, 200));
  private static final List<Operator> OPERATORS = List.of(new Operator("op-1", BADGE, "Ana P."),
      new Operator("op-2", OTHER_BADGE, "Ben Q."));
  private static final List<WorkOrder> ORDERS = List.of(
      order("o-1", "1001", TOTE, List.of(new WorkOrder.Line(1, "SOCK", 2), new WorkOrder.Line(2, "HAT", 1)),
          List.of(new PlannedParcel(1, "C3", List.of(new Share(1, 2), new Share(2, 1))))),
      order("o-2", "1002", TOTE_OF_TWO_PARCELS, List.of(new WorkOrder.Line(1, "SOCK", 1), new WorkOrder.Line(2, "HAT", 1)),
          List.of(new PlannedParcel(1, "C3", List.of(new Share(1, 1))), new PlannedParcel(2, "C5", List.of(new Share(2, 1))))),
      order("o-3", "1003", TOTE_OF_UNKNOWN_PRODUCT, List.of(new WorkOrder.Line(1, "NOBODY-KNOWS", 1)),
          List.of(new PlannedParcel(1, "C3", List.of(new Share(1, 1))))));

  private static WorkOrder order(String id, String reference, String tote, List<WorkOrder.Line> lines,
      List<PlannedParcel> parcels) {
    return new WorkOrder(id, reference, tote, WorkOrder.State.WAITING, lines, parcels, List.of(), false);
  }
}

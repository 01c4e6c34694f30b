package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.central.Counts;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.StoreSettings;
import org.packdesk.persistence.central.HttpCentralApi;
import org.packdesk.persistence.facts.CaseClosed;
import org.packdesk.persistence.facts.CaseOutcome;
import org.packdesk.persistence.facts.CaseTakenUp;
import org.packdesk.persistence.facts.LabelApplied;
import org.packdesk.persistence.facts.LabelIntended;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.ParcelReleased;
import org.packdesk.persistence.facts.ParcelRepacked;
import org.packdesk.persistence.facts.ParcelReweighed;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.outbox.RetryPolicy;
import org.packdesk.persistence.outbox.Sync;
import org.packdesk.persistence.sqlite.StationClock;
import org.packdesk.persistence.work.FloorParcel;
import org.packdesk.persistence.work.FloorParcel.LabelState;
import org.packdesk.persistence.work.Operator;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.station.gs1.PackdeskCode;
import org.packdesk.station.gs1.PackdeskCode.Kind;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.problem.ProblemCommand;
import org.packdesk.station.problem.ProblemView.Said;
import org.packdesk.station.problem.ProblemView.Told;
import org.packdesk.station.problem.ProblemView.Written;
import org.packdesk.station.setup.StationConfig.Role;
import org.packdesk.station.signin.PinKey;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Verdict;

/// A parcel that one desk packed and the line stopped, at the problem desk: two real stations, a real central, real paper. The unit
/// that a clerk does not scan is the one that is missing. Each test opens its floor first.
@SuppressWarnings("NullAway.Init")
final class ProblemDeskTest {
  private static final String PLATE = new PackdeskCode(Kind.PLATE, "000907").text();
  private static final long LIGHTER_MG = 60_000;

  @TempDir
  Path folder;
  private SmallFloor floor;
  private WholeDesk packDesk;
  private WholeDesk desk;
  private DeskPacker clerk;
  private String old;
  private FloorParcel parcel;

  /// One desk has packed an order of several units in one parcel, the line has judged it, and the problem desk knows of both.
  @BeforeEach
  void aParcelTooLight() throws Exception {
    floor = SmallFloor.open(folder);
    packDesk = floor.desk();
    DeskPacker packer = floor.packer();
    packer.signIn();
    WorkOrder order = packer.orderOf(1);
    packer.open(order);
    packer.finishParcel();
    packDesk.settle();
    old = packDesk.paper().newest().orElseThrow();
    desk = floor.anotherDesk(Role.PROBLEM);
    clerk = new DeskPacker(desk);
    clerk.signIn();
    desk.screen().until("the parcel is known", () -> desk.store().work().parcel(old).isPresent());
    parcel = desk.store().work().parcel(old).orElseThrow();
    lineJudges(order.id());
    desk.screen().until("the case is known", () -> !desk.store().work().openCases().isEmpty());
  }

  @AfterEach
  void close() {
    floor.close();
  }

  private void lineJudges(String orderId) throws InterruptedException {
    StationStore line = StationStore.open(new StoreSettings(folder.resolve("line-1.db"), "line-1"), StationClock.system(),
        new SecureRandom());
    HttpCentralApi central = new HttpCentralApi(URI.create(floor.central().url()), "site-1", "line-1", Clock.systemUTC());
    line.journal().commit(new Commit.Builder()
        .add(null, new ParcelJudged(7, 41, orderId, 1, LineVerdict.LIGHT, null, null,
            new WeighFigures(900_000L, 960_000L, 5_000L, 30_000L, 30_000L, null)))
        .build());
    try (line;
        Sync sync = new Sync(line, central, _ -> true, RetryPolicy.standard(new SecureRandom()),
            new Sync.Identity("site-1", "0.1"), Clock.systemUTC())) {
      sync.start();
      desk.screen().until("central has the verdict", () -> floor.central().counts().facts().containsKey("parcel-judged"));
    }
  }

  private void untilLabels(long purchased, long voided) throws InterruptedException {
    desk.screen().until(purchased + " labels, " + voided + " of them void",
        () -> floor.central().counts().labels().equals(new Counts.Labels(purchased, voided)));
  }

  /// Opens the case, weighs, and scans every unit but one.
  private void findAUnitTooFew() throws InterruptedException {
    clerk.scan(old);
    assertThat(desk.facts(CaseTakenUp.class)).extracting(CaseTakenUp::caseId, CaseTakenUp::reason)
        .containsExactly(tuple("line-1-7", "LIGHT"));
    long expected = parcel.expectedMassMg() == null ? 1_000_000 : parcel.expectedMassMg();
    desk.weigh((expected - LIGHTER_MG) / 1000 * 1000);
    desk.screen().until("it was weighed", () -> !desk.facts(ParcelReweighed.class).isEmpty());
    assertThat(desk.facts(ParcelReweighed.class).getFirst().verdict()).isNotEqualTo(LineVerdict.PASS);
    List<String> units = parcel.contents().stream()
        .flatMap(content -> Collections.nCopies(content.units(), barcode(content.sku())).stream()).toList();
    for (String unit : units.subList(1, units.size())) {
      clerk.accepted(unit);
    }
  }

  private String barcode(String sku) {
    return desk.store().work().product(sku).orElseThrow().barcodes().getFirst();
  }

  private String carton() {
    return desk.store().work().carton(parcel.cartonType()).orElseThrow().barcode();
  }

  /// Another carton than it came in.
  private String otherCarton() {
    return desk.store().work().cartons().stream().filter(each -> !each.type().equals(parcel.cartonType())).findFirst()
        .orElseThrow()
        .barcode();
  }

  private void closed(long voidedLabels) throws InterruptedException {
    desk.screen().until("the case is closed", () -> !desk.facts(CaseClosed.class).isEmpty());
    assertThat(desk.facts(CaseClosed.class)).extracting(CaseClosed::outcome).containsExactly(CaseOutcome.BACK_ON_BELT);
    desk.settle();
    untilLabels(2, voidedLabels);
    assertThat(desk.facts(LabelIntended.class)).extracting(LabelIntended::attempt).containsExactly(2);
    packDesk.screen().until("every station knows that the old label is void",
        () -> packDesk.store().work().parcel(old).map(FloorParcel::labelState).equals(Optional.of(LabelState.VOIDED)));
    packDesk.screen().until("nothing is left to be done", () -> packDesk.store().work().openCases().isEmpty());
  }

  @Test
  void aParcelWithAUnitTooFewGetsANewLabelAndGoesBack() throws Exception {
    findAUnitTooFew();
    clerk.accepted(barcode(parcel.contents().getFirst().sku()));
    assertThat(clerk.scan(otherCarton()).words().say()).isEqualTo(Say.RELABEL);
    assertThat(desk.facts(ParcelRepacked.class)).hasSize(1);
    desk.screen().until("the new paper is out", () -> desk.papers() == 1);
    String next = desk.paper().newest().orElseThrow();
    assertThat(clerk.scan(old).words().say()).isEqualTo(Say.OLD_LABEL);
    clerk.scan(next);
    desk.screen().until("the new label is told of", () -> sentence(history().getLast()).contains("is on"));
    assertThat(history()).as("what the case carries, then what this desk did").satisfiesExactly(
        packed -> assertThat(packed).isInstanceOf(Said.class), stopped -> assertThat(stopped).isInstanceOf(Said.class),
        measured -> assertThat(measured).isInstanceOf(Said.class), weighed -> assertThat(sentence(weighed)).startsWith("Weighed"),
        checked -> assertThat(sentence(checked)).startsWith("Contents checked"),
        again -> assertThat(sentence(again)).startsWith("Packed again"),
        voided -> assertThat(sentence(voided)).endsWith("is cancelled"), on -> assertThat(sentence(on)).contains("is on"));
    clerk.accepted(ProblemCommand.MISSING_ITEM.code());
    closed(1);
    assertThat(desk.facts(LabelApplied.class)).extracting(LabelApplied::tracking).containsExactly(next).doesNotContain(old);
  }

  private List<Told> history() {
    return Objects.requireNonNull(desk.screen().problem().open(), "no case is open").history();
  }

  private static String sentence(Told told) {
    return told instanceof Written written ? written.sentence() : "";
  }

  @Test
  void withCentralAwayInTheMiddleTheParcelWaitsUnderAPlate() throws Exception {
    findAUnitTooFew();
    clerk.accepted(barcode(parcel.contents().getFirst().sku()));
    floor.centralGoes();
    assertThat(clerk.scan(otherCarton()).words().say()).isEqualTo(Say.RELABEL);
    assertThat(clerk.scan(PLATE).words().say()).isEqualTo(Say.PARKED);
    desk.stop();
    desk.start();
    desk.screen().until("the desk is there", () -> clerk.scanned(PLATE).words().say() == Say.SHELF_NOT_YET);
    floor.centralComes();
    desk.screen().until("its label is here", () -> clerk.scanned(PLATE).words().say() == Say.TAKEN_UP);
    desk.screen().until("the new paper is out", () -> desk.papers() == 1);
    clerk.scan(desk.paper().newest().orElseThrow());
    clerk.accepted(ProblemCommand.WRONG_CARTON.code());
    closed(1);
  }

  @Test
  void aLeadReleasesAParcelByPin() throws Exception {
    findAUnitTooFew();
    clerk.scan(ProblemCommand.RELEASE.code());
    clerk.scan(ProblemCommand.CATALOGUE_WEIGHT_WRONG.code());
    clerk.scan(ProblemCommand.RELEASE_CATALOGUE.code());
    List.of(PinKey.DIGIT_4, PinKey.DIGIT_7, PinKey.DIGIT_1, PinKey.DIGIT_1, PinKey.DIGIT_0, PinKey.ERASE, PinKey.ENTER)
        .forEach(key -> desk.touch(key.code()));
    desk.screen().until("it is released", () -> !desk.facts(ParcelReleased.class).isEmpty());
    List<String> leads = desk.store().work().operators().stream().filter(Operator::lead).map(Operator::id).toList();
    assertThat(desk.stored()).filteredOn(stored -> stored.fact() instanceof ParcelReleased)
        .allSatisfy(stored -> assertThat(leads).contains(String.valueOf(stored.operator())));
    desk.settle();
    packDesk.screen().until("every station expects what the static scale said", () -> packDesk.store().work().parcel(old)
        .map(FloorParcel::expectedMassMg).equals(Optional.of(desk.facts(ParcelReweighed.class).getFirst().massMg())));
    untilLabels(1, 0);
  }

  @Test
  void afterFiveWrongPinsThePadIsShutAndALeadsBadgeIsNot() throws Exception {
    findAUnitTooFew();
    clerk.scan(ProblemCommand.RELEASE.code());
    clerk.scan(ProblemCommand.CATALOGUE_WEIGHT_WRONG.code());
    clerk.scan(ProblemCommand.RELEASE_CATALOGUE.code());
    for (int time = 1; time <= 5; time++) {
      long before = desk.screen().verdictNumber();
      Stream.of(PinKey.DIGIT_0, PinKey.DIGIT_0, PinKey.ENTER).map(PinKey::code).forEach(desk::touch);
      desk.screen().until("a verdict on PIN " + time, () -> desk.screen().verdictNumber() > before);
    }
    desk.screen().until("the pad is shut", view -> says(view, Say.PIN_SHUT));
    Stream.of(PinKey.DIGIT_4, PinKey.DIGIT_7, PinKey.DIGIT_1, PinKey.DIGIT_1, PinKey.ENTER).map(PinKey::code)
        .forEach(desk::touch);
    Operator lead = desk.store().work().operators().stream().filter(Operator::lead).findFirst().orElseThrow();
    assertThat(clerk.scan(lead.badge()).words().say()).as("the PIN was not taken").isEqualTo(Say.CASE_RELEASED);
    assertThat(desk.stored()).filteredOn(stored -> stored.fact() instanceof ParcelReleased).singleElement()
        .satisfies(stored -> assertThat(stored.operator()).isEqualTo(lead.id()));
  }

  @Test
  void aParcelThatIsRightAfterAllKeepsItsLabel() throws Exception {
    findAUnitTooFew();
    clerk.accepted(barcode(parcel.contents().getFirst().sku()));
    clerk.accepted(carton());
    clerk.accepted(ProblemCommand.MISSING_ITEM.code());
    clerk.accepted(old);
    desk.settle();
    untilLabels(1, 0);
    assertThat(desk.facts(CaseClosed.class)).hasSize(1);
  }

  @Test
  void aParcelThatOnlyCentralKnowsIsTakenUpAllTheSame() throws Exception {
    String file = "jdbc:sqlite:" + folder.resolve("desk-2").resolve("station-2.db");
    try (Connection copy = DriverManager.getConnection(file); Statement forget = copy.createStatement()) {
      forget.execute("PRAGMA busy_timeout = 5000");
      assertThat(forget.executeUpdate("DELETE FROM floor_parcels")).isEqualTo(1);
    }
    clerk.scan(old);
    desk.screen().until("central has told of it", () -> !desk.facts(CaseTakenUp.class).isEmpty());
    assertThat(desk.facts(CaseTakenUp.class)).extracting(CaseTakenUp::caseId).containsExactly("line-1-7");
    assertThat(desk.store().work().parcel(old)).as("from now on it is known here").contains(parcel);
    clerk.scan("NOBODYS-4471");
    desk.screen().until("nobody knows it", view -> says(view, Say.CASE_STRANGER));
    floor.centralGoes();
    clerk.scan("NOBODYS-4472");
    desk.screen().until("nobody answers", view -> says(view, Say.CASE_NOT_ASKED));
  }

  @Test
  void aWeightIsTypedInWhereTheScaleIsSilent() throws Exception {
    clerk.scan(old);
    Stream.of(ProblemCommand.TYPE_WEIGHT, ProblemCommand.TYPE_SCALE_AWAY).map(ProblemCommand::code).forEach(desk::touch);
    Stream.of(PinKey.ENTER, PinKey.DIGIT_9, PinKey.DIGIT_6, PinKey.DIGIT_0, PinKey.ENTER).map(PinKey::code).forEach(desk::touch);
    desk.screen().until("it is weighed", () -> !desk.facts(ParcelReweighed.class).isEmpty());
    assertThat(desk.facts(ParcelReweighed.class)).extracting(ParcelReweighed::massMg, ParcelReweighed::device,
        ParcelReweighed::manualReason).containsExactly(tuple(960_000L, "", "SCALE_AWAY"));
    desk.settle();
    assertThat(floor.central().counts().quarantined()).isZero();
  }

  private static boolean says(PackView view, Say say) {
    Verdict verdict = view.verdict();
    return verdict != null && verdict.words().say() == say;
  }
}

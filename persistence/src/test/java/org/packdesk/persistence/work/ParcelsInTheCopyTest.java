package org.packdesk.persistence.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.StationOnDisk;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.facts.DivertConfirmed;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.ParcelFound;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.work.ChangePage.Place;
import org.packdesk.persistence.work.FloorParcel.LabelState;
import org.packdesk.persistence.work.WorkOrder.Hold;
import org.packdesk.persistence.work.WorkOrder.Standing;

/// Parcels packed anywhere at the site and the cases among them, as a station knows them.
final class ParcelsInTheCopyTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Pin PIN = new Pin("AAECAwQFBgcICQoLDA0ODw==", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", 1000);

  @TempDir
  Path folder;
  private StationOnDisk station;
  private StationStore store;

  @BeforeEach
  void open() {
    station = new StationOnDisk(folder);
    store = station.open();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aParcelIsFoundByItsLabelAndByItsOrderAlsoAfterAReopen() {
    log("c1", parcel("T1", 1, LabelState.READY, Standing.FREE));
    store.close();
    store = station.open();
    FloorParcel found = store.work().parcel("T1").orElseThrow();
    assertThat(new Change.OfParcel(found)).isEqualTo(parcel("T1", 1, LabelState.READY, Standing.FREE));
    assertThat(store.work().parcel("o-1", 2)).contains(found);
    assertThat(store.work().parcel("T2")).isEmpty();
    assertThat(store.work().parcel("o-1", 1)).isEmpty();
  }

  @Test
  void theNewestLabelOfAParcelCountsWhateverWasToldLast() {
    log("c1", parcel("T1", 1, LabelState.READY, Standing.FREE));
    log("c2", parcel("T2", 2, LabelState.READY, Standing.FREE));
    log("c3", parcel("T1", 1, LabelState.VOIDED, Standing.FREE));
    assertThat(store.work().parcel("o-1", 2).orElseThrow().barcode()).isEqualTo("T2");
    assertThat(store.work().parcel("T1").orElseThrow().labelState()).isEqualTo(LabelState.VOIDED);
  }

  @Test
  void aHoldOfItsOrderComesWithTheParcel() {
    log("c1", parcel("T1", 1, LabelState.READY, Standing.FREE));
    log("c2", parcel("T1", 1, LabelState.READY, new Standing(Hold.HELD, "ask the client")));
    assertThat(store.work().parcel("T1").orElseThrow().standing()).isEqualTo(new Standing(Hold.HELD, "ask the client"));
  }

  @Test
  void whatCentralAnswersWhenAskedIsKeptAndTheLogGoesOnWhereItWas() {
    log("c1", operator(false, null));
    commit(ChangePage.answer(parcel("T1", 1, LabelState.READY, Standing.FREE)));
    assertThat(store.work().parcel("T1")).isPresent();
    assertThat(store.cursor()).hasValue("c1");
    page("p2", Place.FIRST, operator(false, null));
    commit(ChangePage.answer(parcel("T2", 2, LabelState.READY, Standing.FREE)));
    assertThat(store.snapshotPage()).hasValue("p2");
  }

  @Test
  void newsOfAParcelThatCannotBeReadForgetsItSoThatItIsAskedFor() {
    log("c1", parcel("T1", 1, LabelState.READY, Standing.FREE), parcel("T2", 2, LabelState.READY, Standing.FREE));
    log("c2", new Change.Unreadable("parcel", "T1", "w"));
    assertThat(store.work().parcel("T1")).isEmpty();
    assertThat(store.work().parcel("T2")).isPresent();
  }

  @Test
  void casesAreOpenUntilCentralSaysThatTheyAreClosed() {
    log("c1", problem("line-1-7", ProblemCase.State.OPEN), problem("line-1-8", ProblemCase.State.OPEN));
    assertThat(store.work().openCases()).extracting(ProblemCase::caseId).containsExactly("line-1-7", "line-1-8");
    assertThat(new Change.OfCase(store.work().openCases().getFirst())).isEqualTo(problem("line-1-7", ProblemCase.State.OPEN));
    log("c2", problem("line-1-7", ProblemCase.State.CLOSED), problem("line-1-9", ProblemCase.State.CLOSED));
    assertThat(store.work().openCases()).extracting(ProblemCase::caseId).containsExactly("line-1-8");
  }

  @Test
  void aSnapshotForgetsParcelsAndCasesThatItDoesNotTell() {
    log("c1", parcel("T1", 1, LabelState.READY, Standing.FREE), parcel("T2", 2, LabelState.READY, Standing.FREE),
        problem("line-1-7", ProblemCase.State.OPEN), problem("line-1-8", ProblemCase.State.OPEN));
    page("", Place.ONLY, parcel("T2", 2, LabelState.READY, Standing.FREE), problem("line-1-8", ProblemCase.State.OPEN));
    assertThat(store.work().parcel("T1")).isEmpty();
    assertThat(store.work().parcel("T2")).isPresent();
    assertThat(store.work().openCases()).extracting(ProblemCase::caseId).containsExactly("line-1-8");
  }

  @Test
  void aLabelThatWasSeenInTheGoodLaneIsKnownUntilSomebodyHoldsIt() {
    happens(seen(7, 1, "T1"), seen(8, 2, "T2"), seen(9, 1, null));
    assertThat(store.work().left("T1")).contains(new LeftLabel(7, 70));
    assertThat(store.work().left("T2")).isEmpty();
    happens(new ParcelFound(8, 80, "T1"));
    assertThat(store.work().left("T1")).as("another parcel of that label was found").isPresent();
    happens(seen(11, 1, "T1"), new ParcelFound(11, 110, "T1"));
    assertThat(store.work().left("T1")).isEmpty();
  }

  @Test
  void onlyTheNewestLabelsThatLeftAreKept() {
    for (int from = 0; from < WorkStore.LEFT_MOST + 1000; from += 1000) {
      int first = from;
      happens(IntStream.range(0, 1000).mapToObj(i -> seen(1 + first + i, 1, "T" + (first + i))).toArray(Fact[]::new));
    }
    assertThat(store.work().left("T999")).isEmpty();
    assertThat(store.work().left("T1000")).isPresent();
  }

  private static Fact seen(long pass, int lane, @Nullable String barcode) {
    return new DivertConfirmed(pass, (int) (pass * 10 % 60_000), lane, NOON, barcode);
  }

  private void happens(Fact... facts) {
    Commit.Builder commit = new Commit.Builder();
    List.of(facts).forEach(fact -> commit.add(null, fact));
    store.journal().commit(commit.build());
  }

  @Test
  void onlyTheNewestCasesAreKeptWhenNobodyClosesThem() {
    for (int from = 0; from < CaseWriting.CASES_MOST + 300; from += 100) {
      Change[] page = new Change[100];
      for (int i = 0; i < page.length; i++) {
        page[i] = problem("line-1-" + (from + i), ProblemCase.State.OPEN);
      }
      log("c" + from, page);
    }
    List<ProblemCase> open = store.work().openCases();
    assertThat(open).hasSize(CaseWriting.CASES_MOST);
    assertThat(open.getFirst().caseId()).isEqualTo("line-1-300");
  }

  @Test
  void aLeadsPinIsSealedAndGoesWhenTheyHaveItNoLonger() {
    log("c1", operator(true, PIN));
    assertThat(store.work().operator("op-1").orElseThrow()).isEqualTo(new Operator("op-1", "PDKB0001", "Ana", true, PIN));
    log("c2", operator(true, null));
    assertThat(store.work().operatorByBadge("PDKB0001").orElseThrow().pin()).isNull();
    log("c3", operator(false, PIN));
    assertThat(store.work().operator("op-1").orElseThrow()).isEqualTo(new Operator("op-1", "PDKB0001", "Ana"));
  }

  private static Change operator(boolean lead, @Nullable Pin pin) {
    return new Change.OfOperator(new Operator("op-1", "PDKB0001", "Ana", lead, pin));
  }

  private static Change parcel(String barcode, int attempt, LabelState state, Standing standing) {
    return new Change.OfParcel(new FloorParcel(barcode, "label:o-1:2:" + attempt, "label-" + attempt, "o-1", "W-1", 2, "acme",
        "Testo", 812_000L, 9_000L, "M", List.of(new FloorParcel.Content(1, "MUG", "Mug", 2)), state, standing, "pack-07", NOON,
        NOON.plusSeconds(3600), new Worth(1999, "EUR")));
  }

  private static Change problem(String id, ProblemCase.State state) {
    return new Change.OfCase(new ProblemCase(id, "o-1", 2, "T1", "LIGHT", null,
        new WeighFigures(700_000L, 812_000L, 9_000L, 30_000L, 30_000L, null), NOON, "line-1", state));
  }

  private void log(String next, Change... changes) {
    commit(new ChangePage(List.of(changes), next, false));
  }

  private void page(String next, Place place, Change... changes) {
    commit(new ChangePage(List.of(changes), next, !next.isEmpty(), new ChangePage.Snapshot("c9", place)));
  }

  private void commit(ChangePage page) {
    store.journal().commit(new Commit.Builder().changes(page).build());
  }
}

package org.packdesk.persistence.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.StationOnDisk;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.LabelApplied;
import org.packdesk.persistence.facts.OrderContent;
import org.packdesk.persistence.facts.OrderContent.PlannedParcel;
import org.packdesk.persistence.facts.OrderContent.Share;
import org.packdesk.persistence.facts.OrderOpened;
import org.packdesk.persistence.facts.OrderPacked;
import org.packdesk.persistence.facts.OrderStopped;
import org.packdesk.persistence.facts.ParcelParked;
import org.packdesk.persistence.facts.StopCause;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.work.ChangePage.Place;
import org.packdesk.persistence.work.ChangePage.Snapshot;
import org.packdesk.persistence.work.WorkOrder.Hold;
import org.packdesk.persistence.work.WorkOrder.Standing;
import org.packdesk.persistence.work.WorkOrder.State;

/// Orders that central stops or changes, labels bought ahead, and snapshots.
final class ConflictsInTheCopyTest {
  private static final OrderContent CONTENT = new OrderContent("WEB-1", List.of(), List.of(), List.of(), List.of(), 1, 1);

  @TempDir
  private Path folder = Path.of("");
  private StationStore store;

  @BeforeEach
  void open() {
    store = new StationOnDisk(folder).open();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aHeldOrderSaysWhyAndIsFreeAgainLater() {
    changes(told("1", 1, Hold.FREE), told("1", 2, Hold.HELD));
    assertThat(order("1").standing()).isEqualTo(new Standing(Hold.HELD, "because"));
    assertThat(store.work().waiting(10)).isEmpty();
    changes(told("1", 3, Hold.FREE));
    assertThat(order("1").standing().hold()).isEqualTo(Hold.FREE);
    assertThat(store.work().waiting(10)).hasSize(1);
  }

  @Test
  void aParcelIsKnownByItsLabelAndByItsPlate() {
    facts(new ParcelParked("1", 2, "PDKL00012T", "label:1:2:1"));
    assertThat(store.work().parcelsWith("PDKL00012T")).containsExactly(new KnownParcel("1", 2, 1));
    facts(new LabelApplied("label:1:2:1", "TC2"), new LabelApplied("label:1:1:3", "TC1"));
    assertThat(store.work().parcelsWith("TC1")).containsExactly(new KnownParcel("1", 1, 2));
    assertThat(store.work().parcelsWith("TC2")).containsExactly(new KnownParcel("1", 2, 2));
    assertThat(store.work().parcelsWith("TC3")).isEmpty();
  }

  @Test
  void aCancelledOrderLooksPackedToTheVersionBeforeThatKnowsNoCancelledOnes() {
    changes(told("1", 1, Hold.FREE), told("1", 2, Hold.CANCELLED));
    assertThat(order("1").state()).isEqualTo(State.PACKED);
    facts(new OrderStopped("1", StopCause.CANCELLED, ""));
    assertThat(order("1").state()).as("what the desk writes of it does not open it again").isEqualTo(State.PACKED);
    changes(told("1", 3, Hold.FREE));
    assertThat(order("1").state()).isEqualTo(State.WAITING);
  }

  @Test
  void newsOlderThanWhatIsKnownChangeNothing() {
    changes(told("1", 5, Hold.CANCELLED));
    changes(told("1", 4, Hold.FREE));
    assertThat(order("1").standing().hold()).isEqualTo(Hold.CANCELLED);
    assertThat(order("1").version()).isEqualTo(5);
  }

  @Test
  void onlyWhatThisStationPackedIsPackedHere() {
    changes(told("1", 1, Hold.FREE), told("2", 1, Hold.FREE));
    facts(new OrderOpened("1", "T1", CONTENT), new OrderPacked("1", 1));
    assertThat(store.work().orderPackedHere("1")).isPresent();
    assertThat(store.work().orderPackedHere("2")).isEmpty();
  }

  @Test
  void theNewestBoughtLabelIsThereWithItsDocumentSealedUntilItIsVoided() {
    changes(label("1", 1), label("1", 2));
    assertThat(store.work().boughtLabel("1", 1)).map(BoughtLabel::attempt).contains(2);
    assertThat(store.personal().read("label/label:1:1:2")).hasValue(new byte[]{2});
    changes(new Change.OfVoidedLabel("label:1:1:2"));
    assertThat(store.work().boughtLabel("1", 1)).map(BoughtLabel::attempt).contains(1);
    assertThat(store.work().boughtLabel("1", 2)).isEmpty();
  }

  @Test
  void aSnapshotIsTheWholeTruthButDoesNotForgetWhatWasBegunHere() {
    changes(told("gone", 1, Hold.FREE), told("begun", 1, Hold.FREE), told("stays", 1, Hold.FREE), label("gone", 1));
    facts(new OrderOpened("begun", "T", CONTENT));
    snapshot("p2", Place.FIRST, told("stays", 2, Hold.FREE));
    assertThat(store.cursor()).as("the log goes on only when all of it is here").contains("log");
    assertThat(store.work().order("gone")).as("nothing is taken away before the last page").isPresent();
    snapshot("", Place.LAST, told("new", 1, Hold.FREE));
    assertThat(store.cursor()).contains("c-9");
    assertThat(store.work().order("gone")).isEmpty();
    assertThat(store.work().boughtLabel("gone", 1)).isEmpty();
    assertThat(store.work().order("begun")).isPresent();
    assertThat(order("stays").version()).isEqualTo(2);
    assertThat(store.work().order("new")).isPresent();
  }

  @Test
  void aSnapshotThatBeginsAnewForgetsWhatTheFirstOneTold() {
    snapshot("p2", Place.FIRST, told("1", 1, Hold.FREE));
    snapshot("", Place.ONLY, told("2", 1, Hold.FREE));
    assertThat(store.work().order("1")).isEmpty();
    assertThat(store.work().order("2")).isPresent();
  }

  private WorkOrder order(String id) {
    return store.work().order(id).orElseThrow();
  }

  private static Change told(String id, int version, Hold hold) {
    Standing standing = new Standing(hold, hold == Hold.FREE ? "" : "because");
    WorkOrder order = new WorkOrder(id, "WEB-" + id, "T" + id, State.WAITING, List.of(new WorkOrder.Line(1, "MUG", 2)),
        List.of(new PlannedParcel(1, "M", List.of(new Share(1, 2)))), List.of(), false, standing, version, 1);
    return new Change.OfOrder(order, null);
  }

  private static Change label(String orderId, int attempt) {
    String key = "label:" + orderId + ":1:" + attempt;
    return new Change.OfLabel(
        new BoughtLabel(key, orderId, 1, attempt, 1, "l-" + attempt, "TC" + attempt, "Test", "parcel", "pdf",
            BoughtLabel.documentId(key)),
        new byte[]{(byte) attempt});
  }

  private void changes(Change... changes) {
    commit(new ChangePage(Arrays.asList(changes), "log", false));
  }

  private void snapshot(String next, Place place, Change... changes) {
    commit(new ChangePage(Arrays.asList(changes), next, !next.isEmpty(), new Snapshot("c-9", place)));
  }

  private void commit(ChangePage page) {
    store.journal().commit(new Commit.Builder().changes(page).build());
  }

  private void facts(Fact... facts) {
    Commit.Builder commit = new Commit.Builder();
    Arrays.stream(facts).forEach(fact -> commit.add("op-7", fact));
    store.journal().commit(commit.build());
  }
}

package org.packdesk.persistence.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.StationOnDisk;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.facts.OrderContent;
import org.packdesk.persistence.facts.OrderOpened;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.work.ChangePage.Place;
import org.packdesk.persistence.work.ChangePage.Snapshot;
import org.packdesk.persistence.work.WorkOrder.State;

/// A snapshot of central's data, page by page.
final class SnapshotStoreTest {
  private static final OrderContent CONTENT = new OrderContent("WEB-1", List.of(), List.of(), List.of(), List.of(), 1, 1);

  @TempDir
  Path folder;
  private StationOnDisk station;
  private StationStore store;

  @BeforeEach
  void anOldCopy() {
    station = new StationOnDisk(folder);
    store = station.open();
    BoughtLabel label = new BoughtLabel("label:old:1:1", "old", 1, 1, 1, "L", "T", "", "", "pdf", "label/label:old:1:1");
    log("c1", order("old"), order("begun"), order("kept"), product("OLD"), new Change.OfCarton(carton("OLD")),
        new Change.OfOperator(new Operator("op1", "B1", "Ana")), new Change.OfLabel(label, new byte[]{1}));
    store.journal().commit(Commit.of("op-7", new OrderOpened("begun", "Tbegun", CONTENT)));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatNoPageToldIsForgottenWithTheLastOneExceptWorkThatWasBegun() {
    page("p2", Place.FIRST, order("kept"));
    assertThat(store.work().order("old")).isPresent();
    page("p3", Place.MIDDLE, order("new"));
    assertThat(store.cursor()).hasValue("c1");
    page("", Place.LAST, product("NEW"));
    assertThat(store.work().order("old")).isEmpty();
    assertThat(store.work().boughtLabel("old", 1)).isEmpty();
    assertThat(store.work().waiting(10)).extracting(WorkOrder::id).containsExactly("kept", "new");
    assertThat(store.work().order("begun")).isPresent();
    assertThat(store.work().products()).extracting(Product::sku).containsExactly("NEW");
    assertThat(store.work().productByBarcode("OLD")).isEmpty();
    assertThat(store.work().cartons()).isEmpty();
    assertThat(store.work().operators()).isEmpty();
    assertThat(store.cursor()).hasValue("c9");
    assertThat(store.snapshotPage()).isEmpty();
  }

  @Test
  void snapshotGoesOnAfterAReopenWhereItStood() {
    page("p2", Place.FIRST, order("kept"));
    store.close();
    store = station.open();
    assertThat(store.snapshotPage()).hasValue("p2");
    page("", Place.LAST, order("new"));
    assertThat(store.work().waiting(10)).extracting(WorkOrder::id).containsExactly("kept", "new");
  }

  @Test
  void snapshotThatBeginsAnewForgetsWhatTheEarlierOneTold() {
    page("p2", Place.FIRST, order("old"));
    page("", Place.ONLY, order("kept"));
    assertThat(store.work().waiting(10)).extracting(WorkOrder::id).containsExactly("kept");
  }

  @Test
  void pageOfTheLogEndsASnapshotThatWasNeverFinished() {
    page("p2", Place.FIRST, order("kept"));
    log("c2", order("new"));
    assertThat(store.snapshotPage()).isEmpty();
    assertThat(store.work().order("old")).isPresent();
  }

  @Test
  void changeInASnapshotThatCannotBeReadDoesNotForgetWhatItIsAbout() {
    page("", Place.ONLY, new Change.Unreadable("product", "OLD", "w"), new Change.Unreadable("order", "old", "w"));
    assertThat(store.work().products()).extracting(Product::sku).containsExactly("OLD");
    assertThat(store.work().order("old").orElseThrow().standing().hold()).isEqualTo(WorkOrder.Hold.STOPPED);
  }

  private void log(String next, Change... changes) {
    commit(new ChangePage(List.of(changes), next, false));
  }

  private void page(String next, Place place, Change... changes) {
    commit(new ChangePage(List.of(changes), next, !next.isEmpty(), new Snapshot("c9", place)));
  }

  private void commit(ChangePage page) {
    store.journal().commit(new Commit.Builder().changes(page).build());
  }

  private static Change order(String id) {
    return new Change.OfOrder(new WorkOrder(id, "WEB-" + id, "T" + id, State.WAITING, List.of(new WorkOrder.Line(1, "MUG", 2)),
        List.of(), List.of(), false), null);
  }

  private static Change product(String sku) {
    return new Change.OfProduct(new Product(sku, "Mug", List.of(sku), 340_000, 100, 80, 90, List.of()));
  }

  private static Carton carton(String type) {
    return new Carton(type, "Medium", "PDKC" + type, 120_000, 300, 200, 150);
  }
}

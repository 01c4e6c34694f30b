package org.packdesk.persistence.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packdesk.persistence.StationOnDisk;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.OrderContent;
import org.packdesk.persistence.facts.OrderContent.PlannedParcel;
import org.packdesk.persistence.facts.OrderContent.Share;
import org.packdesk.persistence.facts.OrderOpened;
import org.packdesk.persistence.facts.OrderPacked;
import org.packdesk.persistence.facts.OrderReopened;
import org.packdesk.persistence.facts.OrderSetAside;
import org.packdesk.persistence.facts.SetAsideReason;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.work.WorkOrder.State;

/// The local copy of central's data, and what the desk's own facts make of it.
final class WorkStoreTest {
  private static final OrderContent CONTENT = new OrderContent("WEB-1", List.of(), List.of(), List.of(), List.of(), 1, 1);

  @TempDir
  Path folder;
  private StationOnDisk station;
  private StationStore store;

  @BeforeEach
  void anEmptyStore() {
    station = new StationOnDisk(folder);
    store = station.open();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatCentralSentIsThereWithItsCursorAlsoAfterAReopen() {
    Product product = product("MUG", "Becher „rot“", "4006381333931");
    Carton carton = new Carton("M", "Medium", "PDKC0001X", 120_000, 300, 200, 150);
    changes("c-7", new Change.OfProduct(product), new Change.OfCarton(carton), new Change.OfOrder(order("1", "T1"), null));
    store.close();
    store = station.open();
    assertThat(store.cursor()).contains("c-7");
    assertThat(store.work().product("MUG")).contains(product);
    assertThat(store.work().products()).containsExactly(product);
    assertThat(store.work().carton("M")).contains(carton);
    assertThat(store.work().cartonByBarcode("PDKC0001X")).contains(carton);
    assertThat(store.work().cartons()).containsExactly(carton);
    assertThat(store.work().order("1")).contains(order("1", "T1"));
    assertThat(store.work().order("2")).isEmpty();
    assertThat(store.work().recipient("1")).isEmpty();
  }

  @Test
  void anOrderIsWhatTheDesksFactsMadeOfIt() {
    changes("c-1", new Change.OfOrder(order("1", "T1"), null));
    assertThat(state("1")).isEqualTo(State.WAITING);
    facts(new OrderOpened("1", "T1", CONTENT));
    assertThat(state("1")).isEqualTo(State.OPEN);
    facts(new OrderSetAside("1", SetAsideReason.BY_PACKER, ""));
    assertThat(state("1")).isEqualTo(State.SET_ASIDE);
    facts(new OrderReopened("1", "T1"));
    assertThat(state("1")).isEqualTo(State.OPEN);
    facts(new OrderPacked("1", 1));
    assertThat(state("1")).isEqualTo(State.PACKED);
    assertThat(store.work().order("1").orElseThrow().packed()).isTrue();
  }

  @Test
  void anOrderAndItsOpeningMayComeInOneCommit() {
    store.journal().commit(new Commit.Builder().add(null, new OrderOpened("1", "T1", CONTENT))
        .changes(new ChangePage(List.of(new Change.OfOrder(order("1", "T1"), null)), "c-1", false)).build());
    assertThat(state("1")).isEqualTo(State.OPEN);
  }

  @Test
  void anUpdateFromCentralDoesNotUndoWhatTheDeskDid() {
    changes("c-1", new Change.OfOrder(order("1", "T1"), null), new Change.OfOrder(order("2", "T2"), null));
    facts(new OrderOpened("1", "T1", CONTENT), new OrderPacked("2", 1));
    changes("c-2", new Change.OfOrder(order("1", "T9"), null), new Change.OfOrder(order("2", "T8"), null));
    assertThat(state("1")).isEqualTo(State.OPEN);
    assertThat(state("2")).isEqualTo(State.PACKED);
    assertThat(store.work().order("1").orElseThrow().tote()).isEqualTo("T9");
    assertThat(store.work().orderInTote("T8").orElseThrow().id()).isEqualTo("2");
  }

  @Test
  void packedByCentralWins() {
    changes("c-1", new Change.OfOrder(order("1", "T1"), null));
    facts(new OrderOpened("1", "T1", CONTENT));
    changes("c-2", new Change.OfOrder(packed(order("1", "T1")), null), new Change.OfOrder(packed(order("2", "T2")), null));
    assertThat(state("1")).isEqualTo(State.PACKED);
    assertThat(state("2")).isEqualTo(State.PACKED);
  }

  @Test
  void aToteGivesTheOrderThatIsToBePackedAndOfThoseTheNewest() {
    changes("c-1", new Change.OfOrder(order("old", "T1"), null), new Change.OfOrder(order("new", "T1"), null),
        new Change.OfOrder(packed(order("newest", "T1")), null), new Change.OfOrder(order("elsewhere", "T2"), null));
    assertThat(store.work().orderInTote("T1").orElseThrow().id()).isEqualTo("new");
    facts(new OrderPacked("new", 1));
    assertThat(store.work().orderInTote("T1").orElseThrow().id()).isEqualTo("old");
    facts(new OrderPacked("old", 1));
    assertThat(store.work().orderInTote("T1").orElseThrow().id()).isEqualTo("newest");
    assertThat(store.work().orderInTote("T3")).isEmpty();
  }

  @Test
  void waitingOrdersComeOldestFirstAndWithoutThoseTheDeskTouched() {
    for (String id : List.of("d", "b", "c", "a")) {
      changes("c-" + id, new Change.OfOrder(order(id, "T" + id), null));
    }
    facts(new OrderOpened("b", "Tb", CONTENT));
    assertThat(store.work().waiting(10)).extracting(WorkOrder::id).containsExactly("d", "c", "a");
    assertThat(store.work().waiting(2)).extracting(WorkOrder::id).containsExactly("d", "c");
  }

  @ParameterizedTest
  @CsvSource({"96385074,00000096385074", "036000291452,00036000291452", "4006381333931,04006381333931",
      "04006381333931,04006381333931", "4006381,4006381", "123456789,123456789", "1234567890123A,1234567890123A",
      "X0000001,X0000001", "123456789012345,123456789012345", "'',''"})
  void aTradeItemsNumberIsFilledWithZerosAndNothingElseIs(String code, String key) {
    assertThat(Barcodes.key(code)).isEqualTo(key);
  }

  @Test
  void aProductIsFoundByEveryLengthOfItsNumber() {
    changes("c-1", new Change.OfProduct(product("MUG", "Mug", "036000291452")),
        new Change.OfProduct(product("BAG", "Bag", "BAG-17")));
    for (String code : List.of("036000291452", "0036000291452", "00036000291452")) {
      assertThat(store.work().productByBarcode(code).orElseThrow().sku()).isEqualTo("MUG");
    }
    assertThat(store.work().productByBarcode("BAG-17").orElseThrow().sku()).isEqualTo("BAG");
    assertThat(store.work().productByBarcode("bag-17")).isEmpty();
    assertThat(store.work().productByBarcode("36000291452")).isEmpty();
  }

  @Test
  void aProductsOldBarcodesAreForgottenAndAMovedOneMoves() {
    changes("c-1", new Change.OfProduct(product("A", "A", "4006381333931", "96385074")));
    changes("c-2", new Change.OfProduct(product("A", "A", "96385074")), new Change.OfProduct(product("B", "B", "4006381333931")));
    assertThat(store.work().productByBarcode("4006381333931").orElseThrow().sku()).isEqualTo("B");
    assertThat(store.work().productByBarcode("96385074").orElseThrow().sku()).isEqualTo("A");
    changes("c-3", new Change.OfProduct(product("B", "B", "BB")));
    assertThat(store.work().productByBarcode("4006381333931")).isEmpty();
  }

  @Test
  void anOperatorIsFoundByTheBadgeTheyHaveNow() {
    changes("c-1", new Change.OfOperator(new Operator("7", "PDKB0007A", "Mbali")),
        new Change.OfOperator(new Operator("8", "PDKB0008B", "Łukasz")));
    assertThat(store.work().operatorByBadge("PDKB0007A")).contains(new Operator("7", "PDKB0007A", "Mbali"));
    assertThat(store.work().operators()).extracting(Operator::name).containsExactly("Mbali", "Łukasz");
    changes("c-2", new Change.OfOperator(new Operator("7", "PDKB0009C", "Mbali K.")));
    assertThat(store.work().operatorByBadge("PDKB0007A")).isEmpty();
    assertThat(store.work().operator("7")).contains(new Operator("7", "PDKB0009C", "Mbali K."));
  }

  private State state(String id) {
    return store.work().order(id).orElseThrow().state();
  }

  private void changes(String cursor, Change... changes) {
    store.journal().commit(new Commit.Builder().changes(new ChangePage(Arrays.asList(changes), cursor, false)).build());
  }

  private void facts(Fact... facts) {
    Commit.Builder commit = new Commit.Builder();
    Arrays.stream(facts).forEach(fact -> commit.add("op-7", fact));
    store.journal().commit(commit.build());
  }

  private static Product product(String sku, String name, String... barcodes) {
    return new Product(sku, name, Arrays.asList(barcodes), 340_000, 100, 80, 90, List.of("fragile"));
  }

  private static WorkOrder order(String id, String tote) {
    return new WorkOrder(id, "WEB-" + id, tote, State.WAITING, List.of(new WorkOrder.Line(1, "MUG", 2)),
        List.of(new PlannedParcel(1, "M", List.of(new Share(1, 2)))), List.of("paper on top"), true);
  }

  private static WorkOrder packed(WorkOrder order) {
    return new WorkOrder(order.id(), order.reference(), order.tote(), State.PACKED, order.lines(), order.parcels(),
        order.instructions(), order.gift());
  }
}

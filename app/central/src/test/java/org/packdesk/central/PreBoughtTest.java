package org.packdesk.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packdesk.central.Stations.key;
import static org.packdesk.central.Stations.wish;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.central.labels.PreBuyer;
import org.packdesk.central.orders.OrderChange;
import org.packdesk.central.orders.Recipient;
import tools.jackson.databind.JsonNode;

/// Labels that central buys before anybody packs, over HTTP.
final class PreBoughtTest {
  private static final CentralSettings QUICK = CentralSettings.standard().withLabelLatency(Duration.ZERO, 0).withOrders(6);
  private static final CentralSettings ALL = QUICK.withPreBought(1);
  private static final String ORDER = "o-10001";

  /// Follows the log as a station does.
  private static final class Reader {
    private final ContractClient client;
    private final List<JsonNode> told = new ArrayList<>();
    private String after = "";

    Reader(ContractClient client) {
      this.client = client;
    }

    private boolean turn(int wait) {
      JsonNode page = client.get("/v1/sites/site-1/changes?limit=200&wait=" + wait + after).json();
      page.get("changes").forEach(told::add);
      after = "&after=" + page.get("next").stringValue();
      return page.get("changes").size() > 0;
    }

    List<JsonNode> labels() {
      return told.stream().filter(change -> change.has("label")).map(change -> change.get("label")).toList();
    }

    /// Reads until so many labels were told.
    List<JsonNode> awaitLabels(int count) {
      while (labels().size() < count && turn(20)) {
        // the next page
      }
      assertThat(labels()).hasSize(count);
      return labels();
    }

    List<JsonNode> orders() {
      return told.stream().filter(change -> change.has("order")).map(change -> change.get("order")).toList();
    }

    long parcels() {
      return orders().stream().mapToLong(order -> order.get("parcels").size()).sum();
    }
  }

  private static String carton(Reader reader, String order) {
    return reader.orders().stream()
        .filter(known -> known.get("id").stringValue().equals(order)).findFirst().orElseThrow().get("parcels").get(0)
        .get("carton_type").stringValue();
  }

  private static List<JsonNode> ofOrder(List<JsonNode> labels) {
    return labels.stream()
        .filter(label -> label.get("order_id").stringValue().equals(ORDER) && label.get("parcel_no").intValue() == 1)
        .toList();
  }

  private static Reader reader(ContractClient client) {
    Reader reader = new Reader(client);
    while (reader.orders().size() < 6) {
      reader.turn(0);
    }
    return reader;
  }

  @Test
  void everyPlannedParcelHasItsLabelInTheLogAndADeskGetsItWithoutBuying() {
    try (Central central = Central.start(ALL, InstantSource.system());
        ContractClient client = new ContractClient(central.url())) {
      Reader reader = reader(client);
      List<JsonNode> labels = reader.awaitLabels((int) reader.parcels());
      JsonNode told = ofOrder(labels).getFirst();
      assertThat(told.get("attempt").intValue()).isOne();
      assertThat(told.get("ship_version").intValue()).isOne();
      assertThat(told.get("label").get("state").stringValue()).isEqualTo("ready");
      assertThat(told.get("label").get("document").stringValue()).startsWith("JVBERi0");

      String wish = wish(ORDER, 1, 1, carton(reader, ORDER), "desk-1");
      assertThat(client.post("/v1/labels", wish, key(ORDER, 1, 1)).json()).isEqualTo(told.get("label"));
      JsonNode second = client.post("/v1/labels", wish.replace("desk-1", "desk-2"), key(ORDER, 1, 1)).json();
      assertThat(second.get("mismatch").booleanValue()).as("another desk after that").isTrue();
      assertThat(central.counts().labels().purchased()).isEqualTo(reader.parcels());
    }
  }

  @Test
  void theSnapshotHasThoseThatNoDeskHasUsed() {
    try (Central central = Central.start(ALL, InstantSource.system());
        ContractClient client = new ContractClient(central.url())) {
      Reader reader = reader(client);
      List<JsonNode> labels = reader.awaitLabels((int) reader.parcels());
      client.post("/v1/labels", wish(ORDER, 1, 1, carton(reader, ORDER), "desk-1"), key(ORDER, 1, 1));
      Stations.Journal desk = new Stations.Journal("desk-1", "e1");
      desk.send(client, desk.applied(key("o-10002", 1, 1), "whatever"));
      List<JsonNode> shown = new ArrayList<>();
      JsonNode page = client.get("/v1/sites/site-1/snapshot?limit=200").json();
      page.get("changes").forEach(shown::add);
      while (page.has("next")) {
        page = client.get("/v1/sites/site-1/snapshot?limit=200&page=" + page.get("next").stringValue()).json();
        page.get("changes").forEach(shown::add);
      }
      List<JsonNode> expected = labels.stream().filter(label -> !Set.of(key(ORDER, 1, 1), key("o-10002", 1, 1))
          .contains(label.get("label").get("key").stringValue())).toList();
      assertThat(shown.stream().filter(change -> change.has("label")).map(change -> change.get("label")))
          .containsExactlyInAnyOrderElementsOf(expected).isNotEmpty();
    }
  }

  @Test
  void anotherAddressVoidsAndBuysTheNextAttempt() {
    try (Central central = Central.start(ALL, InstantSource.system());
        ContractClient client = new ContractClient(central.url())) {
      Reader reader = reader(client);
      int before = reader.awaitLabels((int) reader.parcels()).size();
      long parcels = ofOrderParcels(reader);
      central.change(ORDER, new OrderChange.Change(new Recipient("Ada", "Row 1", "1011 AB", "Utrecht", "NL"), null, null));
      List<JsonNode> labels = ofOrder(reader.awaitLabels(before + 2 * (int) parcels));
      assertThat(labels).extracting(label -> label.get("label").get("state").stringValue()).containsExactly("ready", "voided",
          "ready");
      assertThat(labels.get(1).get("label").has("document")).isFalse();
      assertThat(labels.get(2).get("attempt").intValue()).isEqualTo(2);
      assertThat(labels.get(2).get("ship_version").intValue()).isEqualTo(2);
      assertThat(central.counts().labels().voided()).isEqualTo(parcels);
    }
  }

  private static long ofOrderParcels(Reader reader) {
    return reader.labels().stream().filter(label -> label.get("order_id").stringValue().equals(ORDER)).count();
  }

  @Test
  void aCancelTellsThatTheLabelIsVoidAndALabelThatADeskHasUsedIsLeftToIt() {
    try (Central central = Central.start(ALL, InstantSource.system());
        ContractClient client = new ContractClient(central.url())) {
      Reader reader = reader(client);
      reader.awaitLabels((int) reader.parcels());
      Stations.Journal desk = new Stations.Journal("desk-1", "e1");
      desk.send(client, desk.next("label-ready", "", "\"key\":\"" + key("o-10002", 1, 1) + "\""));
      central.change("o-10002", new OrderChange.Change(new Recipient("Ada", "Row 1", "1011 AB", "Utrecht", "NL"), null, null));
      assertThat(client.get("/v1/labels/by-key/" + key("o-10002", 1, 1)).json().get("state").stringValue()).isEqualTo("ready");
      central.change(ORDER, new OrderChange.Cancel("gone"));
      assertThat(client.get("/v1/labels/by-key/" + key(ORDER, 1, 1)).json().get("state").stringValue()).isEqualTo("voided");
      reader.turn(0);
      assertThat(ofOrder(reader.labels())).extracting(label -> label.get("label").get("state").stringValue())
          .containsExactly("ready", "voided");
    }
  }

  @Test
  void theShareIsChosenBySeedAndARestartBuysNothingAgain(@TempDir Path folder) {
    PreBuyer.Plan plan = new PreBuyer.Plan(0.5, 7);
    CentralSettings half = QUICK.withOrders(20).withPreBought(0.5).withSeed(7).withFile(folder.resolve("central.db"));
    int chosen;
    try (Central central = Central.start(half, InstantSource.system());
        ContractClient client = new ContractClient(central.url())) {
      Reader reader = new Reader(client);
      while (reader.orders().size() < 20) {
        reader.turn(0);
      }
      chosen = reader.orders().stream().filter(order -> plan.chooses(order.get("id").stringValue()))
          .mapToInt(order -> order.get("parcels").size()).sum();
      assertThat(chosen).isBetween(5, 17);
      assertThat(reader.awaitLabels(chosen))
          .allMatch(label -> label.get("attempt").intValue() == 1 && plan.chooses(label.get("order_id").stringValue()));
    }
    try (Central central = Central.start(half, InstantSource.system());
        ContractClient client = new ContractClient(central.url())) {
      Reader reader = new Reader(client);
      JsonNode last = reader.awaitLabels(chosen).stream().max(Comparator.comparing(label -> label.get("order_id").stringValue()))
          .orElseThrow();
      String order = last.get("order_id").stringValue();
      int parcels = (int) reader.labels().stream().filter(label -> label.get("order_id").stringValue().equals(order)).count();
      central.change(order, new OrderChange.Change(new Recipient("Ada", "Row 1", "1011 AB", "Utrecht", "NL"), null, null));
      reader.awaitLabels(chosen + 2 * parcels);
      assertThat(central.counts().labels().purchased()).isEqualTo(chosen + parcels);
    }
  }
}

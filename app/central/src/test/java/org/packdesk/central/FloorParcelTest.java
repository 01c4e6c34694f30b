package org.packdesk.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packdesk.central.Stations.key;
import static org.packdesk.central.Stations.wish;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.central.Stations.Journal;
import org.packdesk.central.Stations.Sent;
import tools.jackson.databind.JsonNode;

/// What all stations are told of a parcel from when it is packed, over HTTP.
final class FloorParcelTest {
  private static final CentralSettings QUICK = CentralSettings.standard().withLabelLatency(Duration.ZERO, 0);
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String ORDER = "o-10001";
  private static final String PARCEL = "\"order\":\"" + ORDER + "\",\"parcel\":1";
  private static final String OF_PARCEL = "\"orderId\":\"" + ORDER + "\",\"parcelNo\":1,";

  @TempDir
  Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final Journal desk = new Journal("desk-1", "e1");
  private Central central;
  private ContractClient client;
  private String cursor;

  @BeforeEach
  void start() {
    central = Central.start(QUICK.withFile(folder.resolve("central.db")), now::get);
    client = new ContractClient(central.url());
    cursor = client.get("/v1/sites/site-1/snapshot").json().get("cursor").stringValue();
  }

  @AfterEach
  void close() {
    client.close();
    central.close();
  }

  @Test
  void aParcelIsToldOnceItIsPackedAndItsLabelIsBought() {
    JsonNode label = buy(1);
    assertThat(told()).isEmpty();
    send(packed(512_000, 6_000));
    JsonNode parcel = told().getLast();
    assertThat(parcel.get("barcode")).isEqualTo(label.get("tracking"));
    assertThat(parcel.get("label_id")).isEqualTo(label.get("label_id"));
    assertThat(parcel.get("label_key").stringValue()).isEqualTo(key(ORDER, 1, 1));
    assertThat(text(parcel, "label_state", "order_state", "station", "packed_at", "carton_type", "carrier")).isEqualTo(
        List.of("ready", "open", "desk-1", "2026-03-02T11:59:00Z", "L", label.get("carrier").stringValue()));
    assertThat(parcel.get("expected_mass_mg").longValue()).isEqualTo(512_000);
    assertThat(parcel.get("expected_sigma_mg").longValue()).isEqualTo(6_000);
    JsonNode order = client.get("/v1/sites/site-1/snapshot?limit=200").json().get("changes").valueStream()
        .filter(change -> change.path("order").path("id").stringValue("").equals(ORDER)).findFirst().orElseThrow().get("order");
    for (String name : List.of("client", "cut_off", "value", "reference")) {
      assertThat(parcel.get(name)).isEqualTo(order.get(name)).isNotNull();
    }
    assertThat(parcel.get("contents").size()).isEqualTo(order.get("parcels").get(0).get("contents").size());
    assertThat(parcel.get("contents").get(0).get("name").stringValue()).isNotBlank();
  }

  @Test
  void aLabelThatIsBoughtAfterThePackingIsToldThen() {
    send(packed(512_000, 6_000));
    assertThat(told()).isEmpty();
    JsonNode label = buy(1);
    assertThat(told()).extracting(parcel -> parcel.get("barcode")).containsExactly(label.get("tracking"));
  }

  @Test
  void aScanBackOrTheOrdersEndIsNoNews() {
    JsonNode label = buy(1);
    send(packed(512_000, 6_000));
    told();
    send(desk.applied(key(ORDER, 1, 1), label.get("tracking").stringValue()), desk.packed(ORDER));
    assertThat(told()).isEmpty();
  }

  @Test
  void aVoidIsToldAndTheNewLabelBesideIt() {
    JsonNode first = buy(1);
    send(packed(512_000, 6_000));
    told();
    client.post("/v1/labels/" + first.get("label_id").stringValue() + "/void", "{\"reason\":\"wrong\"}", "void-1");
    assertThat(told()).extracting(parcel -> text(parcel, "barcode", "label_state"))
        .containsExactly(List.of(first.get("tracking").stringValue(), "voided"));
    JsonNode second = buy(2);
    assertThat(told()).extracting(parcel -> text(parcel, "barcode", "label_state", "label_key"))
        .containsExactly(List.of(second.get("tracking").stringValue(), "ready", key(ORDER, 1, 2)));
  }

  @Test
  void aHoldItsEndAndACancelAreToldOfTheParcel() {
    buy(1);
    send(packed(512_000, 6_000));
    told();
    change("{\"action\":\"hold\",\"reason\":\"Payment is checked\"}");
    assertThat(told()).extracting(parcel -> text(parcel, "order_state", "reason"))
        .containsExactly(List.of("held", "Payment is checked"));
    change("{\"action\":\"free\"}");
    assertThat(told().getLast().get("order_state").stringValue()).isEqualTo("open");
    change("{\"action\":\"cancel\",\"reason\":\"customer rang\"}");
    assertThat(text(told().getLast(), "order_state", "label_state", "reason"))
        .isEqualTo(List.of("cancelled", "voided", "customer rang"));
  }

  @Test
  void aLabelOnTwoParcelsIsToldToBeDoubled() {
    JsonNode label = buy(1);
    send(packed(512_000, 6_000), desk.applied(key(ORDER, 1, 1), label.get("tracking").stringValue()));
    told();
    Journal other = new Journal("desk-2", "e1");
    other.send(client, other.applied(key(ORDER, 1, 1), label.get("tracking").stringValue()));
    assertThat(told().getLast().get("label_state").stringValue()).isEqualTo("doubled");
  }

  @Test
  void whatAProblemDeskExpectsOfAParcelTakesThePlaceOfWhatTheDeskExpected() {
    buy(1);
    send(packed(512_000, 6_000));
    told();
    Journal problem = new Journal("problem-1", "e1");
    problem.send(client, problem.next("parcel-repacked", PARCEL, "\"caseId\":\"line-1-7\"," + OF_PARCEL
        + "\"cartonType\":\"XL\",\"expectedMassMg\":600000,\"expectedSigmaMg\":7000"));
    JsonNode repacked = told().getLast();
    assertThat(text(repacked, "carton_type", "station")).isEqualTo(List.of("XL", "desk-1"));
    assertThat(repacked.get("expected_mass_mg").longValue()).isEqualTo(600_000);
    problem.send(client, problem.next("parcel-released", PARCEL, "\"caseId\":\"line-1-7\"," + OF_PARCEL
        + "\"reason\":\"client agrees\",\"expectedMassMg\":555000,\"expectedSigmaMg\":2000"));
    JsonNode released = told().getLast();
    assertThat(released.get("expected_mass_mg").longValue() + " ± " + released.get("expected_sigma_mg"))
        .isEqualTo("555000 ± 2000");
    assertThat(text(released, "carton_type")).isEqualTo(List.of("XL"));
  }

  @Test
  void byBarcodeGivesTheSameParcelAndOneThatIsNotPackedWithoutWhatTheDeskHasNotSaid() {
    JsonNode label = buy(1);
    String path = "/v1/parcels/by-barcode/" + label.get("tracking").stringValue();
    JsonNode early = client.get(path).json().get("parcel");
    assertThat(early.has("expected_mass_mg") || early.has("packed_at") || early.has("station")).isFalse();
    assertThat(text(early, "label_state", "carton_type")).isEqualTo(List.of("ready", "M"));
    send(packed(512_000, 6_000));
    assertThat(client.get(path).json().get("parcel")).isEqualTo(told().getLast());
  }

  @Test
  void aParcelOfAnOlderDeskHasNoUncertainty() {
    buy(1);
    send(desk.next("parcel-packed", PARCEL, OF_PARCEL + "\"cartonType\":\"M\",\"expectedMassMg\":512000"));
    JsonNode parcel = told().getLast();
    assertThat(parcel.has("expected_sigma_mg")).isFalse();
    assertThat(parcel.get("packed_at").stringValue()).as("a fact without a time is of now").isEqualTo("2026-03-02T12:00:00Z");
  }

  @Test
  void theSnapshotTellsParcelsForTenDaysAndNoLonger() {
    buy(1);
    send(packed(512_000, 6_000));
    JsonNode parcel = told().getLast();
    now.set(NOON.plus(Duration.ofDays(10)));
    assertThat(snapshot()).containsExactly(parcel);
    restart();
    assertThat(snapshot()).as("after a restart").containsExactly(parcel);
    now.set(NOON.plus(Duration.ofDays(10)).plusMillis(1));
    assertThat(snapshot()).isEmpty();
  }

  private void restart() {
    close();
    central = Central.start(QUICK.withFile(folder.resolve("central.db")), now::get);
    client = new ContractClient(central.url());
  }

  private List<JsonNode> snapshot() {
    List<JsonNode> parcels = new ArrayList<>();
    String page = "/v1/sites/site-1/snapshot?limit=200";
    JsonNode read = client.get(page).json();
    while (true) {
      read.get("changes").valueStream().filter(change -> change.has("parcel"))
          .forEach(change -> parcels.add(change.get("parcel")));
      if (!read.has("next")) {
        return parcels;
      }
      read = client.get(page + "&page=" + read.get("next").stringValue()).json();
    }
  }

  /// What was told of parcels since this was asked last.
  private List<JsonNode> told() {
    List<JsonNode> parcels = new ArrayList<>();
    JsonNode page;
    do {
      page = client.get("/v1/sites/site-1/changes?limit=200&after=" + cursor).json();
      page.get("changes").valueStream().filter(change -> change.has("parcel"))
          .forEach(change -> parcels.add(change.get("parcel")));
      cursor = page.get("next").stringValue();
    } while (page.get("more").booleanValue());
    return parcels;
  }

  private Sent packed(long massMg, long sigmaMg) {
    return desk.raw(Stations.fact("desk-1", "e1", desk.nextSeq(), "parcel-packed", PARCEL, OF_PARCEL
        + "\"cartonType\":\"L\",\"expectedMassMg\":" + massMg + ",\"expectedSigmaMg\":" + sigmaMg + ",\"client\":\"\"")
        .replaceFirst("\\{", "{\"at\":\"2026-03-02T11:59:00Z\","));
  }

  private void send(Sent... facts) {
    assertThat(desk.send(client, facts)).containsOnly("accepted");
  }

  private JsonNode buy(int attempt) {
    return client.post("/v1/labels", wish(ORDER, 1, attempt, "M", "desk-1"), key(ORDER, 1, attempt)).json();
  }

  private void change(String body) {
    assertThat(client.post("/v1/orders/" + ORDER + "/change", body, null).status()).isEqualTo(200);
  }

  private static List<String> text(JsonNode parcel, String... names) {
    return List.of(names).stream().map(name -> parcel.path(name).stringValue("")).toList();
  }
}

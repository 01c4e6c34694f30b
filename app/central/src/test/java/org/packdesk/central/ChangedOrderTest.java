package org.packdesk.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packdesk.central.Stations.key;
import static org.packdesk.central.Stations.wish;

import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packdesk.central.ContractClient.Reply;
import org.packdesk.central.orders.ChangeOutcome;
import org.packdesk.central.orders.OrderChange;
import tools.jackson.databind.JsonNode;

/// Orders that are cancelled, held or changed while a floor packs them, over HTTP.
final class ChangedOrderTest {
  private static final CentralSettings QUICK = CentralSettings.standard().withLabelLatency(Duration.ZERO, 0);
  private static final String ORDER = "o-10001";
  private static final String ELSEWHERE = "{\"action\":\"change\",\"recipient\":{\"name\":\"Ada Byron\",\"street\":\"Long Row 1\","
      + "\"postcode\":\"1011 AB\",\"city\":\"Utrecht\",\"country\":\"NL\"}}";

  private final Central central = Central.start(QUICK, InstantSource.system());
  private final ContractClient client = new ContractClient(central.url());

  @AfterEach
  void close() {
    client.close();
    central.close();
  }

  private JsonNode change(String body) {
    Reply reply = client.post("/v1/orders/" + ORDER + "/change", body, null);
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    return reply.json();
  }

  private String refused(String body) {
    Reply reply = client.post("/v1/orders/" + ORDER + "/change", body, null);
    assertThat(reply.status()).as(reply.toString()).isEqualTo(422);
    return reply.json().get("detail").stringValue();
  }

  private JsonNode buy(int attempt) {
    return client.post("/v1/labels", wish(ORDER, 1, attempt, "M", "desk-1"), key(ORDER, 1, attempt)).json();
  }

  private JsonNode standing(JsonNode label) {
    return client.get("/v1/parcels/by-barcode/" + label.get("tracking").stringValue()).json();
  }

  private String labelState(int attempt) {
    return client.get("/v1/labels/by-key/" + key(ORDER, 1, attempt)).json().get("state").stringValue();
  }

  private void pack() {
    Stations.Journal desk = new Stations.Journal("desk-1", "e1");
    assertThat(desk.send(client,
        desk.next("parcel-packed", "\"order\":\"" + ORDER + "\"",
            "\"orderId\":\"" + ORDER + "\",\"parcelNo\":1,\"cartonType\":\"M\",\"expectedMassMg\":512000"),
        desk.packed(ORDER))).containsOnly("accepted");
  }

  private String cursor() {
    JsonNode page = client.get("/v1/sites/site-1/changes?limit=200").json();
    while (page.get("more").booleanValue()) {
      page = client.get("/v1/sites/site-1/changes?limit=200&after=" + page.get("next").stringValue()).json();
    }
    return page.get("next").stringValue();
  }

  @Test
  void anOrderIsHeldAndFreedAndEveryRealChangeIsTold() {
    String before = cursor();
    JsonNode held = change("{\"action\":\"hold\",\"reason\":\"Payment is checked\"}");
    assertThat(held.get("state").stringValue()).isEqualTo("held");
    assertThat(held.get("reason").stringValue()).isEqualTo("Payment is checked");
    assertThat(held.get("version").intValue()).isEqualTo(2);
    assertThat(change("{\"action\":\"hold\"}")).isEqualTo(held);
    JsonNode freed = change("{\"action\":\"free\"}");
    assertThat(freed.get("state").stringValue()).isEqualTo("open");
    assertThat(freed.has("reason")).isFalse();
    assertThat(freed.get("version").intValue()).isEqualTo(3);
    assertThat(freed.get("ship_version").intValue()).isOne();
    assertThat(change("{\"action\":\"free\"}")).isEqualTo(freed);

    JsonNode told = client.get("/v1/sites/site-1/changes?after=" + before).json().get("changes");
    assertThat(told).extracting(entry -> entry.get("order")).containsExactly(held, freed);
  }

  @Test
  void aCancelVoidsTheReadyLabelsStopsTheParcelAndSellsNoFurtherOne() {
    JsonNode label = buy(1);
    assertThat(standing(label).get("stop").booleanValue()).isFalse();
    JsonNode cancelled = change("{\"action\":\"cancel\",\"reason\":\"The customer has changed her mind\"}");
    assertThat(change("{\"action\":\"cancel\"}")).isEqualTo(cancelled);
    assertThat(labelState(1)).isEqualTo("voided");
    assertThat(central.counts().labels()).isEqualTo(new Counts.Labels(1, 1));
    JsonNode standing = standing(label);
    assertThat(standing.get("stop").booleanValue()).isTrue();
    assertThat(standing.get("reason").stringValue()).endsWith("is cancelled: The customer has changed her mind");
    assertThat(client.post("/v1/labels", wish(ORDER, 1, 2, "M", "desk-1"), key(ORDER, 1, 2)).status()).isEqualTo(409);
    assertThat(refused("{\"action\":\"free\"}")).isEqualTo("The order o-10001 is cancelled");
    assertThat(refused("{\"action\":\"hold\"}")).isEqualTo("The order o-10001 is cancelled");
    assertThat(refused(ELSEWHERE)).isEqualTo("The order o-10001 is cancelled");
  }

  @Test
  void aPackedOrderThatIsHeldStopsAndGoesOnWhenItIsFreed() {
    JsonNode label = buy(1);
    pack();
    assertThat(standing(label).get("expected_mass_mg").longValue()).isEqualTo(512_000);
    assertThat(standing(label).get("order_state").stringValue()).isEqualTo("packed");
    change("{\"action\":\"hold\"}");
    assertThat(standing(label).get("stop").booleanValue()).isTrue();
    assertThat(change("{\"action\":\"free\"}").get("state").stringValue()).isEqualTo("packed");
    assertThat(standing(label).get("stop").booleanValue()).isFalse();
  }

  @Test
  void anotherAddressLeavesAnOpenOrdersLabelToItsDesk() {
    buy(1);
    assertThat(change(ELSEWHERE).get("ship_version").intValue()).isEqualTo(2);
    assertThat(change(ELSEWHERE).get("version").intValue()).as("the same again").isEqualTo(2);
    assertThat(labelState(1)).isEqualTo("ready");
    assertThat(change("{\"action\":\"change\",\"service\":\"TC Evening\"}").get("ship_version").intValue()).isEqualTo(3);
    JsonNode label = client.get("/v1/labels/by-key/" + key(ORDER, 1, 1)).json();
    client.post("/v1/labels/" + label.get("label_id").stringValue() + "/void", "{\"reason\":\"the address changed\"}", "v1");
    assertThat(buy(2).get("service").stringValue()).isEqualTo("TC Evening");
  }

  @Test
  void anotherAddressStopsAPackedParcelUntilItHasItsNewLabel() {
    JsonNode old = buy(1);
    pack();
    change(ELSEWHERE);
    assertThat(labelState(1)).isEqualTo("voided");
    assertThat(standing(old).get("reason").stringValue()).isEqualTo("This label is void: the parcel needs a new one");
    JsonNode label = buy(2);
    assertThat(standing(old).get("reason").stringValue()).isEqualTo("This label is void: the parcel has a newer one");
    assertThat(standing(old).get("label_state").stringValue()).isEqualTo("voided");
    assertThat(standing(label).get("stop").booleanValue()).isFalse();
  }

  @Test
  void linesChangeOnlyWithAPlanThatAddsUpAndBeforeTheOrderIsPacked() {
    JsonNode order = client.post("/v1/orders/" + ORDER + "/change", "{\"action\":\"free\"}", null).json();
    String sku = order.get("lines").get(0).get("sku").stringValue();
    String good = "{\"action\":\"change\",\"lines\":[{\"line_no\":1,\"sku\":\"" + sku + "\",\"units\":3}],\"parcels\":["
        + "{\"parcel_no\":1,\"carton_type\":\"M\",\"contents\":[{\"line_no\":1,\"units\":2}]},"
        + "{\"parcel_no\":2,\"carton_type\":\"S\",\"contents\":[{\"line_no\":1,\"units\":1}]}]}";
    assertThat(refused(good.replace("\"units\":3", "\"units\":4"))).isEqualTo("Of the line 1, 1 units are in no parcel");
    assertThat(refused(good.replace("\"units\":3", "\"units\":2"))).isEqualTo("Of the line 1, the parcels hold 1 units too many");
    assertThat(refused(good.replace("\"parcel_no\":2", "\"parcel_no\":1"))).isEqualTo("Two parcels have the same number");
    assertThat(refused(good.replace("\"line_no\":1,\"units\":1", "\"line_no\":9,\"units\":1"))).contains("line 9");
    assertThat(refused(good.replace("\"S\"", "\"Q\""))).isEqualTo("There is no carton type Q");
    assertThat(refused(good.replace(sku, "SKU-0000"))).isEqualTo("No product has the SKU SKU-0000");
    assertThat(refused("{\"action\":\"change\"}")).startsWith("A change names");
    assertThat(client.postBad("/v1/orders/" + ORDER + "/change", good.replaceAll(",\"parcels\".*", "}"), null).status())
        .isEqualTo(400);

    JsonNode changed = change(good);
    assertThat(changed.get("parcels").size()).isEqualTo(2);
    assertThat(changed.get("version").intValue()).isEqualTo(2);
    assertThat(changed.get("ship_version").intValue()).isOne();
    pack();
    assertThat(refused(good.replace("\"M\"", "\"L\""))).contains("is packed already");
  }

  @Test
  void whatNobodyKnowsCannotBeChanged() {
    assertThat(client.post("/v1/orders/o-9/change", "{\"action\":\"cancel\"}", null).status()).isEqualTo(404);
    assertThat(client.get("/v1/parcels/by-barcode/TC1").status()).isEqualTo(404);
    assertThat(client.postBad("/v1/orders/" + ORDER + "/change", "{\"action\":\"burn\"}", null).status()).isEqualTo(400);
    assertThat(central.change("o-9", new OrderChange.Free())).isEqualTo(new ChangeOutcome.NoSuchOrder());
  }
}

package org.packdesk.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packdesk.central.ContractClient.Reply;
import org.packdesk.central.Stations.Journal;
import org.packdesk.central.Stations.Sent;
import org.packdesk.central.orders.OrderChange;
import tools.jackson.databind.JsonNode;

/// A fact that cannot be used, what it holds back, and the person who releases it, over HTTP.
final class QuarantineTest {
  private final Central central = Central.start(CentralSettings.standard().withLabelLatency(Duration.ZERO, 0),
      InstantSource.system());
  private final ContractClient client = new ContractClient(central.url());
  private final Journal desk = new Journal("desk-1", "e1");

  @AfterEach
  void close() {
    client.close();
    central.close();
  }

  /// Readable, but somebody has changed it on its way.
  private static Sent damaged(Sent fact) {
    return new Sent(fact.seq(), fact.hash(), fact.bytes().replace("\"v\":1", "\"v\":2"));
  }

  private Sent scanned(String order) {
    return desk.next("item-scanned", "\"order\":\"" + order + "\"", "\"line\":1");
  }

  private JsonNode waiting() {
    return client.get("/v1/sites/site-1/quarantine").json().get("facts");
  }

  private Reply release(String epoch, long seq) {
    return client.post("/v1/stations/desk-1/facts/" + epoch + "/" + seq + "/release",
        "{\"by\":\"Ana, shift lead\",\"reason\":\"looked at\"}", null);
  }

  private String state(String order) {
    return client.post("/v1/orders/" + order + "/change", "{\"action\":\"free\"}", null).json().get("state").stringValue();
  }

  @Test
  void itHoldsBackLaterFactsOfItsOwnOrderFromAnyEpochUntilAPersonReleasesIt() {
    assertThat(desk.send(client, scanned("o-10001"), damaged(scanned("o-10001")), scanned("o-10001"), desk.packed("o-10002")))
        .containsExactly("accepted", "quarantined hash-does-not-fit", "exception held-back", "accepted");
    Journal later = new Journal("desk-1", "e2");
    assertThat(later.send(client, later.packed("o-10001"))).containsExactly("exception held-back");
    Journal other = new Journal("desk-2", "e1");
    assertThat(other.send(client, other.next("label-applied", "\"label\":\"label:o-10001:1:1\"",
        "\"key\":\"label:o-10001:1:1\""))).containsExactly("accepted");
    assertThat(state("o-10001")).isEqualTo("open");
    assertThat(state("o-10002")).isEqualTo("packed");

    assertThat(waiting()).hasSize(1);
    assertThat(waiting().get(0).toString()).isEqualTo(
        "{\"station\":\"desk-1\",\"epoch\":\"e1\",\"seq\":2,\"code\":\"hash-does-not-fit\",\"order_id\":\"o-10001\",\"held_back\":2}");
    assertThat(central.counts().exceptions()).isEqualTo(2);
    assertThat(release("e1", 2).json().get("applied").intValue()).isEqualTo(2);
    assertThat(release("e1", 2).json().get("applied").intValue()).as("before").isZero();
    assertThat(waiting()).isEmpty();
    assertThat(state("o-10001")).isEqualTo("packed");
    assertThat(central.counts().exceptions()).isZero();
    assertThat(central.counts().quarantined()).as("it is never applied itself").isOne();
    assertThat(desk.send(client, scanned("o-10001"))).containsExactly("accepted");
  }

  @Test
  void whatIsReleasedIsAppliedUpToTheNextQuarantinedFact() {
    desk.send(client, damaged(scanned("o-10001")), scanned("o-10001"), damaged(scanned("o-10001")), desk.packed("o-10001"));
    assertThat(waiting()).extracting(fact -> fact.get("held_back").intValue()).containsExactly(2, 1);
    assertThat(release("e1", 1).json().get("applied").intValue()).isOne();
    assertThat(state("o-10001")).isEqualTo("open");
    assertThat(release("e1", 3).json().get("applied").intValue()).isOne();
    assertThat(state("o-10001")).isEqualTo("packed");
  }

  @Test
  void theLaterOneReleasedFirstAppliesNothingBeforeTheEarlierOne() {
    desk.send(client, damaged(scanned("o-10001")), damaged(scanned("o-10001")), desk.packed("o-10001"));
    assertThat(release("e1", 2).json().get("applied").intValue()).isZero();
    assertThat(release("e1", 1).json().get("applied").intValue()).isOne();
  }

  @Test
  void aFactWhoseOrderNobodyCanReadHoldsBackNothing() {
    assertThat(desk.send(client, desk.raw("{torn"), desk.raw("[]"), desk.packed("o-10001")))
        .containsExactly("quarantined not-a-fact", "quarantined not-a-fact", "accepted");
    assertThat(waiting().get(0).has("order_id")).isFalse();
    assertThat(release("e1", 1).json().get("applied").intValue()).isZero();
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void theOrderIsFoundByItsLabelOrItsPaperToo() {
    assertThat(desk.send(client, damaged(desk.next("print-sent", "\"print\":\"print:o-10001:1:1:1\"", "")),
        damaged(desk.next("label-ready", "\"label\":\"label:o-10002:1:1\"", "")), desk.packed("o-10001"), desk.packed("o-10002"),
        desk.packed("o-10003"))).containsExactly("quarantined hash-does-not-fit", "quarantined hash-does-not-fit",
            "exception held-back", "exception held-back", "accepted");
  }

  @Test
  void aForkedFactIsShownAndReleasedAndHoldsBackNothing() {
    desk.send(client, scanned("o-10001"));
    Journal copy = new Journal("desk-1", "e1");
    assertThat(copy.send(client, copy.next("item-scanned", "\"order\":\"o-10001\"", "\"line\":2")))
        .containsExactly("quarantined fork");
    assertThat(desk.send(client, desk.packed("o-10001"))).containsExactly("accepted");
    assertThat(waiting().get(0).get("code").stringValue()).isEqualTo("fork");
    assertThat(release("e1", 1).status()).isEqualTo(200);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void aForgedStationIsQuarantinedAndNothingElseCanBeReleased() {
    assertThat(desk.send(client, desk.raw(Stations.fact("desk-2", "e1", 1, "order-packed", "\"order\":\"o-10001\"",
        "\"orderId\":\"o-10001\"")))).containsExactly("quarantined not-a-fact");
    assertThat(state("o-10001")).isEqualTo("open");
    desk.send(client, desk.packed("o-10002"));
    assertThat(release("e1", 2).status()).isEqualTo(404);
    assertThat(release("e9", 1).status()).isEqualTo(404);
  }

  @Test
  void anOrderPackedWhileItWasStoppedIsAnExceptionAndStaysStopped() {
    central.change("o-10001", new OrderChange.Cancel("too late"));
    central.change("o-10002", new OrderChange.Hold("payment"));
    assertThat(desk.send(client, desk.packed("o-10001"), desk.packed("o-10002"))).containsExactly("exception order-cancelled",
        "exception order-held");
    assertThat(state("o-10002")).as("freed, and it was packed").isEqualTo("packed");
  }
}

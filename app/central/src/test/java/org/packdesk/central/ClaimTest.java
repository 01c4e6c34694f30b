package org.packdesk.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packdesk.central.Stations.key;
import static org.packdesk.central.Stations.wish;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.central.ContractClient.Reply;
import org.packdesk.central.orders.OrderChange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Leases with fencing tokens, over HTTP and in a time of the test's own.
final class ClaimTest {
  private static final String ORDER = "o-10001";

  @TempDir
  private Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T12:00:00Z"));
  private Central central;
  private ContractClient client;

  @BeforeEach
  void start() {
    central = Central.start(CentralSettings.standard().withLabelLatency(Duration.ZERO, 0).withLease(Duration.ofMinutes(10))
        .withFile(folder.resolve("central.db")), now::get);
    client = new ContractClient(central.url());
  }

  @AfterEach
  void stop() {
    client.close();
    central.close();
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  private Reply claim(String station) {
    return client.post("/v1/orders/" + ORDER + "/claim", "{\"station\":\"" + station + "\"}", null);
  }

  private Reply hold(String call, String station, long token) {
    return client.post("/v1/orders/" + ORDER + "/" + call, "{\"station\":\"" + station + "\",\"token\":" + token + "}", null);
  }

  private static long token(Reply reply) {
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    return reply.json().get("token").longValue();
  }

  private static String why(Reply reply) {
    assertThat(reply.status()).as(reply.toString()).isEqualTo(409);
    return reply.json().get("why").stringValue();
  }

  @Test
  void oneDeskHasTheOrderUntilItsLeaseEndsAndTheTokenGrowsWithEachNewClaim() {
    assertThat(token(claim("desk-1"))).isOne();
    JsonNode denied = claim("desk-2").json();
    assertThat(denied.get("why").stringValue()).isEqualTo("claimed");
    assertThat(denied.get("holder").stringValue()).isEqualTo("desk-1");
    assertThat(denied.get("until").stringValue()).isEqualTo("2026-03-02T12:10:00Z");
    pass(Duration.ofMinutes(9));
    assertThat(claim("desk-1").json().get("until").stringValue()).isEqualTo("2026-03-02T12:19:00Z");
    assertThat(token(claim("desk-1"))).isOne();
    pass(Duration.ofMinutes(10));
    assertThat(token(claim("desk-2"))).isEqualTo(2);
    assertThat(why(claim("desk-1"))).isEqualTo("claimed");
    assertThat(why(hold("renew", "desk-1", 1))).isEqualTo("claimed");
  }

  @Test
  void aLeaseThatEndedAndThatNobodyTookOverIsRenewed() {
    claim("desk-1");
    pass(Duration.ofHours(3));
    assertThat(hold("renew", "desk-1", 1).json().get("until").stringValue()).isEqualTo("2026-03-02T15:10:00Z");
    assertThat(why(claim("desk-2"))).isEqualTo("claimed");
    assertThat(why(hold("renew", "desk-1", 7))).isEqualTo("claimed");
  }

  @Test
  void aReleasedOrderIsFreeAndAnOldTokenReleasesNothing() {
    claim("desk-1");
    assertThat(hold("release", "desk-1", 1).status()).isEqualTo(204);
    assertThat(hold("release", "desk-1", 1).status()).isEqualTo(204);
    assertThat(why(hold("renew", "desk-1", 1))).isEqualTo("released");
    assertThat(token(claim("desk-2"))).isEqualTo(2);
    assertThat(hold("release", "desk-1", 1).status()).isEqualTo(204);
    assertThat(why(claim("desk-1"))).isEqualTo("claimed");
    hold("release", "desk-2", 2);
    assertThat(token(claim("desk-2"))).as("the same desk after its release").isEqualTo(3);
  }

  @Test
  void tokensAndLeasesSurviveARestart() {
    claim("desk-1");
    pass(Duration.ofMinutes(11));
    claim("desk-2");
    stop();
    start();
    assertThat(why(claim("desk-1"))).isEqualTo("claimed");
    assertThat(token(hold("renew", "desk-2", 2))).isEqualTo(2);
    pass(Duration.ofMinutes(11));
    assertThat(token(claim("desk-1"))).isEqualTo(3);
  }

  @Test
  void whatIsCancelledHeldOrPackedCannotBeClaimed() {
    claim("desk-1");
    central.change(ORDER, new OrderChange.Hold("wait"));
    assertThat(why(claim("desk-1"))).isEqualTo("held");
    assertThat(token(hold("renew", "desk-1", 1))).as("a desk keeps what it packs").isOne();
    central.change(ORDER, new OrderChange.Free());
    Stations.Journal desk = new Stations.Journal("desk-1", "e1");
    assertThat(desk.send(client, desk.packed(ORDER))).containsExactly("accepted");
    assertThat(why(claim("desk-2"))).isEqualTo("packed");
    assertThat(why(hold("renew", "desk-1", 1))).isEqualTo("packed");
    central.change(ORDER, new OrderChange.Cancel("too late"));
    assertThat(why(claim("desk-2"))).isEqualTo("cancelled");
    assertThat(client.post("/v1/orders/o-9/claim", "{\"station\":\"desk-1\"}", null).status()).isEqualTo(404);
    assertThat(client.post("/v1/orders/o-9/renew", "{\"station\":\"desk-1\",\"token\":1}", null).status()).isEqualTo(404);
  }

  @Test
  void theNextDeskLearnsWhichParcelsAreDone() {
    Stations.Journal desk = new Stations.Journal("desk-1", "e1");
    JsonNode first = client.post("/v1/labels", wish(ORDER, 1, 1, "M", "desk-1"), key(ORDER, 1, 1)).json();
    client.post("/v1/labels", wish(ORDER, 2, 1, "M", "desk-1"), key(ORDER, 2, 1));
    assertThat(desk.send(client, desk.applied(key(ORDER, 1, 1), first.get("tracking").stringValue()),
        desk.applied(key(ORDER, 3, 1), "RANGE-1"))).containsOnly("accepted");
    assertThat(claim("desk-2").json().get("done").toString()).isEqualTo("[1,3]");
    client.post("/v1/labels/" + first.get("label_id").stringValue() + "/void", "{\"reason\":\"wet\"}", "v1");
    assertThat(claim("desk-2").json().get("done").toString()).isEqualTo("[3]");
  }

  @Test
  void onlyTheDeskWithTheClaimBuysAndItTakesOverWhatWasBoughtBefore() {
    claim("desk-1");
    JsonNode first = client.post("/v1/labels", wish(ORDER, "desk-1", 1), key(ORDER, 1, 1)).json();
    Reply other = client.post("/v1/labels", wish(ORDER, 2, 1, "M", "desk-2"), key(ORDER, 2, 1));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.json().get("detail").stringValue()).isEqualTo("It is claimed by desk-1");
    assertThat(
        client.post("/v1/labels", wish(ORDER, 1, 1, "M", "desk-2"), key(ORDER, 1, 1)).json().get("mismatch").booleanValue())
        .isTrue();

    pass(Duration.ofMinutes(10));
    claim("desk-2");
    JsonNode taken = client.post("/v1/labels", wish(ORDER, "desk-2", 2), key(ORDER, 1, 1)).json();
    assertThat(first.has("earlier_station")).isFalse();
    assertThat(taken.get("earlier_station").stringValue()).as("it may have printed it").isEqualTo("desk-1");
    assertThat(((ObjectNode) taken).without("earlier_station")).isEqualTo(first);
    assertThat(client.post("/v1/labels", wish(ORDER, "desk-2", 2), key(ORDER, 1, 1)).json().get("earlier_station").stringValue())
        .as("asked once more").isEqualTo("desk-1");
    assertThat(client.post("/v1/labels", wish(ORDER, "desk-1", 1), key(ORDER, 1, 1)).json().get("mismatch").booleanValue())
        .as("the desk that lost it").isTrue();
    assertThat(client.post("/v1/labels", wish(ORDER, "desk-2", 2).replace("\"M\"", "\"L\""), key(ORDER, 1, 1)).json()
        .get("mismatch").booleanValue()).as("another carton").isTrue();
    assertThat(central.counts().labels().purchased()).isOne();
  }

  @Test
  void anOrderPackedByADeskThatLostItIsAnException() {
    claim("desk-1");
    pass(Duration.ofMinutes(10));
    claim("desk-2");
    Stations.Journal desk = new Stations.Journal("desk-1", "e1");
    assertThat(desk.send(client, desk.packed(ORDER))).containsExactly("exception claim-lost");
    Stations.Journal other = new Stations.Journal("desk-2", "e1");
    assertThat(other.send(client, other.packed(ORDER))).containsExactly("accepted");
  }
}

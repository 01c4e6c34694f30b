package org.packdesk.persistence.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClaimsTest {

  private static final String HELD = "{\"token\": 12, \"until\": \"2026-03-01T08:05:00Z\", \"done\": [1, 3], \"later\": 1}";
  private static final ClaimAnswer UNTIL_FIVE = new ClaimAnswer.Held(12, Instant.parse("2026-03-01T08:05:00Z"), List.of(1, 3));

  private ContractServer server;
  private HttpCentralApi central;

  @BeforeEach
  void connect() throws IOException {
    server = new ContractServer();
    central = new HttpCentralApi(server.base(), "north", "desk-07", InstantSource.system());
  }

  @AfterEach
  void holdAgainstTheContract() {
    central.close();
    server.close();
    server.assertContractKept();
  }

  @Test
  void claimBringsItsTokenItsEndAndWhatIsDoneAlready() {
    server.gives(200, HELD);
    assertThat(central.claim("O-1")).isEqualTo(UNTIL_FIVE);
    assertThat(server.lastAsked().uri()).hasPath("/v1/orders/O-1/claim");
    assertThat(json(server.lastAsked().body())).isEqualTo(json("{\"station\": \"desk-07\"}"));
  }

  @Test
  void renewalShowsItsToken() {
    server.gives(200, HELD);
    assertThat(central.renew("O-1", 12)).isEqualTo(UNTIL_FIVE);
    assertThat(server.lastAsked().uri()).hasPath("/v1/orders/O-1/renew");
    assertThat(json(server.lastAsked().body())).isEqualTo(json("{\"station\": \"desk-07\", \"token\": 12}"));
  }

  @ParameterizedTest
  @CsvSource({"claimed,CLAIMED", "packed,PACKED", "cancelled,CANCELLED", "eaten,OTHER"})
  void denialNamesItsReasonAlsoOneThatIsNotKnown(String told, ClaimAnswer.Why why) {
    server.gives(409, "{\"why\": \"" + told + "\"}");
    assertThat(central.claim("O-1")).isEqualTo(new ClaimAnswer.Denied(why, ""));
    assertThat(central.renew("O-1", 12)).isEqualTo(new ClaimAnswer.Denied(why, ""));
  }

  @Test
  void denialNamesTheDeskThatHasTheOrder() {
    server.gives(409, "{\"why\": \"claimed\", \"holder\": \"desk-02\", \"until\": \"2026-03-01T08:05:00Z\"}");
    assertThat(central.claim("O-1")).isEqualTo(new ClaimAnswer.Denied(ClaimAnswer.Why.CLAIMED, "desk-02"));
  }

  @Test
  void orderThatCentralDoesNotKnowIsNoFailure() {
    server.gives(404, "{\"title\": \"no such order\", \"status\": 404}");
    assertThat(central.claim("O-1")).isEqualTo(new ClaimAnswer.NoSuchOrder());
    assertThat(central.renew("O-1", 1)).isEqualTo(new ClaimAnswer.NoSuchOrder());
  }

  @Test
  void centralThatIsBusySaysWhenToAskForTheClaimAgain() {
    server.gives(429, "{\"title\": \"later\", \"status\": 429}", Map.of("Retry-After", "9"));
    assertThat(central.claim("O-1"))
        .isEqualTo(new ClaimAnswer.Failed("central has too much to do (429, later)", Duration.ofSeconds(9)));
  }

  @Test
  void releaseThatCentralHasHeardIsOver() {
    server.gives(204, "");
    assertThat(central.release("O-1", 12)).isTrue();
    assertThat(server.lastAsked().uri()).hasPath("/v1/orders/O-1/release");
    assertThat(json(server.lastAsked().body())).isEqualTo(json("{\"station\": \"desk-07\", \"token\": 12}"));
    server.gives(404, "{\"title\": \"no such order\", \"status\": 404}");
    assertThat(central.release("O-1", 12)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void releaseThatCentralCouldNotTakeMayBeAskedAgain(int status) {
    server.gives(status, "{\"title\": \"not now\", \"status\": " + status + "}");
    assertThat(central.release("O-1", 12)).isFalse();
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}

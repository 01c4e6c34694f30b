package org.packdesk.persistence.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.persistence.central.FactsAnswer.FactOutcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HttpCentralApiTest {

  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final String KEY = "label:O-1:1:1";
  private static final LabelWish WISH = new LabelWish(KEY, "O-1", 1, 1, "C2", "desk-07", 0);

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
  void helloBringsTheMarkAndCentralsTime() {
    server.gives(200, """
        {"acked_through": 41, "fork": false, "time": "2026-03-01T08:00:00.5+01:00", "later": {"field": 1}}""");
    HelloAnswer answer = central.hello(new Hello("north", "e1", 42, HASH, "0.1"));
    assertThat(answer).isEqualTo(new HelloAnswer.Known(41, false, false, Instant.parse("2026-03-01T07:00:00.5Z")));
    assertThat(server.lastAsked().uri()).hasPath("/v1/stations/desk-07/hello");
    assertThat(json(server.lastAsked().body())).isEqualTo(json("""
        {"site": "north", "epoch": "e1", "last_seq": 42, "head_hash": "%s", "version": "0.1"}""".formatted(HASH)));
  }

  @Test
  void helloTellsWhetherTheHistoriesAgreeAndWhetherTheyPart() {
    server.gives(200, "{\"acked_through\": 41, \"fork\": true, \"agreed\": true, \"time\": \"2026-03-01T08:00:00Z\"}");
    assertThat(central.hello(new Hello("north", "e1", 20, HASH, "0.1")))
        .isEqualTo(new HelloAnswer.Known(41, true, true, Instant.parse("2026-03-01T08:00:00Z")));
  }

  @Test
  void factsGoUpByteForByte() {
    String stored = "{\"type\":\"item-scanned\",\"text\":\"Käse \\\"1\\\" \\u0007 \uD83E\uDDC0\"}";
    server.gives(200, """
        {"acked_through": 7, "results": [{"seq": 7, "outcome": "accepted"}]}""");
    assertThat(central.sendFacts("e1", List.of(new FactToSend(7, HASH, stored.getBytes(UTF_8)))))
        .isEqualTo(new FactsAnswer.Kept(7, List.of()));
    JsonNode fact = json(server.lastAsked().body()).get("facts").get(0);
    assertThat(fact.get("bytes").stringValue()).isEqualTo(stored);
    assertThat(fact.get("hash").stringValue()).isEqualTo(HASH);
  }

  @Test
  void largeBatchGoesPackedAndASmallOneDoesNot() {
    String large = "{\"text\":\"" + "ü".repeat(5000) + "\"}";
    server.gives(200, "{\"acked_through\": 7, \"results\": []}");
    central.sendFacts("e1", List.of(new FactToSend(7, HASH, large.getBytes(UTF_8))));
    assertThat(server.lastAsked().headers().get("Content-encoding")).containsExactly("gzip");
    assertThat(json(server.lastAsked().body()).get("facts").get(0).get("bytes").stringValue()).isEqualTo(large);
    central.sendFacts("e1", List.of(new FactToSend(7, HASH, "{}".getBytes(UTF_8))));
    assertThat(server.lastAsked().headers()).doesNotContainKey("Content-encoding");
    assertThat(server.lastAsked().headers().get("Accept-encoding")).containsExactly("gzip");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 413, 422})
  void batchThatCentralDoesNotLikeIsRefusedAndNotAFailureOfTheLine(int status) {
    server.gives(status, "{\"title\": \"fact 7 is odd\", \"status\": " + status + "}");
    assertThat(central.sendFacts("e1", List.of(new FactToSend(7, HASH, new byte[]{'{', '}'}))))
        .isEqualTo(new FactsAnswer.Refused("central refused the call (" + status + ", fact 7 is odd)"));
  }

  @Test
  void factsThatWereNotAcceptedAreNamed() {
    server.gives(200, """
        {"acked_through": 4, "results": [{"seq": 1, "outcome": "duplicate"}, {"seq": 2, "outcome": "accepted"},
        {"seq": 3, "outcome": "exception", "code": "late"}, {"seq": 4, "outcome": "quarantined"}]}""");
    List<FactToSend> facts = LongStream.rangeClosed(1, 4).mapToObj(seq -> new FactToSend(seq, HASH, new byte[]{'{', '}'}))
        .toList();
    assertThat(central.sendFacts("e1", facts)).isEqualTo(
        new FactsAnswer.Kept(4, List.of(new FactOutcome(3, "exception", "late"), new FactOutcome(4, "quarantined", ""))));
  }

  @Test
  void gapSaysWhereToGoOn() {
    server.gives(409, "{\"acked_through\": 3, \"results\": []}");
    assertThat(central.sendFacts("e1", List.of(new FactToSend(9, HASH, new byte[]{'{', '}'})))).isEqualTo(new FactsAnswer.Gap(3));
  }

  @Test
  void cursorAndWaitAreSentAndTheOldCursorBeginsAgain() {
    server.gives(410, "{\"title\": \"too old\", \"status\": 410}");
    assertThat(central.changes(Optional.of("a b/ü+&=%"), Duration.ofSeconds(20))).isEqualTo(new ChangesAnswer.BeginAgain());
    assertThat(server.lastAsked().uri().getRawQuery()).isEqualTo("wait=20&limit=200&after=a%20b%2F%C3%BC%2B%26%3D%25");
    assertThat(server.lastAsked().uri()).hasPath("/v1/sites/north/changes");
  }

  @Test
  void labelIsBoughtUnderItsKey() {
    server.gives(200, label("ready", """
        "label_id": "L-9", "tracking": "TRK1", "carrier": "Testo", "service": "next day", "format": "pdf", "document": "JVBERg=="
        """));
    LabelAnswer.Ready ready = (LabelAnswer.Ready) central.purchaseLabel(WISH);
    assertThat(ready.label().document()).isEqualTo("%PDF".getBytes(UTF_8));
    assertThat(ready.label()).usingRecursiveComparison()
        .isEqualTo(new LabelDocument(KEY, "L-9", "TRK1", "Testo", "next day", "pdf", "%PDF".getBytes(UTF_8), false, null));
    assertThat(server.lastAsked().headers().get("Idempotency-key")).containsExactly(KEY);
    assertThat(json(server.lastAsked().body())).isEqualTo(json("""
        {"order_id": "O-1", "parcel_no": 1, "attempt": 1, "carton_type": "C2", "station": "desk-07"}"""));
  }

  @Test
  void labelBoughtWithAnotherBodyIsMarked() {
    server.gives(200, label("ready", """
        "label_id": "L-9", "tracking": "TRK1", "format": "pdf", "document": "JVBERg==", "mismatch": true"""));
    assertThat(((LabelAnswer.Ready) central.purchaseLabel(WISH)).label().mismatch()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 422})
  void whatCentralWillNotBuyIsSaidToBeNotBought(int status) {
    server.gives(status, "{\"title\": \"no such order\", \"status\": " + status + "}");
    assertThat(central.purchaseLabel(WISH))
        .isEqualTo(new LabelAnswer.NotBought("central refused the call (" + status + ", no such order)"));
  }

  @Test
  void carriersRefusalComesInItsWords() {
    server.gives(200, label("rejected", "\"reason\": \"postcode unknown\""));
    assertThat(central.purchaseLabel(WISH)).isEqualTo(new LabelAnswer.Rejected("postcode unknown"));
  }

  @Test
  void unansweredPurchaseIsPendingForAsLongAsCentralSaysUpToFiveMinutes() {
    server.gives(202, label("pending", "\"label_id\": \"L-9\""), Map.of("Retry-After", "3"));
    assertThat(central.purchaseLabel(WISH)).isEqualTo(new LabelAnswer.Pending(Duration.ofSeconds(3)));
    server.gives(202, label("pending", "\"label_id\": \"L-9\""));
    assertThat(central.purchaseLabel(WISH)).isEqualTo(new LabelAnswer.Pending(Duration.ofSeconds(1)));
    server.gives(202, label("pending", "\"label_id\": \"L-9\""), Map.of("Retry-After", "999999"));
    assertThat(central.purchaseLabel(WISH)).isEqualTo(new LabelAnswer.Pending(Duration.ofMinutes(5)));
  }

  @Test
  void keyThatCentralNeverSawIsNotSeen() {
    server.gives(404, "{\"title\": \"no such key\", \"status\": 404}");
    assertThat(central.labelByKey(KEY)).isEqualTo(new LabelAnswer.NotSeen());
    assertThat(server.lastAsked().uri()).hasPath("/v1/labels/by-key/label:O-1:1:1");
  }

  @Test
  void labelByKeyComesAsItStands() {
    server.gives(200, label("pending", "\"label_id\": \"L-9\""));
    assertThat(central.labelByKey(KEY)).isEqualTo(new LabelAnswer.Pending(Duration.ofSeconds(1)));
    server.gives(200, label("voided", "\"label_id\": \"L-9\""));
    assertThat(central.labelByKey(KEY)).isEqualTo(new LabelAnswer.Voided());
  }

  @Test
  void voidIsAskedForWithItsOwnKeyAndItsReason() {
    server.gives(200, label("voided", "\"label_id\": \"L/9\""));
    assertThat(central.voidLabel("L/9", "void:L/9", "cancelled")).isEqualTo(new LabelAnswer.Voided());
    assertThat(server.lastAsked().uri().getRawPath()).isEqualTo("/v1/labels/L%2F9/void");
    assertThat(server.lastAsked().headers().get("Idempotency-key")).containsExactly("void:L/9");
    assertThat(json(server.lastAsked().body())).isEqualTo(json("{\"reason\": \"cancelled\"}"));
  }

  @Test
  void voidOfALabelThatDoesNotExistIsNotAVoid() {
    server.gives(404, "{\"title\": \"no such label\", \"status\": 404}");
    assertThat(central.voidLabel("L-9", "void:L-9", "cancelled"))
        .isEqualTo(new LabelAnswer.Failed("central refused the call (404, no such label)"));
  }

  private static String label(String state, String rest) {
    return "{\"key\": \"" + KEY + "\", \"state\": \"" + state + "\", " + rest + "}";
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}

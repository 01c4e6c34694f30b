package org.packdesk.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.central.ContractClient.Reply;
import tools.jackson.databind.JsonNode;

/// The whole server over HTTP; the client holds each request and each answer against the written contract.
final class CentralTest {
  private static final CentralSettings QUICK = CentralSettings.standard().withLabelLatency(Duration.ZERO, 0);
  private static final String ZEROS = "0".repeat(64);
  private static final String FACTS = "/v1/stations/desk-1/facts";

  private static Central start(CentralSettings settings) {
    return Central.start(settings, InstantSource.system());
  }

  private static String wish(String order, String station) {
    return "{\"order_id\":\"" + order + "\",\"parcel_no\":1,\"attempt\":1,\"carton_type\":\"M\",\"station\":\"" + station + "\"}";
  }

  private static String key(String order) {
    return "label:" + order + ":1:1";
  }

  private static List<JsonNode> changes(ContractClient client) {
    List<JsonNode> all = new ArrayList<>();
    JsonNode page = client.get("/v1/sites/site-1/changes?limit=200").json();
    page.get("changes").forEach(all::add);
    while (page.get("more").booleanValue()) {
      page = client.get("/v1/sites/site-1/changes?limit=200&after=" + page.get("next").stringValue()).json();
      page.get("changes").forEach(all::add);
    }
    return all;
  }

  private static String batch(String type, String order) {
    String fact = "{\"type\":\"" + type + "\",\"v\":1,\"station\":\"desk-1\",\"epoch\":\"e1\",\"seq\":1,\"data\":{\"orderId\":\""
        + order + "\"}}";
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(new byte[32]);
      String hash = HexFormat.of().formatHex(digest.digest(fact.getBytes(StandardCharsets.UTF_8)));
      return "{\"epoch\":\"e1\",\"facts\":[{\"seq\":1,\"hash\":\"" + hash + "\",\"bytes\":\"" + fact.replace("\"", "\\\"")
          + "\"}]}";
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aLabelIsBoughtOnceAndItsKeyAnswersTheSameAgain() {
    try (Central central = start(QUICK); ContractClient client = new ContractClient(central.url())) {
      Reply bought = client.post("/v1/labels", wish("o-10001", "desk-1"), key("o-10001"));
      assertThat(bought.status()).isEqualTo(200);
      assertThat(bought.json().get("state").stringValue()).isEqualTo("ready");
      byte[] document = Base64.getDecoder().decode(bought.json().get("document").stringValue());
      assertThat(new String(document, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
      assertThat(client.post("/v1/labels", wish("o-10001", "desk-1"), key("o-10001")).text()).isEqualTo(bought.text());
      assertThat(client.get("/v1/labels/by-key/" + key("o-10001")).text()).isEqualTo(bought.text());

      Reply other = client.post("/v1/labels", wish("o-10001", "desk-2"), key("o-10001"));
      assertThat(other.json().get("mismatch").booleanValue()).isTrue();
      assertThat(other.json().get("tracking")).isEqualTo(bought.json().get("tracking"));
      assertThat(central.counts().labels()).isEqualTo(new Counts.Labels(1, 0));
    }
  }

  @Test
  void aLabelIsVoidedOnceAndStaysSo() {
    try (Central central = start(QUICK); ContractClient client = new ContractClient(central.url())) {
      JsonNode bought = client.post("/v1/labels", wish("o-10002", "desk-1"), key("o-10002")).json();
      String path = "/v1/labels/" + bought.get("label_id").stringValue() + "/void";
      Reply voided = client.post(path, "{\"reason\":\"damaged\"}", "void-1");
      assertThat(voided.json().get("state").stringValue()).isEqualTo("voided");
      assertThat(client.post(path, "{\"reason\":\"damaged\"}", "void-1").text()).isEqualTo(voided.text());
      assertThat(client.post("/v1/labels/label-77/void", "{\"reason\":\"none\"}", "void-2").status()).isEqualTo(404);
      assertThat(central.counts().labels()).isEqualTo(new Counts.Labels(1, 1));
    }
  }

  @Test
  void theChangesTellProductsCartonsAndPeopleBeforeOrders() {
    try (Central central = start(QUICK); ContractClient client = new ContractClient(central.url())) {
      List<String> kinds = changes(client).stream().map(change -> change.get("kind").stringValue()).toList();
      assertThat(kinds.stream().distinct()).containsExactly("product", "carton", "operator", "order");
      assertThat(kinds.stream().filter("order"::equals)).hasSize(25);
      assertThat(client.get("/v1/sites/site-1/changes?after=gone").status()).isEqualTo(410);
      assertThat(client.get("/v1/sites/elsewhere/changes").status()).isEqualTo(404);
    }
  }

  @Test
  void aPackedOrderWakesAStationThatWaitsForChanges() throws InterruptedException, ExecutionException, TimeoutException {
    try (Central central = start(QUICK);
        ContractClient client = new ContractClient(central.url());
        ExecutorService station = Executors.newVirtualThreadPerTaskExecutor()) {
      String end = client.get("/v1/sites/site-1/changes?limit=200").json().get("next").stringValue();
      while (client.get("/v1/sites/site-1/changes?limit=200&after=" + end).json().get("changes").size() > 0) {
        end = client.get("/v1/sites/site-1/changes?limit=200&after=" + end).json().get("next").stringValue();
      }
      String waiting = "/v1/sites/site-1/changes?wait=25&after=" + end;
      Future<Reply> news = station.submit(() -> client.get(waiting));
      assertThat(client.post(FACTS, batch("order-packed", "o-10003"), null).status()).isEqualTo(200);
      JsonNode order = news.get(20, TimeUnit.SECONDS).json().get("changes").get(0).get("order");
      assertThat(order.get("id").stringValue() + " " + order.get("state").stringValue()).isEqualTo("o-10003 packed");
    }
  }

  @Test
  void factsAreTakenOnceAndCounted() throws IOException {
    try (Central central = start(QUICK); ContractClient client = new ContractClient(central.url())) {
      String batch = batch("parcel-packed", "o-10001");
      assertThat(client.post(FACTS, batch, null).json().get("results").get(0).get("outcome").stringValue()).isEqualTo("accepted");
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(batch.getBytes(StandardCharsets.UTF_8));
      }
      Reply again = client.postRaw(FACTS, packed.toByteArray(), "Content-Encoding", "gzip");
      assertThat(again.json().get("results").get(0).get("outcome").stringValue()).isEqualTo("duplicate");
      assertThat(client.post(FACTS, batch.replace("\"seq\":1,\"hash\"", "\"seq\":5,\"hash\""), null).status()).isEqualTo(409);

      String hello = "{\"site\":\"site-1\",\"epoch\":\"e1\",\"last_seq\":1,\"head_hash\":\"" + ZEROS + "\",\"version\":\"1\"}";
      JsonNode told = client.post("/v1/stations/desk-1/hello", hello, null).json();
      assertThat(told.get("acked_through").longValue()).isOne();
      assertThat(told.get("fork").booleanValue()).isTrue();
      assertThat(central.counts()).isEqualTo(new Counts(25, 1, new Counts.Labels(0, 0), Map.of("parcel-packed", 1L), 0, 0));
      assertThat(client.getRaw("/v1/debug/counts").text())
          .isEqualTo("{\"orders\":25,\"parcels\":1,\"labels\":{\"purchased\":0,\"voided\":0},"
              + "\"facts\":{\"parcel-packed\":1},\"exceptions\":0,\"quarantined\":0}");
    }
  }

  @Test
  void aBodyThatCannotBeUsedIsRefusedInWords() {
    try (Central central = start(QUICK); ContractClient client = new ContractClient(central.url())) {
      String good = wish("o-10001", "desk-1");
      for (String bad : List.of("", "{", "[]", "5", "{}", good.replace("1,\"att", "\"1\",\"att"),
          good.replace("1,\"att", "1.5,\"att"),
          good.replace("1,\"att", "0,\"att"), good.replace("\"desk-1\"", "null"), good.replace("{", "{\"attempt\":1,"),
          good.replace("desk-1", "x".repeat(41)), good + good, "[".repeat(5000))) {
        Reply reply = client.postBad("/v1/labels", bad, key("o-10001"));
        assertThat(reply.status()).as(bad).isEqualTo(400);
        assertThat(reply.json().get("detail").stringValue()).as(bad).isNotBlank().doesNotContain("Exception", "jackson");
      }
      assertThat(client.postBad("/v1/labels", good, null).status()).isEqualTo(400);
      assertThat(client.postBad("/v1/labels", good, "label:o-10001:1:2").status()).isEqualTo(422);
      assertThat(client.postBad(FACTS, "{\"epoch\":\"e1\",\"facts\":[]}", null).json().get("detail").stringValue())
          .isEqualTo("facts must be a list of 1 to 200");
      assertThat(client.getBad("/v1/labels/by-key/nonsense").status()).isEqualTo(400);
      assertThat(client.getBad("/v1/sites/site-1/changes?wait=x").status()).isEqualTo(400);
      assertThat(client.getBad("/v1/sites/site-1/changes?limit=201").status()).isEqualTo(400);
      assertThat(central.counts().labels()).isEqualTo(new Counts.Labels(0, 0));
    }
  }

  @Test
  void whatNobodyKnowsIsNotFoundAndWhatIsTooLargeIsNotRead() throws IOException {
    try (Central central = start(QUICK); ContractClient client = new ContractClient(central.url())) {
      assertThat(client.get("/v1/labels/by-key/" + key("o-10001")).status()).isEqualTo(404);
      assertThat(client.post("/v1/labels", wish("o-9", "desk-1"), key("o-9")).status()).isEqualTo(404);
      assertThat(client.post("/v1/labels", wish("o-10001", "desk-1").replace("\"M\"", "\"Q\""), key("o-10001")).status())
          .isEqualTo(422);
      ByteArrayOutputStream bomb = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
        gzip.write(new byte[5 << 20]);
      }
      for (Reply reply : List.of(client.getRaw("/"), client.getRaw("/v1/labels"), client.getRaw("/v1/%00"),
          client.postRaw(FACTS, new byte[(1 << 20) + 1]), client.postRaw(FACTS, bomb.toByteArray(), "Content-Encoding", "gzip"),
          client.postRaw(FACTS, new byte[]{1, 2, 3}, "Content-Encoding", "gzip"))) {
        assertThat(reply.status()).as(reply.toString()).isBetween(400, 499);
        assertThat(reply.contentType()).isEqualTo("application/problem+json");
        assertThat(reply.json().get("status").intValue()).isEqualTo(reply.status());
      }
    }
  }

  @Test
  void halfOfTheFailuresComeAfterTheLabelWasBought() {
    try (Central central = start(QUICK.withOrders(40).withFailRate(0.5));
        ContractClient client = new ContractClient(central.url())) {
      int failed = 0;
      for (int i = 1; i <= 40; i++) {
        failed += client.post("/v1/labels", wish("o-" + (10_000 + i), "desk-1"), key("o-" + (10_000 + i))).status() == 500
            ? 1
            : 0;
      }
      long bought = central.counts().labels().purchased();
      assertThat(failed).isBetween(10, 30);
      assertThat(bought).as("more than were told, fewer than were asked").isGreaterThan(40 - failed).isLessThan(40);
    }
  }

  @Test
  void aLabelCanSayPdfAndBeNone() {
    try (Central central = start(QUICK.withNotPdfShare(1)); ContractClient client = new ContractClient(central.url())) {
      JsonNode label = client.post("/v1/labels", wish("o-10001", "desk-1"), key("o-10001")).json();
      assertThat(label.get("format").stringValue()).isEqualTo("pdf");
      assertThat(new String(Base64.getDecoder().decode(label.get("document").stringValue()), StandardCharsets.UTF_8))
          .startsWith("<html>");
    }
  }

  @Test
  void aSlowCarrierIsAnsweredPendingAndDoesNotHoldUpOthers() {
    CentralSettings slow = QUICK.withLabelLatency(Duration.ofHours(1), 0).withPatience(Duration.ofMillis(10));
    try (Central central = start(slow); ContractClient client = new ContractClient(central.url())) {
      Reply pending = client.post("/v1/labels", wish("o-10001", "desk-1"), key("o-10001"));
      assertThat(pending.status()).isEqualTo(202);
      assertThat(pending.retryAfter()).isEqualTo("1");
      assertThat(client.get("/v1/labels/by-key/" + key("o-10001")).json().get("state").stringValue()).isEqualTo("pending");
    }
  }

  @Test
  void aCarrierThatLosesItsAnswersSellsOnceAllTheSame() {
    try (Central central = start(QUICK.withCarrierLosesAnswers(1)); ContractClient client = new ContractClient(central.url())) {
      assertThat(client.post("/v1/labels", wish("o-10001", "desk-1"), key("o-10001")).json().get("state").stringValue())
          .isEqualTo("ready");
      assertThat(central.counts().labels()).isEqualTo(new Counts.Labels(1, 0));
    }
  }

  @Test
  void aSecondStartOnTheSameFileGoesOnWithWhatIsThere(@TempDir Path folder) {
    CentralSettings onFile = QUICK.withFile(folder.resolve("central.db")).withOrders(5);
    String bought;
    List<JsonNode> before;
    try (Central central = start(onFile.withLabelLatency(Duration.ofMinutes(1), 0).withPatience(Duration.ofMillis(10)));
        ContractClient client = new ContractClient(central.url())) {
      before = changes(client);
      assertThat(client.post("/v1/labels", wish("o-10001", "desk-1"), key("o-10001")).status()).isEqualTo(202);
    }
    try (Central central = start(onFile.withOrders(9)); ContractClient client = new ContractClient(central.url())) {
      assertThat(changes(client)).isEqualTo(before);
      bought = client.post("/v1/labels", wish("o-10001", "desk-1"), key("o-10001")).text();
      assertThat(bought).contains("\"state\":\"ready\"");
      assertThat(central.counts().labels()).isEqualTo(new Counts.Labels(1, 0));
    }
    try (Central central = start(onFile); ContractClient client = new ContractClient(central.url())) {
      assertThat(client.get("/v1/labels/by-key/" + key("o-10001")).text()).isEqualTo(bought);
    }
  }

  @Test
  void aFileOrAPortThatAnotherHoldsIsSaidInOneLine(@TempDir Path folder) {
    CentralSettings onFile = QUICK.withFile(folder.resolve("central.db"));
    try (Central central = start(onFile)) {
      assertThatThrownBy(() -> start(onFile)).isInstanceOf(CannotStartException.class)
          .hasMessageContaining("central.db cannot be used")
          .message().doesNotContain("\n");
      int port = Integer.parseInt(central.url().replaceAll(".*:", ""));
      assertThatThrownBy(() -> start(QUICK.withPort(port))).isInstanceOf(CannotStartException.class)
          .hasMessageContaining("cannot be had")
          .message().doesNotContain("\n");
    }
    assertThatThrownBy(() -> start(QUICK.withFile(folder))).isInstanceOf(CannotStartException.class);
  }
}

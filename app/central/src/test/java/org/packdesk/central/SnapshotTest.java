package org.packdesk.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.packdesk.central.orders.OrderChange;
import tools.jackson.databind.JsonNode;

/// All that a station needs, in pages, and the log that goes on from there, over HTTP.
final class SnapshotTest {
  private static final CentralSettings QUICK = CentralSettings.standard().withLabelLatency(Duration.ZERO, 0);
  private static final String SNAPSHOT = "/v1/sites/site-1/snapshot";
  private static final String CHANGES = "/v1/sites/site-1/changes?limit=200&after=";

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T12:00:00Z"));

  private Central start(CentralSettings settings) {
    return Central.start(settings, now::get);
  }

  private static List<JsonNode> pages(ContractClient client, int limit) {
    List<JsonNode> pages = new ArrayList<>();
    pages.add(client.get(SNAPSHOT + "?limit=" + limit).json());
    while (pages.getLast().has("next")) {
      pages.add(client.get(SNAPSHOT + "?limit=" + limit + "&page=" + pages.getLast().get("next").stringValue()).json());
    }
    return pages;
  }

  private static List<JsonNode> changes(List<JsonNode> pages) {
    return pages.stream().flatMap(page -> page.get("changes").valueStream()).toList();
  }

  private static List<String> orders(List<JsonNode> pages) {
    return changes(pages).stream().filter(change -> change.has("order"))
        .map(change -> change.get("order").get("id").stringValue() + " " + change.get("order").get("state").stringValue())
        .toList();
  }

  @Test
  void itTellsEverythingOnceHoweverItIsCutAndTheLogGoesOnFromItsCursor() {
    try (Central central = start(QUICK); ContractClient client = new ContractClient(central.url())) {
      List<JsonNode> large = pages(client, 200);
      List<JsonNode> small = pages(client, 7);
      assertThat(changes(small)).isEqualTo(changes(large)).doesNotHaveDuplicates();
      assertThat(changes(large).stream().map(change -> change.get("kind").stringValue()).distinct()).containsExactly("product",
          "carton", "operator", "order");
      assertThat(orders(large)).hasSize(25);
      assertThat(small.stream().map(page -> page.get("cursor")).distinct()).hasSize(1);
      assertThat(client.get(CHANGES + small.getFirst().get("cursor").stringValue()).json().get("changes")).isEmpty();
    }
  }

  @Test
  void aChangeBetweenTwoPagesIsToldAgainAfterTheCursor() {
    try (Central central = start(QUICK); ContractClient client = new ContractClient(central.url())) {
      JsonNode page = client.get(SNAPSHOT + "?limit=5").json();
      while (changes(List.of(page)).stream().noneMatch(change -> change.has("order"))) {
        page = client.get(SNAPSHOT + "?limit=5&page=" + page.get("next").stringValue()).json();
      }
      assertThat(page.has("next")).isTrue();
      central.change("o-10001", new OrderChange.Hold("already told"));
      central.change("o-10025", new OrderChange.Cancel("not told yet"));
      while (page.has("next")) {
        page = client.get(SNAPSHOT + "?limit=5&page=" + page.get("next").stringValue()).json();
      }
      List<JsonNode> after = client.get(CHANGES + page.get("cursor").stringValue()).json().get("changes").valueStream().toList();
      assertThat(after).extracting(change -> change.get("order").get("id").stringValue()).containsExactly("o-10001", "o-10025");
    }
  }

  @Test
  void whatWasSettledLongAgoIsNotToldAnyMore() {
    try (Central central = start(QUICK.withOrders(3)); ContractClient client = new ContractClient(central.url())) {
      central.change("o-10001", new OrderChange.Cancel("gone"));
      central.change("o-10002", new OrderChange.Hold("stays"));
      now.updateAndGet(instant -> instant.plus(Duration.ofHours(23)));
      assertThat(orders(pages(client, 200))).containsExactly("o-10001 cancelled", "o-10002 held", "o-10003 open");
      now.updateAndGet(instant -> instant.plus(Duration.ofHours(2)));
      assertThat(orders(pages(client, 200))).containsExactly("o-10002 held", "o-10003 open");
    }
  }

  @Test
  void aReaderThatTheLogHasLeftBehindIsSentToTheSnapshot() {
    try (Central central = start(QUICK.withLogKept(3)); ContractClient client = new ContractClient(central.url())) {
      JsonNode first = client.get(SNAPSHOT + "?limit=5").json();
      String cursor = first.get("cursor").stringValue();
      assertThat(client.get("/v1/sites/site-1/changes").status()).as("the beginning is gone").isEqualTo(410);
      for (int i = 1; i <= 3; i++) {
        central.change("o-1000" + i, new OrderChange.Hold("wait"));
      }
      assertThat(client.get(CHANGES + cursor).json().get("changes")).hasSize(3);
      assertThat(client.get(SNAPSHOT + "?page=" + first.get("next").stringValue()).status()).isEqualTo(200);
      central.change("o-10004", new OrderChange.Hold("wait"));
      assertThat(client.get(CHANGES + cursor).status()).isEqualTo(410);
      assertThat(client.get(SNAPSHOT + "?page=" + first.get("next").stringValue()).status()).isEqualTo(410);
    }
  }

  @Test
  void cursorsAndPagesOfAnotherSiteAreGone() {
    try (Central central = start(QUICK);
        Central elsewhere = start(QUICK.withSite("site-2"));
        ContractClient client = new ContractClient(central.url());
        ContractClient other = new ContractClient(elsewhere.url())) {
      JsonNode page = other.get("/v1/sites/site-2/snapshot?limit=5").json();
      assertThat(client.get(CHANGES + page.get("cursor").stringValue()).status()).isEqualTo(410);
      assertThat(client.get(SNAPSHOT + "?page=" + page.get("next").stringValue()).status()).isEqualTo(410);
      String own = client.get(SNAPSHOT + "?limit=5").json().get("next").stringValue();
      for (String bad : List.of("x", own + "!", own.replace(".p", ".x"), own.replaceAll("\\.p.*", ".lAAAA"),
          own.replace(".", "9."))) {
        assertThat(client.get(SNAPSHOT + "?page=" + bad).status()).as(bad).isEqualTo(410);
      }
      assertThat(client.get("/v1/sites/site-2/snapshot").status()).isEqualTo(404);
      assertThat(client.get("/v1/sites/site-2/quarantine").status()).isEqualTo(404);
    }
  }
}

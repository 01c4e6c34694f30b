package org.packdesk.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.packdesk.central.ContractClient.Reply;
import tools.jackson.databind.JsonNode;

/// The whole server, over HTTP.
final class CentralTest {
  private static final CentralSettings QUICK = CentralSettings.standard().withLabelLatency(Duration.ZERO, 0);

  @Test
  void aLabelIsBoughtAndItsKeyAnswersTheSameAgain() {
    try (Central central = Central.start(QUICK, InstantSource.system());
        ContractClient client = new ContractClient(central.url())) {
      JsonNode order = firstOrder(client);
      String id = order.get("id").stringValue();
      String key = "label:" + id + ":1:1";
      String wish = "{\"order_id\":\"" + id + "\",\"parcel_no\":1,\"attempt\":1,\"carton_type\":\"M\",\"station\":\"desk-1\"}";

      Reply bought = client.post("/v1/labels", wish, key);
      Reply again = client.post("/v1/labels", wish, key);

      assertThat(bought.status()).isEqualTo(200);
      assertThat(bought.json().get("state").stringValue()).isEqualTo("ready");
      assertThat(again.text()).isEqualTo(bought.text());
      assertThat(client.get("/v1/labels/by-key/" + key).text()).isEqualTo(bought.text());
      assertThat(central.counts().labels()).isEqualTo(new Counts.Labels(1, 0));
    }
  }

  private static JsonNode firstOrder(ContractClient client) {
    String after = "";
    while (true) {
      JsonNode page = client.get("/v1/sites/site-1/changes?limit=200" + after).json();
      for (JsonNode change : page.get("changes")) {
        if (change.get("kind").stringValue().equals("order")) {
          return change.get("order");
        }
      }
      after = "&after=" + page.get("next").stringValue();
    }
  }
}

package org.packdesk.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.central.orders.OrderChange;
import tools.jackson.databind.JsonNode;

/// A file of the version before, with work in it, opened by this one.
final class OlderFileTest {
  private static final String ORDER = """
      {"id":"o-1","reference":"W1","state":"%s","tote":"PDKT1","lines":[{"line_no":1,"sku":"A","units":1}],\
      "parcels":[{"parcel_no":1,"carton_type":"M","contents":[{"line_no":1,"units":1}]}],"instructions":[],"gift":false,\
      "recipient":{"name":"Ada","street":"Row 1","postcode":"1","city":"Utrecht","country":"NL"}}""";

  private static Path older(Path folder) throws SQLException, IOException {
    Path file = folder.resolve("central.db");
    Flyway.configure(Central.class.getClassLoader()).dataSource("jdbc:sqlite:" + file, null, null)
        .locations("classpath:org/packdesk/central/sqlite").target("1").load().migrate();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        InputStream rows = Objects.requireNonNull(OlderFileTest.class.getResourceAsStream("version-1.sql"))) {
      for (String row : new String(rows.readAllBytes(), StandardCharsets.UTF_8).split(";\n", -1)) {
        if (!row.isBlank()) {
          statement.execute(row.replace("{order-1}", ORDER.formatted("open"))
              .replace("{order-2}", ORDER.formatted("packed").replace("o-1", "o-2")));
        }
      }
    }
    return file;
  }

  @Test
  void itsOrdersAreOfTheFirstVersionAndWhatItsFactsToldIsKnown(@TempDir Path folder) throws SQLException, IOException {
    CentralSettings settings = CentralSettings.standard().withLabelLatency(Duration.ZERO, 0).withFile(older(folder));
    try (Central central = Central.start(settings, InstantSource.system());
        ContractClient client = new ContractClient(central.url())) {
      assertThat(central.counts().orders()).as("it is not filled again").isEqualTo(2);
      JsonNode told = client.get("/v1/sites/site-1/changes").json().get("changes");
      assertThat(told.get(0).get("operator").get("id").stringValue()).isEqualTo("op-1");

      JsonNode standing = client.get("/v1/parcels/by-barcode/TC1").json();
      assertThat(standing.get("expected_mass_mg").longValue()).isEqualTo(77_000);
      assertThat(standing.get("stop").booleanValue()).isFalse();
      JsonNode claim = client.post("/v1/orders/o-1/claim", "{\"station\":\"desk-2\"}", null).json();
      assertThat(claim.get("done").toString()).isEqualTo("[1]");
      assertThat(client.post("/v1/orders/o-2/claim", "{\"station\":\"desk-2\"}", null).status()).isEqualTo(409);

      JsonNode snapshot = client.get("/v1/sites/site-1/snapshot").json().get("changes");
      assertThat(snapshot).extracting(change -> change.get("kind").stringValue()).containsExactly("product", "carton", "operator",
          "order");
      central.change("o-1", new OrderChange.Hold("wait"));
      central.change("o-2", new OrderChange.Hold("wait"));
      assertThat(client.post("/v1/orders/o-1/change", "{\"action\":\"free\"}", null).json().get("version").intValue())
          .isEqualTo(3);
      assertThat(client.post("/v1/orders/o-2/change", "{\"action\":\"free\"}", null).json().get("state").stringValue())
          .isEqualTo("packed");
    }
  }
}

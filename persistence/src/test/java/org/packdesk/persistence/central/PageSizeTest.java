package org.packdesk.persistence.central;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Each change of this central is a quarter of a mebibyte.
class PageSizeTest {

  private static final Pattern LIMIT = Pattern.compile("limit=([0-9]+)");
  private static final int CHANGE_BYTES = 256 * 1024;

  private final List<Integer> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private HttpCentralApi central;

  @BeforeEach
  void connect() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    central = new HttpCentralApi(URI.create("http://localhost:" + server.getAddress().getPort()), "north", "desk-07",
        InstantSource.system());
  }

  @AfterEach
  void end() {
    central.close();
    server.stop(0);
  }

  @Test
  void pageThatIsTooLargeIsAskedForInSmallerOnesUntilItComesThrough() {
    for (int failure = 0; failure < 3; failure++) {
      assertThat(changes()).isInstanceOf(ChangesAnswer.Failed.class);
    }
    for (int page = 0; page < 20; page++) {
      assertThat(changes()).isInstanceOf(ChangesAnswer.Page.class);
    }
    assertThat(changes()).as("tried larger again").isInstanceOf(ChangesAnswer.Failed.class);
    assertThat(changes()).isInstanceOf(ChangesAnswer.Page.class);
    assertThat(asked).startsWith(200, 100, 50, 25, 25).endsWith(25, 50, 25);
  }

  @Test
  void snapshotHasASizeOfItsOwn() {
    assertThat(changes()).isInstanceOf(ChangesAnswer.Failed.class);
    assertThat(central.snapshot(Optional.empty())).isInstanceOf(ChangesAnswer.Page.class);
    assertThat(asked).containsExactly(200, 25);
  }

  @Test
  void centralThatIsNotThereChangesNothing() {
    server.stop(0);
    assertThat(changes()).isEqualTo(new ChangesAnswer.Failed("central cannot be reached", null));
    PageSize size = new PageSize(200);
    size.after(new Line.Outcome.Silence("central cannot be reached"));
    assertThat(size.asked()).isEqualTo(200);
  }

  private ChangesAnswer changes() {
    return central.changes(Optional.empty(), Duration.ZERO);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Matcher limit = LIMIT.matcher(exchange.getRequestURI().getQuery());
      assertThat(limit.find()).isTrue();
      int size = Integer.parseInt(limit.group(1));
      asked.add(size);
      String change = ", {\"kind\": \"" + "x".repeat(CHANGE_BYTES) + "\"}";
      String page = "{\"cursor\": \"c\", \"next\": \"n\", \"more\": true, \"changes\": [{\"kind\": \"y\"}"
          + change.repeat(size - 1) + "]}";
      byte[] bytes = page.getBytes(US_ASCII);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}

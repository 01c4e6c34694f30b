package org.packdesk.central;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolverFactory;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A station's side of the wire that holds every request and every answer against the written contract.
public final class ContractClient implements AutoCloseable {
  private static final OpenApiInteractionValidator CONTRACT = OpenApiInteractionValidator
      .createForInlineApiSpecification(contract())
      .withLevelResolver(LevelResolverFactory.withAdditionalPropertiesIgnored()).build();
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;

  public ContractClient(String url) {
    this.url = url;
  }

  private static String contract() {
    try (InputStream in = ContractClient.class.getResourceAsStream("/openapi/central-api.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public record Reply(int status, String text, String contentType, @Nullable String retryAfter) {
    public JsonNode json() {
      return MAPPER.readTree(text);
    }
  }

  /// Request and answer must both be what the contract says.
  public Reply get(String path) {
    Reply reply = send(HttpRequest.newBuilder(URI.create(url + path)).GET());
    holds(CONTRACT.validate(request(SimpleRequest.Builder.get(pathOf(path)), path).build(), response(reply)), reply);
    return reply;
  }

  /// @param key the Idempotency-Key, where the call has one
  public Reply post(String path, String body, @Nullable String key) {
    SimpleRequest.Builder asked = request(SimpleRequest.Builder.post(path), path).withContentType("application/json")
        .withBody(body);
    if (key != null) {
      asked.withHeader("Idempotency-Key", key);
    }
    Reply reply = send(posting(path, body.getBytes(StandardCharsets.UTF_8), key));
    holds(CONTRACT.validate(asked.build(), response(reply)), reply);
    return reply;
  }

  /// A request that breaks the contract; only the answer must keep it.
  public Reply postBad(String path, String body, @Nullable String key) {
    Reply reply = send(posting(path, body.getBytes(StandardCharsets.UTF_8), key));
    holds(CONTRACT.validateResponse(path, Request.Method.POST, response(reply)), reply);
    return reply;
  }

  public Reply getBad(String path) {
    Reply reply = send(HttpRequest.newBuilder(URI.create(url + path)).GET());
    holds(CONTRACT.validateResponse(pathOf(path), Request.Method.GET, response(reply)), reply);
    return reply;
  }

  /// Bytes as they are, nothing checked.
  public Reply postRaw(String path, byte[] body, String... headers) {
    HttpRequest.Builder posting = posting(path, body, null);
    return send(headers.length == 0 ? posting : posting.headers(headers));
  }

  public Reply getRaw(String path) {
    return send(HttpRequest.newBuilder(URI.create(url + path)).GET());
  }

  private HttpRequest.Builder posting(String path, byte[] body, @Nullable String key) {
    HttpRequest.Builder posting = HttpRequest.newBuilder(URI.create(url + path)).header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    return key == null ? posting : posting.header("Idempotency-Key", key);
  }

  private Reply send(HttpRequest.Builder builder) {
    try {
      HttpResponse<String> response = http.send(builder.timeout(Duration.ofSeconds(30)).build(),
          HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Reply(response.statusCode(), response.body(), response.headers().firstValue("Content-Type").orElse(""),
          response.headers().firstValue("Retry-After").orElse(null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pathOf(String path) {
    return path.replaceAll("\\?.*", "");
  }

  private static SimpleRequest.Builder request(SimpleRequest.Builder request, String path) {
    int query = path.indexOf('?');
    if (query >= 0) {
      for (String pair : path.substring(query + 1).split("&", -1)) {
        String[] parts = pair.split("=", 2);
        request.withQueryParam(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return request;
  }

  private static SimpleResponse response(Reply reply) {
    SimpleResponse.Builder response = SimpleResponse.Builder.status(reply.status());
    if (!reply.contentType().isEmpty()) {
      response.withContentType(reply.contentType()).withBody(reply.text());
    }
    String retryAfter = reply.retryAfter();
    return (retryAfter == null ? response : response.withHeader("Retry-After", retryAfter)).build();
  }

  private static void holds(ValidationReport report, Reply reply) {
    assertThat(report.getMessages()).as("against the contract: " + reply).isEmpty();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}

package org.packdesk.persistence.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolverFactory;
import com.atlassian.oai.validator.report.ValidationReport;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/// A real HTTP server that gives one answer and holds every request and every answer against the written contract.
final class ContractServer implements AutoCloseable {

  private static final OpenApiInteractionValidator CONTRACT = OpenApiInteractionValidator
      .createForSpecificationUrl(Objects.requireNonNull(ContractServer.class.getResource("/openapi/central-api.yaml")).toString())
      .withLevelResolver(LevelResolverFactory.withAdditionalPropertiesIgnored()).build();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private volatile boolean strict = true;
  private volatile Given given = new Given(500, "{}", Map.of());

  record Asked(String method, URI uri, Map<String, List<String>> headers, String body) {}

  private record Given(int status, String body, Map<String, String> headers) {}

  ContractServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI base() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  void gives(int status, String body) {
    gives(status, body, Map.of());
  }

  void gives(int status, String body, Map<String, String> headers) {
    given = new Given(status, body, headers);
  }

  /// Its answers break the contract on purpose from here on.
  void takesAnything() {
    strict = false;
  }

  Asked lastAsked() {
    return asked.getLast();
  }

  void assertContractKept() {
    assertThat(asked).isNotEmpty();
    assertThat(complaints).isEmpty();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(exchange);
    } catch (RuntimeException fault) {
      complaints.add(fault.toString());
      throw fault;
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    Given answer = given;
    boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    InputStream sent = packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
    String body = new String(sent.readAllBytes(), UTF_8);
    Asked call = new Asked(exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body);
    String type = answer.status() < 300 || answer.status() == 409 ? "application/json" : "application/problem+json";
    asked.add(call);
    validate(call, answer, type);
    exchange.getResponseHeaders().set("Content-Type", type);
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] bytes = answer.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private void validate(Asked call, Given answer, String type) {
    SimpleRequest.Builder request = new SimpleRequest.Builder(call.method(), call.uri().getRawPath());
    call.headers().forEach(request::withHeader);
    queryOf(call.uri()).forEach(request::withQueryParam);
    if (!call.body().isEmpty()) {
      request.withBody(call.body());
    }
    SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.status());
    if (!answer.body().isEmpty()) {
      response.withContentType(type).withBody(answer.body());
    }
    answer.headers().forEach(response::withHeader);
    ValidationReport report = CONTRACT.validate(request.build(), response.build());
    if (strict) {
      report.getMessages().stream().map(Object::toString).forEach(complaints::add);
    }
  }

  private static Map<String, String> queryOf(URI uri) {
    Map<String, String> query = new TreeMap<>();
    if (uri.getRawQuery() != null) {
      for (String part : uri.getRawQuery().split("&", -1)) {
        int equals = part.indexOf('=');
        query.put(part.substring(0, equals), URLDecoder.decode(part.substring(equals + 1), UTF_8));
      }
    }
    return query;
  }
}

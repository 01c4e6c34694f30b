package org.packdesk.central.http;

import static java.lang.System.Logger.Level.ERROR;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.packdesk.central.facts.FactIntake;
import org.packdesk.central.facts.Quarantine;
import org.packdesk.central.json.BadJsonException;
import org.packdesk.central.json.Json;
import org.packdesk.central.labels.LabelDesk;
import org.packdesk.central.orders.ChangeLog;
import org.packdesk.central.snapshot.Snapshot;
import org.packdesk.central.standing.OrderDesk;
import org.packdesk.central.standing.ParcelBook;

/// The server. Listens on the loopback interface only: stations are not yet asked who they are.
public final class HttpFront implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(HttpFront.class.getName());
  private static final String HOST = "127.0.0.1";
  private static final int REQUESTS_MAX = 4000;
  private static final int CONNECTIONS_MAX = 8000;
  private static final int BACKLOG = 1024;
  private static final int PACKED_FROM_BYTES = 1024;
  private static final Duration GRACE = Duration.ofMillis(200);

  private final WebServer server;

  private HttpFront(WebServer server) {
    this.server = server;
  }

  /// What the calls are made of.
  ///
  /// @param counts what `/v1/debug/counts` shows
  public record Parts(String site, ChangeLog changes, Snapshot snapshot, LabelDesk labels, Facts facts, OrderDesk orders,
      ParcelBook parcels,
      Supplier<Object> counts) {}

  /// @param callsMax with facts, under way at once
  public record Facts(FactIntake intake, Quarantine quarantine, int callsMax) {}

  /// How often calls for labels and facts fail on purpose; 0 for never.
  public record FaultPlan(double rate, long seed) {
    public FaultPlan {
      if (!(rate >= 0 && rate <= 1)) {
        throw new IllegalArgumentException("a failure rate is from 0 to 1, not " + rate);
      }
    }
  }

  /// @param port 0 for any that is free
  /// @throws IOException when the port cannot be had
  public static HttpFront open(int port, Parts parts, FaultPlan faults, InstantSource instants)
      throws IOException {
    probe(port);
    WebServer server = WebServer.builder().host(HOST).port(port).backlog(BACKLOG).maxPayloadSize(Requests.BYTES_READ_AWAY_MAX)
        .maxConcurrentRequests(REQUESTS_MAX).maxTcpConnections(CONNECTIONS_MAX).shutdownGracePeriod(GRACE).shutdownHook(false)
        .contentEncoding(encoding -> encoding.contentEncodingsDiscoverServices(false).addContentEncoding(new GzipBodies()))
        .directHandlers(problems()).routing(routing -> route(routing, parts, faults, instants)).build();
    return new HttpFront(server.start());
  }

  /// Helidon would say it in a page of stack traces.
  private static void probe(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }
  }

  private static void route(HttpRouting.Builder routing, Parts parts, FaultPlan plan, InstantSource instants) {
    Faults faults = new Faults(plan.rate(), plan.seed());
    FactCalls facts = new FactCalls(parts.facts().intake(), parts.facts().callsMax(), instants);
    QuarantineCalls quarantine = new QuarantineCalls(parts.site(), parts.facts().quarantine());
    ChangeCalls changes = new ChangeCalls(parts.site(), parts.changes(), parts.snapshot());
    LabelCalls labels = new LabelCalls(parts.labels());
    OrderCalls orders = new OrderCalls(parts.orders(), parts.parcels());
    routing.post("/v1/stations/{station}/hello", serve(facts::hello))
        .post("/v1/stations/{station}/facts", serve(faults.around(facts::facts)))
        .post("/v1/stations/{station}/facts/{epoch}/{seq}/release", serve(quarantine::release))
        .get("/v1/sites/{site}/quarantine", serve(quarantine::waiting))
        .get("/v1/sites/{site}/changes", serve(changes::changes))
        .get("/v1/sites/{site}/snapshot", serve(changes::snapshot))
        .get("/v1/time", serve(facts::time))
        .post("/v1/labels", serve(faults.around(labels::purchase)))
        .get("/v1/labels/by-key/{key}", serve(faults.around(labels::byKey)))
        .post("/v1/labels/{label_id}/void", serve(faults.around(labels::voidLabel)))
        .post("/v1/orders/{order_id}/claim", serve(orders::claim))
        .post("/v1/orders/{order_id}/renew", serve(orders::renew))
        .post("/v1/orders/{order_id}/release", serve(orders::release))
        .post("/v1/orders/{order_id}/change", serve(orders::change))
        .get("/v1/parcels/by-barcode/{barcode}", serve(orders::parcelByBarcode))
        .get("/v1/debug/counts", serve(request -> Answer.ok(parts.counts().get())));
  }

  private static Handler serve(Call call) {
    return (request, response) -> {
      Answer answer;
      try {
        answer = call.answer(request);
      } catch (BadJsonException e) {
        answer = Answer.problem(400, "The request cannot be used", e.getMessage());
      } catch (HttpException e) {
        answer = Answer.problem(e.status().code(), words(e.status().code()), null);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        answer = Answer.problem(503, "Central is stopping", null);
      } catch (RuntimeException e) {
        LOG.log(ERROR, "A call failed: " + request.path().rawPath(), e);
        answer = Answer.problem(500, "Central failed", "The reason is in its log");
      }
      send(request, response, answer);
    };
  }

  private static void send(ServerRequest request, ServerResponse response, Answer answer) {
    response.status(Status.create(answer.status()));
    Object body = answer.body();
    if (body == null) {
      response.send();
      return;
    }
    response.header(HeaderNames.CONTENT_TYPE,
        body instanceof Answer.Problem ? "application/problem+json" : "application/json");
    Duration retryAfter = answer.retryAfter();
    if (retryAfter != null) {
      response.header(HeaderNames.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
    }
    byte[] bytes = Json.bytes(body);
    if (bytes.length > PACKED_FROM_BYTES && GzipBodies.isTakenBy(request)) {
      response.header(HeaderNames.CONTENT_ENCODING, "gzip");
      bytes = GzipBodies.pack(bytes);
    }
    response.send(bytes);
  }

  /// What Helidon refuses by itself is worded like everything else.
  private static DirectHandlers problems() {
    DirectHandler worded = (request, type, status, headers, message) -> DirectHandler.TransportResponse.builder().status(status)
        .headers(headers)
        .header(HeaderNames.CONTENT_TYPE, "application/problem+json")
        .entity(Json.bytes(new Answer.Problem(words(status.code()), status.code(), null))).build();
    DirectHandlers.Builder all = DirectHandlers.builder();
    for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
      all.addHandler(type, worded);
    }
    return all.build();
  }

  private static String words(int status) {
    return switch (status) {
      case 404 -> "There is nothing at this path for this method";
      case 405 -> "This path does not know this method";
      case 413 -> "The request is too large";
      case 503 -> "Too many requests at once";
      default -> status < 500 ? "The request cannot be understood" : "Central failed";
    };
  }

  public int port() {
    return server.port();
  }

  public String url() {
    return "http://" + HOST + ":" + port();
  }

  @Override
  public void close() {
    server.stop();
  }
}

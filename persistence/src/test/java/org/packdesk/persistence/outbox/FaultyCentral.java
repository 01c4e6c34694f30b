package org.packdesk.persistence.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A real HTTP server that keeps the contract and its promises, but not its connections: calls are dropped before or after their work
/// is done, half done, done late or twice, answered with a fault, cut in the middle of the answer or never answered. Drawn from a seed.
final class FaultyCentral implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int PAGE_MAX = 7;
  private static final Duration LATE_MOST = Duration.ofMillis(400);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final SplittableRandom random;
  private final int faultsInTen;
  private final int changeCount;
  private final List<String> kept = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final Set<Fault> drawn = EnumSet.noneOf(Fault.class);
  private String head = "0".repeat(64);
  private long calls;

  /// LATE: the work is done when the caller has given up and called again. TWICE: the network brings the call two times. HALF_OPEN:
  /// taken and never answered.
  enum Fault {
    NONE, DROPPED_BEFORE, DROPPED_AFTER, HALF_DONE, ERROR, BUSY, HALF_ANSWER, LATE, TWICE, HALF_OPEN
  }

  FaultyCentral(long seed, int faultsInTen, int changeCount) throws IOException {
    this.random = new SplittableRandom(seed);
    this.faultsInTen = faultsInTen;
    this.changeCount = changeCount;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI base() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  synchronized List<String> kept() {
    return List.copyOf(kept);
  }

  synchronized List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.close();
  }

  synchronized Set<Fault> drawn() {
    return EnumSet.copyOf(drawn);
  }

  private synchronized Fault draw() {
    Fault fault = random.nextInt(10) < faultsInTen ? Fault.values()[1 + random.nextInt(Fault.values().length - 1)] : Fault.NONE;
    drawn.add(fault);
    calls++;
    notifyAll();
    return fault;
  }

  private synchronized void awaitLaterCalls() throws InterruptedException {
    long later = calls + 2;
    long due = System.nanoTime() + LATE_MOST.toNanos();
    for (long left = LATE_MOST.toMillis(); calls < later && left > 0; left = (due - System.nanoTime()) / 1_000_000) {
      wait(left);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Fault fault = draw();
      boolean longPoll = String.valueOf(exchange.getRequestURI().getQuery()).contains("wait=20");
      fault = fault == Fault.HALF_OPEN && longPoll ? Fault.DROPPED_BEFORE : fault;
      boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
      InputStream sent = packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
      String body = new String(sent.readAllBytes(), UTF_8);
      if (fault == Fault.DROPPED_BEFORE) {
        return;
      }
      if (fault == Fault.HALF_OPEN) {
        closing.await();
        return;
      }
      if (fault == Fault.LATE) {
        awaitLaterCalls();
      }
      if (fault == Fault.ERROR || fault == Fault.BUSY) {
        exchange.getResponseHeaders().set("Retry-After", "0");
        answer(exchange, fault == Fault.ERROR ? 500 : 429, "{\"title\": \"not now\", \"status\": 500}", fault);
        return;
      }
      String path = exchange.getRequestURI().getPath();
      if (path.endsWith("/hello")) {
        answer(exchange, 200, hello(), fault);
      } else if (path.endsWith("/facts")) {
        if (fault == Fault.TWICE) {
          keepAll(JSON.readTree(body).get("facts"));
        }
        facts(exchange, JSON.readTree(body).get("facts"), fault);
      } else if (path.endsWith("/snapshot")) {
        answer(exchange, 200, snapshot(exchange.getRequestURI().getQuery()), fault);
      } else {
        answer(exchange, 200, changes(exchange.getRequestURI().getQuery()), fault);
      }
    } catch (InterruptedException wanted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized String hello() {
    return "{\"acked_through\": " + kept.size() + ", \"fork\": false, \"time\": \"2026-03-01T08:00:00Z\"}";
  }

  private void facts(HttpExchange exchange, JsonNode facts, Fault fault) throws IOException {
    int take = fault == Fault.HALF_DONE ? facts.size() / 2 : facts.size();
    if (facts.get(0).get("seq").longValue() > kept().size() + 1) {
      answer(exchange, 409, "{\"acked_through\": " + kept().size() + ", \"results\": []}", fault);
      return;
    }
    ObjectNode body = JSON.createObjectNode();
    ArrayNode results = body.putArray("results");
    for (int i = 0; i < take; i++) {
      results.addObject().put("seq", facts.get(i).get("seq").longValue()).put("outcome", keep(facts.get(i)));
    }
    body.put("acked_through", kept().size());
    answer(exchange, 200, body.toString(), fault);
  }

  private synchronized void keepAll(JsonNode facts) {
    if (facts.get(0).get("seq").longValue() <= kept.size() + 1) {
      facts.forEach(this::keep);
    }
  }

  private synchronized String keep(JsonNode fact) {
    long seq = fact.get("seq").longValue();
    String bytes = fact.get("bytes").stringValue();
    if (seq <= kept.size()) {
      complainUnless(kept.get((int) seq - 1).equals(bytes), "another fact " + seq);
      return "duplicate";
    }
    head = MemoryStation.hash(head, bytes.getBytes(UTF_8));
    complainUnless(seq == kept.size() + 1, "fact " + seq + " after " + kept.size());
    complainUnless(head.equals(fact.get("hash").stringValue()), "hash of fact " + seq);
    kept.add(bytes);
    return "accepted";
  }

  private void complainUnless(boolean right, String words) {
    if (!right) {
      complaints.add(words);
    }
  }

  private String changes(String query) throws InterruptedException {
    int from = query.contains("after=") ? Integer.parseInt(query.substring(query.indexOf("after=") + 6)) : 0;
    int to = Math.min(changeCount, from + PAGE_MAX);
    if (from == to && !query.contains("wait=0")) {
      closing.await();
    }
    return page(from, to).put("next", Integer.toString(to)).put("more", to < changeCount).toString();
  }

  /// The first half of the changes; the log tells the others.
  private String snapshot(String query) {
    int half = changeCount / 2;
    int from = query.contains("page=") ? Integer.parseInt(query.substring(query.indexOf("page=") + 5)) : 0;
    int to = Math.min(half, from + PAGE_MAX);
    ObjectNode page = page(from, to).put("cursor", Integer.toString(half));
    return (to < half ? page.put("next", Integer.toString(to)) : page).toString();
  }

  private static ObjectNode page(int from, int to) {
    ObjectNode page = JSON.createObjectNode();
    ArrayNode changes = page.putArray("changes");
    for (int i = from; i < to; i++) {
      changes.addObject().put("kind", "operator").putObject("operator").put("id", "op" + i).put("badge", "PDKB" + i).put("name",
          "N");
    }
    return page;
  }

  private static void answer(HttpExchange exchange, int status, String body, Fault fault) throws IOException {
    if (fault == Fault.DROPPED_AFTER) {
      return;
    }
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes, 0, fault == Fault.HALF_ANSWER ? bytes.length / 2 : bytes.length);
  }
}

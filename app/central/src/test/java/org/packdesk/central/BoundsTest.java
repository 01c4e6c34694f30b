package org.packdesk.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packdesk.central.ContractClient.Reply;
import org.packdesk.central.Stations.Journal;
import org.packdesk.central.Stations.Sent;
import tools.jackson.databind.JsonNode;

/// What is too long, too much, torn or packed, over HTTP; other stations must not feel it.
final class BoundsTest {
  private static final int HUNDRED_MB = 100 << 20;

  private final Central central = Central.start(
      CentralSettings.standard().withLabelLatency(Duration.ZERO, 0).withFactCallsMax(2), InstantSource.system());
  private final ContractClient client = new ContractClient(central.url());
  private final HttpClient http = HttpClient.newHttpClient();
  private final Journal other = new Journal("desk-2", "e1");

  @AfterEach
  void close() {
    http.shutdownNow();
    client.close();
    central.close();
  }

  private void othersAreUnharmed() {
    assertThat(other.send(client, other.next("item-scanned", "", ""))).containsExactly("accepted");
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }

  /// Zeros without an end to them in memory.
  private static InputStream zeros(int count) {
    return new InputStream() {
      private int left = count;

      @Override
      public int read() {
        return left-- > 0 ? 0 : -1;
      }

      @Override
      public int read(byte[] into, int from, int max) {
        int given = Math.min(left, max);
        Arrays.fill(into, from, from + given, (byte) 0);
        left -= given;
        return given == 0 ? -1 : given;
      }
    };
  }

  /// @return the status, or 0 when the line was cut
  private int post(BodyPublisher body, String... headers) throws InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(central.url() + "/v1/stations/desk-1/facts"))
        .timeout(Duration.ofSeconds(30)).POST(body);
    try {
      return http.send(headers.length == 0 ? request.build() : request.headers(headers).build(), BodyHandlers.discarding())
          .statusCode();
    } catch (IOException cut) {
      return 0;
    }
  }

  @Test
  void aFactMayBeLongAndABatchTwoMebibytes() {
    Journal desk = new Journal("desk-1", "e1");
    List<Sent> facts = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      facts.add(desk.next("note-taken", "", "\"text\":\"" + "x".repeat(196_000) + "\""));
    }
    assertThat(client.post(desk.path(), desk.batch(facts), null).json().get("acked_through").intValue()).isEqualTo(10);
    facts.add(desk.next("note-taken", "", "\"text\":\"" + "x".repeat(196_000) + "\""));
    assertThat(client.postRaw(desk.path(), desk.batch(facts).getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(413);
    Sent tooLong = desk.raw("x".repeat(196_609));
    assertThat(client.postBad(desk.path(), desk.batch(tooLong), null).status()).isEqualTo(400);
    othersAreUnharmed();
  }

  @Test
  void aHundredMegabytesAreRefusedOrCutWhetherTheLengthIsSaidOrNot() throws InterruptedException {
    assertThat(post(BodyPublishers.ofInputStream(() -> zeros(HUNDRED_MB)))).isIn(413, 0);
    othersAreUnharmed();
    assertThat(post(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> zeros(HUNDRED_MB)), HUNDRED_MB))).isIn(413,
        0);
    othersAreUnharmed();
  }

  @Test
  void aSmallBodyThatUnpacksToAHundredMegabytesIsRefusedInWords() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb); InputStream zeros = zeros(HUNDRED_MB)) {
      zeros.transferTo(gzip);
    }
    for (int i = 0; i < 3; i++) {
      Reply reply = client.postRaw("/v1/stations/desk-1/facts", bomb.toByteArray(), "Content-Encoding", "gzip");
      assertThat(reply.status()).isEqualTo(413);
      assertThat(reply.json().get("title").stringValue()).isEqualTo("The request is too large");
      othersAreUnharmed();
    }
  }

  @Test
  void aTornGzipIsRefusedInWordsAndTheWholeOneIsTakenAfterIt() throws IOException {
    Journal desk = new Journal("desk-1", "e1");
    byte[] whole = packed(desk.batch(desk.next("item-scanned", "", "\"text\":\"" + "abc".repeat(500) + "\""))
        .getBytes(StandardCharsets.UTF_8));
    byte[] wrongSum = whole.clone();
    wrongSum[whole.length - 6] ^= 1;
    for (byte[] torn : List.of(Arrays.copyOf(whole, whole.length / 2), Arrays.copyOf(whole, 5),
        Arrays.copyOf(whole, whole.length - 4),
        wrongSum, new byte[0])) {
      Reply reply = client.postRaw(desk.path(), torn, "Content-Encoding", "gzip");
      assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
      assertThat(reply.json().get("detail").stringValue()).isNotBlank();
      othersAreUnharmed();
    }
    assertThat(client.postRaw(desk.path(), whole, "Content-Encoding", "gzip").status()).isEqualTo(200);
  }

  @Test
  void aLongAnswerIsPackedForThoseWhoTakeItAndAShortOneNever() throws IOException, InterruptedException {
    String plain = client.get("/v1/sites/site-1/snapshot?limit=200").text();
    HttpResponse<byte[]> packed = get("/v1/sites/site-1/snapshot?limit=200", "deflate, gzip;q=0.8");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
    }
    assertThat(packed.body().length).isLessThan(plain.length() / 3);
    for (HttpResponse<byte[]> answer : List.of(get("/v1/time", "gzip"), get("/v1/sites/site-1/snapshot", "gzip;q=0"),
        get("/v1/sites/site-1/snapshot", "identity"))) {
      assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    }
  }

  private HttpResponse<byte[]> get(String path, String encodings) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(URI.create(central.url() + path)).header("Accept-Encoding", encodings).build(),
        BodyHandlers.ofByteArray());
  }

  @Test
  void centralTellsItsTimeAndWhereTwoJournalsAgree() {
    assertThat(client.get("/v1/time").json().get("time").stringValue()).isNotBlank();
    Journal desk = new Journal("desk-1", "e1");
    Sent first = desk.next("item-scanned", "", "");
    desk.send(client, first, desk.next("item-scanned", "", ""));
    assertThat(hello(1, first.hash()).get("agreed").booleanValue()).isTrue();
    assertThat(hello(1, desk.head()).get("agreed").booleanValue()).isFalse();
    assertThat(hello(3, desk.head()).has("agreed")).isFalse();
  }

  private JsonNode hello(long seq, String head) {
    return client.post("/v1/stations/desk-1/hello", "{\"site\":\"site-1\",\"epoch\":\"e1\",\"last_seq\":" + seq
        + ",\"head_hash\":\"" + head + "\",\"version\":\"1\"}", null).json();
  }

  @Test
  void moreFactCallsThanCentralTakesAtOnceAreSentAwayForALittleWhile() throws IOException {
    Journal slow = new Journal("desk-1", "e1");
    byte[] body = slow.batch(slow.next("item-scanned", "", "")).getBytes(StandardCharsets.UTF_8);
    URI url = URI.create(central.url());
    String head = "POST /v1/stations/desk-1/facts HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length + "\r\n\r\n";
    try (Socket one = new Socket(url.getHost(), url.getPort()); Socket two = new Socket(url.getHost(), url.getPort())) {
      for (Socket socket : List.of(one, two)) {
        OutputStream out = socket.getOutputStream();
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(body, 0, 10);
        out.flush();
      }
      String sent = other.batch(other.next("item-scanned", "", ""));
      Reply refused = client.post(other.path(), sent, null);
      long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (refused.status() == 200 && System.nanoTime() < end) {
        refused = client.post(other.path(), sent, null);
      }
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.retryAfter()).isEqualTo("2");
      one.getOutputStream().write(body, 10, body.length - 10);
      assertThat(new String(one.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
      Reply taken = client.post(other.path(), sent, null);
      while (taken.status() == 429 && System.nanoTime() < end) {
        taken = client.post(other.path(), sent, null);
      }
      assertThat(taken.status()).isEqualTo(200);
    }
  }
}

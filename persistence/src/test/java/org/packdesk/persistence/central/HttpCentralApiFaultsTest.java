package org.packdesk.persistence.central;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.persistence.central.RawServer.Then;

class HttpCentralApiFaultsTest {

  private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T08:00:00Z"));
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final CallLimits IMPATIENT = new CallLimits(SHORT, SHORT, SHORT, SHORT, SHORT, SHORT);
  private static final String KEY = "label:O-1:1:1";
  private static final LabelWish WISH = new LabelWish(KEY, "O-1", 1, 1, "C2", "desk-07", 0);
  private static final String MARK = "{\"acked_through\": 1, \"results\": []}";

  @Test
  void centralThatIsNotThereCannotBeReached() throws IOException {
    int port;
    try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = nobody.getLocalPort();
    }
    try (HttpCentralApi central = client(URI.create("http://localhost:" + port), CallLimits.standard())) {
      assertThat(send(central)).isEqualTo(new FactsAnswer.Failed("central cannot be reached", null));
    }
  }

  @Test
  void faultOfCentralComesInPlainWords() throws IOException {
    String problem = "{\"title\": \"no space\\u0007\", \"status\": 500, \"detail\": \"on disk\"}";
    assertFailed("500 Oh", "X: y", problem, "central has a fault (500, no space : on disk)", null);
    assertFailed("500 Oh", "X: y", "<html>", "central has a fault (500)", null);
    assertFailed("401 No", "X: y", "", "central does not accept this station (401)", null);
    assertFailed("302 Elsewhere", "Location: http://localhost/", "", "central refused the call (302)", null);
  }

  @Test
  void retryAfterIsHeardInBothItsForms() throws IOException {
    String busy = "central has too much to do (429)";
    assertFailed("429 Busy", "Retry-After: 7", "", busy, Duration.ofSeconds(7));
    assertFailed("429 Busy", "Retry-After: Sun, 01 Mar 2026 08:01:00 GMT", "", busy, Duration.ofMinutes(1));
    assertFailed("429 Busy", "Retry-After: Sun, 01 Mar 2020 08:01:00 GMT", "", busy, Duration.ZERO);
    assertFailed("429 Busy", "Retry-After: 99999999999999999999", "", busy, null);
    assertFailed("429 Busy", "Retry-After: -1", "", busy, null);
    assertFailed("503 Down", "Retry-After: soon", "", "central has a fault (503)", null);
  }

  @Test
  void halfABodyIsAFailure() throws IOException {
    String half = RawServer.head("200 OK", "Content-Length: 400") + MARK;
    assertThat(words(half, Then.HANG_UP)).startsWith("the line to central broke");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 two hundred\r\n\r\n",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"})
  void whatIsNotHttpIsAFailure(String bytes) throws IOException {
    assertThat(words(bytes, Then.HANG_UP)).startsWith("the line to central broke");
  }

  @Test
  void silenceEndsAtTheLimitEvenInTheMiddleOfABody() throws IOException {
    assertThat(words("", Then.HOLD)).startsWith("central did not answer within");
    assertThat(words(RawServer.head("200 OK", "Content-Length: 400") + "{", Then.HOLD))
        .startsWith("central did not answer within");
  }

  @Test
  void answerThatIsTooLargeIsNotTakenIn() throws IOException {
    String endless = RawServer.head("200 OK", "Content-Length: " + (Line.ANSWER_BYTES_MAX + 1));
    assertThat(words(endless + " ".repeat(Line.ANSWER_BYTES_MAX + 1), Then.HANG_UP)).contains("capacity");
  }

  @Test
  void packedAnswerIsUnpacked() throws IOException {
    assertThat(answerTo(Packing.pack(MARK.getBytes(ISO_8859_1)))).isEqualTo(new FactsAnswer.Kept(1, List.of()));
  }

  @Test
  void packedAnswerThatIsCutOffOrNoneOrABombIsAFailure() throws IOException {
    byte[] whole = Packing.pack(MARK.getBytes(ISO_8859_1));
    byte[] bomb = Packing.pack(new byte[Line.ANSWER_BYTES_MAX + 1]);
    String why = "central's answer cannot be understood: ";
    assertThat(answerTo(Arrays.copyOf(whole, whole.length - 9)))
        .isEqualTo(new FactsAnswer.Failed(why + "its gzip is cut off", null));
    assertThat(answerTo(Arrays.copyOf(whole, 5))).isEqualTo(new FactsAnswer.Failed(why + "its gzip is cut off", null));
    assertThat(answerTo(MARK.getBytes(ISO_8859_1))).isEqualTo(new FactsAnswer.Failed(why + "it is no gzip", null));
    assertThat(bomb).hasSizeLessThan(20_000);
    assertThat(answerTo(bomb)).isEqualTo(new FactsAnswer.Failed(why + "unpacked it is larger than 12 MiB", null));
  }

  @Test
  void answerThatIsPackedInAnUnknownWayIsAFailure() throws IOException {
    String answer = RawServer.head("200 OK", "Content-Encoding: br\r\nContent-Length: 3") + "abc";
    assertThat(words(answer, Then.HANG_UP)).endsWith("packed in a way this program does not know");
  }

  private static FactsAnswer answerTo(byte[] packed) throws IOException {
    try (RawServer server = RawServer.gzip(packed); HttpCentralApi central = client(server.base(), CallLimits.standard())) {
      return send(central);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "null", "[]", "nonsense", "{}", "{\"acked_through\": 1}",
      "{\"acked_through\": null, \"results\": []}",
      "{\"acked_through\": -1, \"results\": []}", "{\"acked_through\": 1.5, \"results\": []}",
      "{\"acked_through\": \"1\", \"results\": []}", "{\"acked_through\": 99999999999999999999, \"results\": []}",
      "{\"acked_through\": 1, \"acked_through\": 2, \"results\": []}", "{\"acked_through\": 1, \"results\": {}}",
      "{\"acked_through\": 1, \"results\": [7]}", "{\"acked_through\": 1, \"results\": [{\"seq\": 1}]}", MARK + "x"})
  void answerThatIsNotWhatTheContractSaysIsAFailure(String body) throws IOException {
    try (RawServer server = RawServer.json(body); HttpCentralApi central = client(server.base(), CallLimits.standard())) {
      assertThat(((FactsAnswer.Failed) send(central)).words()).startsWith("central's answer cannot be understood: facts");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"next\": \"c\", \"more\": 0, \"changes\": []}",
      "{\"more\": false, \"changes\": []}", "{\"next\": \"c\", \"more\": false, \"changes\": {}}"})
  void brokenPageIsAFailureAndSaysWhere(String body) throws IOException {
    try (RawServer server = RawServer.json(body); HttpCentralApi central = client(server.base(), CallLimits.standard())) {
      ChangesAnswer answer = central.changes(Optional.empty(), Duration.ofSeconds(1));
      assertThat(((ChangesAnswer.Failed) answer).words()).startsWith("central's answer cannot be understood: page.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"key\": \"label:O-2:1:1\", \"state\": \"voided\"}",
      "{\"key\": \"" + KEY + "\", \"state\": \"lost\"}",
      "{\"key\": \"" + KEY + "\", \"state\": \"ready\"}", "{\"state\": \"voided\"}",
      "{\"key\": \"" + KEY + "\", \"state\": \"ready\", \"label_id\": \"L\", \"tracking\": \"T\", \"format\": \"pdf\", "
          + "\"document\": \"not base64!\"}"})
  void labelOfAnotherKeyOrWithoutItsDocumentIsAFailure(String body) throws IOException {
    try (RawServer server = RawServer.json(body); HttpCentralApi central = client(server.base(), CallLimits.standard())) {
      assertThat(List.of(central.purchaseLabel(WISH), central.labelByKey(KEY)))
          .allSatisfy(
              answer -> assertThat(((LabelAnswer.Failed) answer).words()).startsWith("central's answer cannot be understood:"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"key\": \"" + KEY + "\", \"state\": \"voided\", \"label_id\": \"L-8\"}",
      "{\"key\": \"" + KEY + "\", \"state\": \"ready\", \"label_id\": \"L-9\"}"})
  void voidThatVoidedSomethingElseOrNothingIsAFailure(String body) throws IOException {
    try (RawServer server = RawServer.json(body); HttpCentralApi central = client(server.base(), CallLimits.standard())) {
      assertThat(central.voidLabel("L-9", "void:L-9", "cancelled")).isInstanceOf(LabelAnswer.Failed.class);
    }
  }

  @Test
  void interruptEndsACallAndStaysSet() throws IOException, InterruptedException, ExecutionException {
    try (RawServer server = new RawServer("", Then.HOLD);
        HttpCentralApi central = client(server.base(), CallLimits.standard())) {
      FutureTask<Boolean> call = new FutureTask<>(
          () -> send(central) instanceof FactsAnswer.Failed && Thread.currentThread().isInterrupted());
      Thread thread = Thread.ofVirtual().start(call);
      server.awaitAsked();
      thread.interrupt();
      assertThat(call.get()).isTrue();
    }
  }

  @Test
  void closingEndsACallAndFailsThoseAfterIt() throws IOException, InterruptedException, ExecutionException {
    try (RawServer server = new RawServer("", Then.HOLD)) {
      HttpCentralApi central = client(server.base(), CallLimits.standard());
      FutureTask<FactsAnswer> call = new FutureTask<>(() -> send(central));
      Thread.ofVirtual().start(call);
      server.awaitAsked();
      central.close();
      assertThat(call.get()).isInstanceOf(FactsAnswer.Failed.class);
      assertThat(send(central)).isInstanceOf(FactsAnswer.Failed.class);
    }
  }

  private static void assertFailed(String status, String header, String body, String words, @Nullable Duration retryAfter)
      throws IOException {
    String answer = RawServer.head(status, header + "\r\nContent-Length: " + body.length()) + body;
    try (RawServer server = new RawServer(answer, Then.HANG_UP);
        HttpCentralApi central = client(server.base(), CallLimits.standard())) {
      assertThat(send(central)).isEqualTo(new FactsAnswer.Failed(words, retryAfter));
    }
  }

  private static String words(String answer, Then then) throws IOException {
    try (RawServer server = new RawServer(answer, then);
        HttpCentralApi central = client(server.base(), then == Then.HOLD ? IMPATIENT : CallLimits.standard())) {
      return ((FactsAnswer.Failed) send(central)).words();
    }
  }

  private static HttpCentralApi client(URI base, CallLimits limits) {
    return new HttpCentralApi(base, "north", "desk-07", CLOCK, limits);
  }

  private static FactsAnswer send(HttpCentralApi central) {
    return central.sendFacts("e1", List.of(new FactToSend(1, "0".repeat(64), "{}".getBytes(ISO_8859_1))));
  }
}

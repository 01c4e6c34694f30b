package org.packdesk.persistence.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A fact's bytes: written once, read for years.
final class FactCodecTest {
  private final FactCodec codec = new FactCodec();

  static Stream<StoredFact> samples() {
    return FactSamples.stored().stream();
  }

  static Stream<Arguments> samplesAndGolden() throws IOException {
    try (InputStream in = Objects.requireNonNull(FactCodecTest.class.getResourceAsStream("golden-facts.jsonl"))) {
      List<String> golden = new String(in.readAllBytes(), UTF_8).lines().toList();
      List<StoredFact> samples = FactSamples.stored();
      assertThat(golden).as("lines of golden-facts.jsonl").hasSameSizeAs(samples);
      return IntStream.range(0, samples.size()).mapToObj(i -> Arguments.of(samples.get(i), golden.get(i)));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatWasWrittenIsRead(StoredFact sample) {
    assertThat(codec.decode(codec.encode(sample))).isEqualTo(sample);
  }

  @ParameterizedTest
  @MethodSource("samplesAndGolden")
  void whatStandsInJournalsIsStillReadAndStillWrittenTheSame(StoredFact sample, String golden) {
    assertThat(codec.decode(golden.getBytes(UTF_8))).as("%s as it stands in journals", sample.type()).isEqualTo(sample);
    assertThat(new String(codec.encode(sample), UTF_8))
        .as("the bytes of %s changed: raise its version, add a step to Upcasting, and only then change its golden line",
            sample.type())
        .isEqualTo(golden);
  }

  @Test
  void theEnvelopeNamesWhatAFactIsAbout() {
    String stored = text(new PrintQueued("print:1:2:1:1", "label:1:2:1", 1, "shipping", null));
    assertThat(stored).contains("\"subjects\":{\"label\":\"label:1:2:1\",\"print\":\"print:1:2:1:1\"}");
    assertThat(text(new ItemScanned("1", 2, 1, 1, "x"))).contains("\"subjects\":{\"order\":\"1\",\"parcel\":2}");
    assertThat(text(new OperatorSignedIn("7"))).contains("\"subjects\":{}");
  }

  @Test
  void aTypeThatIsNotKnownIsForeign() {
    String stored = text(new PrintSent("print:1:1:1:1", null)).replace("print-sent", "drone-landed").replace("\"v\":2",
        "\"v\":3");
    StoredFact read = codec.decode(stored.getBytes(UTF_8));
    assertThat(read.fact()).isEqualTo(new ForeignFact("drone-landed"));
    assertThat(read.type()).isEqualTo("drone-landed");
    assertThat(read.v()).isEqualTo(3);
    assertThat(FactCodec.typeOf(read.fact())).isEqualTo("drone-landed");
  }

  @Test
  void aForeignFactIsNeverWritten() {
    assertThatThrownBy(() -> FactCodec.versionOf(new ForeignFact("drone-landed"))).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void fieldsThatAreNotKnownArePassedOver(StoredFact sample) {
    String stored = new String(codec.encode(sample), UTF_8).replace("\"data\":{",
        "\"later\":[{}],\"data\":{\"later\":{\"x\":1},");
    assertThat(codec.decode(stored.getBytes(UTF_8))).isEqualTo(sample);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"printId\":\"print:1:1:1:1\"", "\"seq\":1", "\"type\":\"print-sent\""})
  void aKeyThatComesTwiceIsRefused(String field) {
    String stored = text(new PrintSent("print:1:1:1:1", null));
    assertThat(stored).contains(field);
    assertBad(stored.replace(field, field + "," + field));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aFactWithAMissingFieldIsRefused(StoredFact sample) {
    String stored = new String(codec.encode(sample), UTF_8);
    String without = stored.replaceFirst("\"data\":\\{\"(\\w+)\"", "\"data\":{\"not-$1\"");
    assertThat(without).isNotEqualTo(stored);
    assertBad(without);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "[]", "{}", "7", "\"type\"", "{\"type\":\"print-sent\"}"})
  void whatIsNoFactIsRefused(String stored) {
    assertBad(stored);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"seq\":1/\"seq\":\"one\"", "\"seq\":1/\"seq\":1.5", "\"seq\":1/\"seq\":99999999999999999999",
      "\"v\":2/\"v\":null", "\"type\":\"print-sent\"/\"type\":{}", "2026-03-29T00/2026-02-30T00", "\"data\":{/\"data\":7,\"x\":{",
      "\"mono\":1000000/\"mono\":[]", "}}/}}{"})
  void anEnvelopeThatIsNotOneIsRefused(String change) {
    String[] fromTo = change.split("/", 2);
    String stored = text(new PrintSent("print:1:1:1:1", null));
    assertThat(stored).contains(fromTo[0]);
    assertBad(stored.replace(fromTo[0], fromTo[1]));
  }

  @Test
  void factsOfOldVersionsBecomeTodaysStepByStep() {
    FactCodec later = new FactCodec(new Upcasting(Map.of("print-queued", List.of(
        data -> data.put("copy", data.get("nth").asInt()),
        data -> data.put("role", data.get("role").asString() + "-label")))));
    String first = text(new PrintQueued("print:1:1:1:1", "label:1:1:1", 4, "shipping", null)).replace("\"copy\"", "\"nth\"")
        .replace("\"v\":2", "\"v\":1");
    String second = text(new PrintQueued("print:1:1:1:1", "label:1:1:1", 4, "shipping", null));
    String third = text(new PrintQueued("print:1:1:1:1", "label:1:1:1", 4, "shipping-label", null)).replace("\"v\":2", "\"v\":3");
    assertThat(Stream.of(first, second, third).map(stored -> later.decode(stored.getBytes(UTF_8))))
        .allSatisfy(read -> assertThat(read.fact())
            .isEqualTo(new PrintQueued("print:1:1:1:1", "label:1:1:1", 4, "shipping-label", null)))
        .extracting(StoredFact::v).containsExactly(1, 2, 3);
  }

  /// Half of them are noise, half are facts with a few bytes changed, cut out or put in.
  @Test
  void noBytesDoAnythingButReadAsAFactOrBeRefused() {
    Random random = new Random(20260329);
    List<byte[]> stored = FactSamples.stored().stream().map(codec::encode).toList();
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = i % 2 == 0 ? noise(random) : damaged(random, stored.get(random.nextInt(stored.size())));
      try {
        codec.decode(bytes);
      } catch (BadFactException expected) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(10_000);
  }

  private static byte[] noise(Random random) {
    byte[] bytes = new byte[random.nextInt(200)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] damaged(Random random, byte[] good) {
    StringBuilder text = new StringBuilder(new String(good, UTF_8));
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(at, (char) ('"' + random.nextInt(94)));
        case 1 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(12)));
        default -> text.insert(at, new String[]{"{", "}", "[", "null", "-1", "1e999", ",", "\""}[random.nextInt(8)]);
      }
    }
    return text.toString().getBytes(UTF_8);
  }

  private String text(Fact fact) {
    return new String(codec.encode(FactSamples.stored(1, fact)), UTF_8);
  }

  private void assertBad(String stored) {
    assertThatThrownBy(() -> codec.decode(stored.getBytes(UTF_8))).isInstanceOf(BadFactException.class)
        .hasMessageStartingWith("these bytes are no fact");
  }
}

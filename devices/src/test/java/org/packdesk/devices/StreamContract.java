package org.packdesk.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What every protocol on a stream of bytes owes the runner. A protocol's test extends it and gives samples.
public interface StreamContract<R extends Reading> {

  int SEEDS = 60;

  Protocol<R> protocol();

  /// Good frames of the protocol, terminators included.
  List<String> goodFrames();

  /// Ends whatever came before, so that the next good frame is read.
  String resynchronisation();

  /// Bytes that random noise is made of beside all others, to reach the deeper branches.
  String alphabet();

  @Test
  default void anyCuttingOfTheBytesGivesTheSameReadings() {
    byte[] stream = bytes(String.join("", goodFrames()));
    List<R> whole = Feed.all(protocol(), stream, stream.length);
    assertThat(whole).hasSize(goodFrames().size());
    for (int piece = 1; piece < stream.length; piece++) {
      assertThat(Feed.all(protocol(), stream, piece)).as("in pieces of %d bytes", piece).isEqualTo(whole);
    }
  }

  @Test
  default void anyCuttingOfNoiseGivesTheSameReadings() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      byte[] noise = noise(random, 3 * protocol().frameBytesMax());
      List<R> whole = Feed.all(protocol(), noise, noise.length);
      assertThat(Feed.all(protocol(), noise, 1 + random.nextInt(7))).as("seed %d", seed).isEqualTo(whole);
    }
  }

  @Test
  default void afterNoiseAndAResynchronisationAGoodFrameIsRead() {
    String good = goodFrames().getFirst();
    R expected = Feed.all(protocol(), bytes(good), 1).getFirst();
    for (int seed = 0; seed < SEEDS; seed++) {
      byte[] noise = noise(new Random(seed), 2 * protocol().frameBytesMax());
      byte[] stream = ByteBuffer.allocate(noise.length + 64 + good.length()).put(noise).put(bytes(resynchronisation()))
          .put(bytes(good))
          .array();
      List<R> readings = Feed.all(protocol(), trimmed(stream, noise.length + resynchronisation().length() + good.length()), 16);
      assertThat(readings).as("seed %d", seed).isNotEmpty();
      assertThat(readings.getLast()).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private byte[] noise(Random random, int length) {
    byte[] noise = new byte[length];
    boolean spoken = random.nextBoolean();
    for (int i = 0; i < length; i++) {
      noise[i] = spoken ? (byte) alphabet().charAt(random.nextInt(alphabet().length())) : (byte) random.nextInt(256);
    }
    return noise;
  }

  private static byte[] trimmed(byte[] bytes, int length) {
    return java.util.Arrays.copyOf(bytes, length);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /// Feeds a protocol as the runner does, and checks its promises at every step.
  final class Feed {

    private Feed() {}

    public static <R extends Reading> List<R> all(Protocol<R> protocol, byte[] stream, int piece) {
      List<R> readings = new ArrayList<>();
      ByteBuffer buffer = ByteBuffer.allocate(2 * protocol.frameBytesMax() + stream.length);
      for (int from = 0; from < stream.length; from += piece) {
        buffer.put(stream, from, Math.min(piece, stream.length - from)).flip();
        drain(protocol, buffer, readings);
        assertThat(buffer.remaining()).isLessThanOrEqualTo(protocol.frameBytesMax());
        buffer.compact();
      }
      return readings;
    }

    private static <R extends Reading> void drain(Protocol<R> protocol, ByteBuffer buffer, List<R> readings) {
      while (true) {
        int before = buffer.position();
        Decoded<R> decoded = protocol.decode(buffer);
        if (decoded instanceof Decoded.Incomplete) {
          assertThat(buffer.position()).as("incomplete consumes nothing").isEqualTo(before);
          return;
        }
        assertThat(buffer.position()).as("%s consumes something", decoded).isGreaterThan(before);
        if (decoded instanceof Decoded.Message<R> message) {
          readings.add(message.reading());
        }
      }
    }
  }
}

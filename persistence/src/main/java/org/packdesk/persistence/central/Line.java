package org.packdesk.persistence.central;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The line to central: HTTP/1.1, one whole exchange a call, with a limit on its time and on the answer's size, packed and unpacked.
/// Thread-safe.
final class Line implements AutoCloseable {

  /// The largest label document of the contract and what surrounds it.
  static final int ANSWER_BYTES_MAX = 12 * 1024 * 1024;

  private final URI base;
  private final InstantSource clock;
  private final HttpClient client;
  private final Duration connectLimit;

  Line(URI base, Duration connectLimit, InstantSource clock) {
    this.base = base;
    this.clock = clock;
    this.connectLimit = connectLimit;
    this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(connectLimit).build();
  }

  sealed interface Outcome {
    record Answered(Reply reply) implements Outcome {}

    /// Nobody answered there.
    record Silence(String words) implements Outcome {}

    /// Late, cut off, too large or not to be unpacked: less of an answer may come through.
    record Spoilt(String words) implements Outcome {}
  }

  /// @param path absolute, already escaped
  HttpRequest.Builder request(String path) {
    String root = base.toString().replaceAll("/+$", "");
    return HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "application/json, application/problem+json")
        .header("Accept-Encoding", Packing.GZIP);
  }

  /// Blocks for at most `limit`. An interrupt ends the call and stays set.
  Outcome send(HttpRequest request, Duration limit) {
    CompletableFuture<HttpResponse<byte[]>> exchange = client.sendAsync(request,
        BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
    try {
      HttpResponse<byte[]> response = exchange.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return new Outcome.Answered(new Reply(response.statusCode(), retryAfter(response), unpacked(response)));
    } catch (NotUnderstoodException why) {
      return new Outcome.Spoilt("central's answer cannot be understood: " + why.getMessage());
    } catch (TimeoutException late) {
      return new Outcome.Spoilt("central did not answer within " + seconds(limit));
    } catch (ExecutionException broken) {
      return broken(broken.getCause());
    } catch (InterruptedException wanted) {
      Thread.currentThread().interrupt();
      return new Outcome.Silence("the call to central was given up");
    } finally {
      exchange.cancel(true);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private Outcome broken(@Nullable Throwable cause) {
    return switch (cause) {
      case HttpConnectTimeoutException late -> new Outcome.Silence("central cannot be reached within " + seconds(connectLimit));
      case ConnectException refused -> new Outcome.Silence("central cannot be reached");
      case IOException broken -> new Outcome.Spoilt("the line to central broke: " + broken.getMessage());
      case null, default -> new Outcome.Spoilt("central's answer cannot be understood: it is not HTTP");
    };
  }

  private static byte[] unpacked(HttpResponse<byte[]> response) {
    String encoding = response.headers().firstValue("Content-Encoding").orElse("");
    return response.body().length == 0 ? response.body() : Packing.unpack(response.body(), encoding, ANSWER_BYTES_MAX);
  }

  private @Nullable Duration retryAfter(HttpResponse<?> response) {
    return response.headers().firstValue("Retry-After").map(String::strip).map(this::delay).orElse(null);
  }

  private @Nullable Duration delay(String value) {
    if (value.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value));
      Duration left = Duration.between(clock.instant(), until);
      return left.isNegative() ? Duration.ZERO : left;
    } catch (DateTimeException unknown) {
      return null;
    }
  }

  private static String seconds(Duration limit) {
    return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
  }
}

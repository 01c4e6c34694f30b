package org.packdesk.central.http;

import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.packdesk.central.json.BadJsonException;
import org.packdesk.central.json.Fields;
import org.packdesk.central.json.Json;

/// Reads the parts of a request, all with bounds.
final class Requests {
  static final int BYTES_READ_AWAY_MAX = 16 << 20;
  private static final int BYTES_MAX = 2 << 20;
  static final Pattern STATION = Pattern.compile("[A-Za-z0-9-]{1,40}");
  private static final int IDEMPOTENCY_KEY_CHARS_MAX = 120;

  private Requests() {}

  /// The JSON object in the body, 2 MiB at most, unpacked. What is longer is read away, so that the sender is still there for
  /// the answer; beyond [#BYTES_READ_AWAY_MAX] the line is cut.
  static Fields body(ServerRequest request) {
    if (!request.content().hasEntity()) {
      throw new BadJsonException("The request needs a body");
    }
    return whole(request, in -> {
      byte[] body = in.readNBytes(BYTES_MAX + 1);
      if (body.length > BYTES_MAX) {
        readAway(in);
        throw new HttpException("the body is too large", Status.REQUEST_ENTITY_TOO_LARGE_413);
      }
      return Fields.of(Json.tree(body));
    });
  }

  /// For a request that is refused unread, so that its sender is still there for the answer.
  static void readAway(ServerRequest request) {
    if (request.content().hasEntity()) {
      whole(request, in -> {
        readAway(in);
        return in;
      });
    }
  }

  /// What the server throws when a body ends too early or does not end is worded like everything else.
  private static <T> T whole(ServerRequest request, Reading<T> reading) {
    try (InputStream in = request.content().inputStream()) {
      return reading.of(in);
    } catch (RequestException refused) {
      throw new HttpException("the body is refused", refused.status(), refused);
    } catch (IOException | UncheckedIOException | InsufficientDataAvailableException cutShort) {
      throw new BadJsonException("The body could not be read to its end");
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T of(InputStream in) throws IOException;
  }

  private static void readAway(InputStream rest) throws IOException {
    byte[] chunk = new byte[8192];
    long left = BYTES_READ_AWAY_MAX;
    int read = 0;
    while (read >= 0 && left > 0) {
      read = rest.read(chunk);
      left -= read;
    }
  }

  static String station(ServerRequest request) {
    String station = path(request, "station");
    if (!STATION.matcher(station).matches()) {
      throw new BadJsonException("A station is named by letters, digits and hyphens, 40 at most");
    }
    return station;
  }

  static String path(ServerRequest request, String name) {
    return request.path().pathParameters().get(name);
  }

  /// The key itself is judged where it means something.
  static String idempotencyKey(ServerRequest request) {
    String key = request.headers().first(HeaderNames.create("Idempotency-Key")).orElse("");
    if (key.isEmpty() || key.length() > IDEMPOTENCY_KEY_CHARS_MAX) {
      throw new BadJsonException("The header Idempotency-Key must have 1 to " + IDEMPOTENCY_KEY_CHARS_MAX + " characters");
    }
    return key;
  }

  static OptionalInt number(ServerRequest request, String name, int min, int max) {
    String text = request.query().first(name).orElse("");
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < min || Integer.parseInt(text) > max) {
      throw new BadJsonException(name + " must be a whole number from " + min + " to " + max);
    }
    return OptionalInt.of(Integer.parseInt(text));
  }
}

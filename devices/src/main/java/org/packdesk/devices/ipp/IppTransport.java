package org.packdesk.devices.ipp;

import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.RawFrame;
import org.packdesk.devices.link.LinkException;

/// IPP packets over HTTP POST (RFC 8010 §4), each with a deadline for the whole exchange; an answer has at most 1 MiB. Nothing is repeated.
final class IppTransport implements AutoCloseable {

  private static final Duration CONNECT_MAX = Duration.ofSeconds(3);
  private static final int ANSWER_BYTES_MAX = 1024 * 1024;

  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_MAX)
      .followRedirects(HttpClient.Redirect.NEVER).build();
  private final URI web;

  IppTransport(URI printer) {
    this.web = URI.create("http" + printer.toString().substring("ipp".length()));
  }

  /// What came of a request.
  sealed interface Reply {

    record Answered(IppPacket packet, RawFrame frame) implements Reply {}

    /// Nothing of it was taken: no connection, or turned away at the door.
    record NotTaken(LinkException why) implements Reply {}

    /// It may have been taken; the answer did not come or means nothing.
    record Lost(LinkException why) implements Reply {}
  }

  Reply exchange(IppPacket packet, byte[] document, Duration patience) {
    HttpRequest request = HttpRequest.newBuilder(web).header("Content-Type", "application/ipp").POST(
        BodyPublishers.concat(BodyPublishers.ofByteArray(bytes(packet)), BodyPublishers.ofByteArray(document))).build();
    CompletableFuture<HttpResponse<byte[]>> coming = client.sendAsync(request,
        BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
    try {
      return read(coming.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      return failed(cause == null ? failed : cause);
    } catch (TimeoutException slow) {
      coming.cancel(true);
      return new Reply.Lost(
          new LinkException(OfflineReason.SILENT, "no answer from the printer for " + patience.toMillis() + " ms", slow));
    } catch (InterruptedException closing) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      return new Reply.Lost(
          new LinkException(OfflineReason.UNPLUGGED, "the station closed before the printer answered", closing));
    }
  }

  private static byte[] bytes(IppPacket packet) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (IppOutputStream ipp = new IppOutputStream(out)) {
      ipp.write(packet);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Reply read(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status >= 300 && status < 500) {
      return new Reply.NotTaken(switch (status) {
        case 401, 403, 407 ->
          new LinkException(OfflineReason.NO_PERMISSION,
              "the printer wants a password or does not let us in (HTTP " + status + ")");
        case 404 -> new LinkException(OfflineReason.NOT_FOUND, "the printer has nothing at this path (HTTP 404)");
        case 426 ->
          new LinkException(OfflineReason.NO_PERMISSION, "the printer wants encryption: its address begins with ipps://");
        default -> new LinkException(OfflineReason.NOT_UNDERSTOOD, "the printer turned the request away (HTTP " + status + ")");
      });
    }
    if (status != 200) {
      return new Reply.Lost(new LinkException(OfflineReason.NOT_UNDERSTOOD, "the printer failed (HTTP " + status + ")"));
    }
    try (IppInputStream ipp = new IppInputStream(new ByteArrayInputStream(response.body()))) {
      return new Reply.Answered(ipp.readPacket(), RawFrame.of(response.body()));
    } catch (IOException | RuntimeException | StackOverflowError garbage) {
      return new Reply.Lost(new LinkException(OfflineReason.NOT_UNDERSTOOD, "the printer's answer is no IPP", garbage));
    }
  }

  private static Reply failed(Throwable why) {
    String detail = String.valueOf(why.getMessage());
    return switch (why) {
      case ConnectException refused when hasCause(refused, UnresolvedAddressException.class) -> unknown(refused);
      case UnknownHostException unknown -> unknown(unknown);
      case ConnectException refused ->
        new Reply.NotTaken(new LinkException(OfflineReason.REFUSED, "nothing takes connections there", refused));
      case HttpConnectTimeoutException late ->
        new Reply.NotTaken(
            new LinkException(OfflineReason.NOT_FOUND, "no connection within " + CONNECT_MAX.toSeconds() + " s", late));
      case SSLHandshakeException distrust -> new Reply.NotTaken(new LinkException(OfflineReason.NO_PERMISSION,
          "its certificate is not trusted by this computer: " + detail, distrust));
      default -> new Reply.Lost(new LinkException(OfflineReason.UNPLUGGED, "the connection was lost: " + detail, why));
    };
  }

  private static Reply unknown(Throwable why) {
    return new Reply.NotTaken(new LinkException(OfflineReason.NOT_FOUND, "there is no host of that name", why));
  }

  private static boolean hasCause(Throwable thrown, Class<? extends Throwable> kind) {
    Throwable cause = thrown;
    while (cause != null && !kind.isInstance(cause)) {
      cause = cause.getCause();
    }
    return cause != null;
  }

  /// Ends a running exchange.
  @Override
  public void close() {
    client.shutdownNow();
  }
}

package org.packdesk.persistence.central;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The contract over HTTP. Limits: hello and facts 10 s, purchase 15 s, by key and void 10 s, a parcel 0.3 s, changes 5 s more than they wait, an answer
/// 12 MiB. Timeouts, refusals, faults and answers that cannot be understood all come back as `Failed` in words; an interrupted call
/// too, and the interrupt stays set. After `close` every call is `Failed`. Thread-safe.
public final class HttpCentralApi implements CentralApi, AutoCloseable {

  private final Line line;
  private final CallLimits limits;
  private final PageSize changesPage = new PageSize(Changes.PAGE_MAX);
  /// Small, so that a page's commit never delays a scan.
  private final PageSize snapshotPage = new PageSize(Changes.PAGE_MAX / 8);
  private final String site;
  private final String station;
  private final String name;

  /// @param base `http` or `https`, with or without a path
  public HttpCentralApi(URI base, String site, String station, InstantSource clock) {
    this(base, site, station, clock, CallLimits.standard());
  }

  HttpCentralApi(URI base, String site, String station, InstantSource clock, CallLimits limits) {
    this.line = new Line(base, limits.connect(), clock);
    this.limits = limits;
    this.site = segment(site);
    this.station = segment(station);
    this.name = station;
  }

  @Override
  public HelloAnswer hello(Hello hello) {
    HttpRequest request = post("/v1/stations/" + station + "/hello", Requests.hello(hello)).build();
    return ask(request, limits.sync(), reply -> switch (reply.status()) {
      case 200 -> Optional.of(Answers.hello(reply.json("hello")));
      default -> Optional.empty();
    }, HelloAnswer.Failed::new);
  }

  @Override
  public FactsAnswer sendFacts(String epoch, List<FactToSend> facts) {
    HttpRequest request = post("/v1/stations/" + station + "/facts", Requests.facts(epoch, facts)).build();
    return ask(request, limits.sync(), reply -> switch (reply.status()) {
      case 200 -> Optional.of(Answers.kept(reply.json("facts")));
      case 409 -> Optional.of(new FactsAnswer.Gap(reply.json("facts").whole("acked_through")));
      case 400, 413, 422 -> Optional.of(new FactsAnswer.Refused(reply.problem()));
      default -> Optional.empty();
    }, FactsAnswer.Failed::new);
  }

  @Override
  public ChangesAnswer changes(Optional<String> after, Duration wait) {
    String cursor = after.map(text -> "&after=" + segment(text)).orElse("");
    String path = "/v1/sites/" + site + "/changes?wait=" + wait.toSeconds() + "&limit=" + changesPage.asked() + cursor;
    return page(path, wait.plus(limits.beyondWait()), changesPage, reply -> switch (reply.status()) {
      case 200 -> Optional.of(new ChangesAnswer.Page(Changes.page(reply.json("page"))));
      case 410 -> Optional.of(new ChangesAnswer.BeginAgain());
      default -> Optional.empty();
    });
  }

  @Override
  public ChangesAnswer snapshot(Optional<String> page) {
    String asked = page.map(text -> "&page=" + segment(text)).orElse("");
    String path = "/v1/sites/" + site + "/snapshot?limit=" + snapshotPage.asked() + asked;
    return page(path, limits.sync(), snapshotPage, reply -> switch (reply.status()) {
      case 200 -> Optional.of(new ChangesAnswer.Page(Changes.snapshot(reply.json("page"), page.isEmpty())));
      case 410 -> Optional.of(new ChangesAnswer.BeginAgain());
      case 404, 405, 501 -> Optional.of(new ChangesAnswer.NotOffered());
      default -> Optional.empty();
    });
  }

  @Override
  public ClaimAnswer claim(String orderId) {
    return claim(orderId, "claim", Requests.claim(name));
  }

  @Override
  public ClaimAnswer renew(String orderId, long token) {
    return claim(orderId, "renew", Requests.hold(name, token));
  }

  private ClaimAnswer claim(String orderId, String call, byte[] body) {
    HttpRequest request = post("/v1/orders/" + segment(orderId) + "/" + call, body).build();
    return ask(request, limits.label(), reply -> switch (reply.status()) {
      case 200 -> Optional.of(Answers.held(reply.json("claim")));
      case 404 -> Optional.of(new ClaimAnswer.NoSuchOrder());
      case 409 -> Optional.of(Answers.denied(reply.json("claim")));
      default -> Optional.empty();
    }, ClaimAnswer.Failed::new);
  }

  @Override
  public boolean release(String orderId, long token) {
    HttpRequest request = post("/v1/orders/" + segment(orderId) + "/release", Requests.hold(name, token)).build();
    return ask(request, limits.label(), reply -> Optional.of(reply.status() < 500 && reply.status() != 429), (_, _) -> false);
  }

  @Override
  public LabelAnswer purchaseLabel(LabelWish wish) {
    HttpRequest request = post("/v1/labels", Requests.wish(wish)).header("Idempotency-Key", wish.key()).build();
    return ask(request, limits.purchase(), reply -> switch (reply.status()) {
      case 200, 202 -> Optional.of(Answers.label(reply, wish.key()));
      case 404, 409, 422 -> Optional.of(new LabelAnswer.NotBought(reply.problem()));
      default -> Optional.empty();
    }, HttpCentralApi::labelFailed);
  }

  @Override
  public LabelAnswer labelByKey(String key) {
    HttpRequest request = line.request("/v1/labels/by-key/" + segment(key)).build();
    return ask(request, limits.label(), reply -> switch (reply.status()) {
      case 200, 202 -> Optional.of(Answers.label(reply, key));
      case 404 -> Optional.of(new LabelAnswer.NotSeen());
      default -> Optional.empty();
    }, HttpCentralApi::labelFailed);
  }

  @Override
  public LabelAnswer voidLabel(String labelId, String idempotencyKey, String reason) {
    HttpRequest request = post("/v1/labels/" + segment(labelId) + "/void", Requests.reason(reason))
        .header("Idempotency-Key", idempotencyKey).build();
    return ask(request, limits.label(), reply -> switch (reply.status()) {
      case 200 -> Optional.of(Answers.voided(reply, labelId));
      default -> Optional.empty();
    }, HttpCentralApi::labelFailed);
  }

  @Override
  public ParcelAnswer parcelByBarcode(String barcode) {
    HttpRequest request = line.request("/v1/parcels/by-barcode/" + segment(barcode)).build();
    return ask(request, limits.parcel(), reply -> switch (reply.status()) {
      case 200 -> Optional.of(new ParcelAnswer.Found(Parcels.parcel(reply.json("standing").object("parcel"))));
      case 404 -> Optional.of(new ParcelAnswer.NotOurs());
      default -> Optional.empty();
    }, (words, _) -> new ParcelAnswer.Failed(words));
  }

  /// Ends calls under way; does not wait for them.
  @Override
  public void close() {
    line.close();
  }

  /// @param read empty for a status that was not hoped for
  private <T> T ask(HttpRequest request, Duration limit, Function<Reply, Optional<T>> read,
      BiFunction<String, @Nullable Duration, T> failed) {
    return result(line.send(request, limit), read, failed);
  }

  private ChangesAnswer page(String path, Duration limit, PageSize size, Function<Reply, Optional<ChangesAnswer>> read) {
    Line.Outcome outcome = line.send(line.request(path).build(), limit);
    size.after(outcome);
    return result(outcome, read, ChangesAnswer.Failed::new);
  }

  private static <T> T result(Line.Outcome outcome, Function<Reply, Optional<T>> read,
      BiFunction<String, @Nullable Duration, T> failed) {
    return switch (outcome) {
      case Line.Outcome.Silence silence -> failed.apply(silence.words(), null);
      case Line.Outcome.Spoilt spoilt -> failed.apply(spoilt.words(), null);
      case Line.Outcome.Answered answered -> understand(answered.reply(), read, failed);
    };
  }

  private static <T> T understand(Reply reply, Function<Reply, Optional<T>> read,
      BiFunction<String, @Nullable Duration, T> failed) {
    try {
      return read.apply(reply).orElseGet(() -> failed.apply(reply.problem(), reply.retryAfter()));
    } catch (NotUnderstoodException why) {
      return failed.apply("central's answer cannot be understood: " + why.getMessage(), reply.retryAfter());
    }
  }

  private HttpRequest.Builder post(String path, byte[] body) {
    HttpRequest.Builder request = line.request(path).header("Content-Type", "application/json");
    return body.length <= Packing.PLAIN_MAX
        ? request.POST(BodyPublishers.ofByteArray(body))
        : request.header("Content-Encoding", Packing.GZIP).POST(BodyPublishers.ofByteArray(Packing.pack(body)));
  }

  private static LabelAnswer labelFailed(String words, @Nullable Duration retryAfter) {
    return new LabelAnswer.Failed(words);
  }

  private static String segment(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}

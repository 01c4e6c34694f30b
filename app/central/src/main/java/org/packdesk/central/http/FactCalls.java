package org.packdesk.central.http;

import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.facts.FactAnswer;
import org.packdesk.central.facts.FactIntake;
import org.packdesk.central.facts.Hello;
import org.packdesk.central.facts.HelloAnswer;
import org.packdesk.central.facts.SentFact;
import org.packdesk.central.json.Fields;

/// The stations' journals.
final class FactCalls {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final int EPOCH_CHARS_MAX = 64;
  private static final int SITE_CHARS_MAX = 40;
  private static final int VERSION_CHARS_MAX = 40;
  private static final int FACTS_MAX = 200;
  private static final int FACT_CHARS_MAX = 196_608;
  private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

  private final FactIntake intake;
  private final Semaphore places;
  private final InstantSource instants;

  /// @param callsMax with facts, at once
  FactCalls(FactIntake intake, int callsMax, InstantSource instants) {
    this.intake = intake;
    this.places = new Semaphore(callsMax);
    this.instants = instants;
  }

  Answer hello(ServerRequest request) {
    Fields body = Requests.body(request);
    body.text("site", 0, SITE_CHARS_MAX);
    body.text("version", 0, VERSION_CHARS_MAX);
    HelloAnswer answer = intake
        .hello(new Hello(Requests.station(request), epoch(body), body.whole("last_seq", 0), body.text("head_hash", HASH)));
    return Answer.ok(new Told(answer.ackedThrough(), answer.fork(), instants.instant(), answer.agreed()));
  }

  Answer time(ServerRequest request) {
    return Answer.ok(new Time(instants.instant()));
  }

  /// Those that are too many at once hear when to come again, before anything of them is read into memory.
  Answer facts(ServerRequest request) {
    if (!places.tryAcquire()) {
      Requests.readAway(request);
      return Answer.problem(429, "Too many stations send facts at once", "Try again later").retryAfter(TRY_AGAIN);
    }
    try {
      return take(request);
    } finally {
      places.release();
    }
  }

  private Answer take(ServerRequest request) {
    String station = Requests.station(request);
    Fields body = Requests.body(request);
    List<SentFact> facts = body.objects("facts", 1, FACTS_MAX).stream()
        .map(fact -> new SentFact(fact.whole("seq", 1), fact.text("hash", HASH), fact.text("bytes", 0, FACT_CHARS_MAX))).toList();
    return switch (intake.take(station, epoch(body), facts)) {
      case FactAnswer.Taken taken -> Answer.ok(taken);
      case FactAnswer.Gap gap -> Answer.of(409, new FactAnswer.Taken(gap.ackedThrough(), List.of()));
    };
  }

  private static String epoch(Fields body) {
    return body.text("epoch", 1, EPOCH_CHARS_MAX);
  }

  private record Time(Instant time) {}

  private record Told(long ackedThrough, boolean fork, Instant time, @Nullable Boolean agreed) {}
}

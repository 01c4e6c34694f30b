package org.packdesk.central.http;

import io.helidon.webserver.http.ServerRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
  private static final int FACT_CHARS_MAX = 65_536;

  private final FactIntake intake;
  private final InstantSource instants;

  FactCalls(FactIntake intake, InstantSource instants) {
    this.intake = intake;
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

  Answer facts(ServerRequest request) {
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

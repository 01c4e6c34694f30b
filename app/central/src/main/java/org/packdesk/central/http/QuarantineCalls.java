package org.packdesk.central.http;

import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.OptionalInt;
import org.packdesk.central.facts.Quarantine;
import org.packdesk.central.json.BadJsonException;
import org.packdesk.central.json.Fields;

/// Quarantined facts shown to a person and released.
final class QuarantineCalls {
  private static final int SHOWN = 100;
  private static final int SHOWN_MAX = 200;
  private static final int BY_CHARS_MAX = 60;
  private static final int REASON_CHARS_MAX = 200;

  private final String site;
  private final Quarantine quarantine;

  QuarantineCalls(String site, Quarantine quarantine) {
    this.site = site;
    this.quarantine = quarantine;
  }

  Answer waiting(ServerRequest request) {
    int limit = Requests.number(request, "limit", 1, SHOWN_MAX).orElse(SHOWN);
    return Requests.path(request, "site").equals(site)
        ? Answer.ok(new Waiting(quarantine.waiting(limit)))
        : Answer.otherSite(site);
  }

  Answer release(ServerRequest request) {
    Fields body = Requests.body(request);
    Quarantine.Release release = new Quarantine.Release(body.text("by", 1, BY_CHARS_MAX),
        body.text("reason", 1, REASON_CHARS_MAX));
    String seq = Requests.path(request, "seq");
    if (!seq.matches("[0-9]{1,18}")) {
      throw new BadJsonException("A fact's number is a whole number");
    }
    OptionalInt applied = quarantine.release(Requests.station(request), Requests.path(request, "epoch"), Long.parseLong(seq),
        release);
    return applied.isPresent()
        ? Answer.ok(new Released(applied.getAsInt()))
        : Answer.problem(404, "There is no such quarantined fact", null);
  }

  private record Waiting(List<Quarantine.Entry> facts) {}

  private record Released(int applied) {}
}

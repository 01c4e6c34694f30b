package org.packdesk.central.http;

import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.Optional;
import org.packdesk.central.orders.ChangeLog;
import org.packdesk.central.orders.Changes;

/// What stations follow.
final class ChangeCalls {
  private static final int PAGE = 100;
  private static final int PAGE_MAX = 200;
  private static final int WAIT_SECONDS_MAX = 60;

  private final String site;
  private final ChangeLog log;

  ChangeCalls(String site, ChangeLog log) {
    this.site = site;
    this.log = log;
  }

  Answer changes(ServerRequest request) throws InterruptedException {
    String asked = Requests.path(request, "site");
    int limit = Requests.number(request, "limit", 1, PAGE_MAX).orElse(PAGE);
    Duration wait = Duration.ofSeconds(Requests.number(request, "wait", 0, WAIT_SECONDS_MAX).orElse(0));
    if (!asked.equals(site)) {
      return Answer.otherSite(site);
    }
    Optional<String> after = request.query().first("after").asOptional();
    Changes changes = after.isPresent() ? log.awaitAfter(after.get(), limit, wait) : log.from(limit);
    return switch (changes) {
      case Changes.Page page -> Answer.ok(page);
      case Changes.Gone() -> Answer.problem(410, "The cursor is not of this log", "Begin again without a cursor");
    };
  }
}

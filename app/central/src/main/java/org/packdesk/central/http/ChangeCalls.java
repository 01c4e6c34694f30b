package org.packdesk.central.http;

import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.Optional;
import org.packdesk.central.orders.ChangeLog;
import org.packdesk.central.orders.Changes;
import org.packdesk.central.snapshot.Snapshot;
import org.packdesk.central.snapshot.SnapshotAnswer;

/// What stations follow, and what they begin with.
final class ChangeCalls {
  private static final int PAGE = 100;
  private static final int PAGE_MAX = 200;
  private static final int WAIT_SECONDS_MAX = 60;

  private final String site;
  private final ChangeLog log;
  private final Snapshot snapshot;

  ChangeCalls(String site, ChangeLog log, Snapshot snapshot) {
    this.site = site;
    this.log = log;
    this.snapshot = snapshot;
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
      case Changes.Gone() -> Answer.problem(410, "The log cannot go on from this cursor", "Take a snapshot");
    };
  }

  Answer snapshot(ServerRequest request) {
    int limit = Requests.number(request, "limit", 1, PAGE_MAX).orElse(PAGE);
    if (!Requests.path(request, "site").equals(site)) {
      return Answer.otherSite(site);
    }
    Optional<String> page = request.query().first("page").asOptional();
    return switch (page.isPresent() ? snapshot.next(page.get(), limit) : snapshot.first(limit)) {
      case SnapshotAnswer.Page told -> Answer.ok(told);
      case SnapshotAnswer.Gone() -> Answer.problem(410, "This snapshot cannot be gone on with", "Begin again without a page");
    };
  }
}

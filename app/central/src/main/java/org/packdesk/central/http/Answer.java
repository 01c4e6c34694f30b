package org.packdesk.central.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a call answers, before it is written.
record Answer(int status, @Nullable Object body, @Nullable Duration retryAfter) {
  static Answer ok(Object body) {
    return new Answer(200, body, null);
  }

  static Answer of(int status, Object body) {
    return new Answer(status, body, null);
  }

  static Answer nothing() {
    return new Answer(204, null, null);
  }

  static Answer problem(int status, String title, @Nullable String detail) {
    return new Answer(status, new Problem(title, status, detail), null);
  }

  static Answer otherSite(String site) {
    return problem(404, "This central has no site of that name", "It serves the site " + site);
  }

  Answer retryAfter(Duration time) {
    return new Answer(status, body, time);
  }

  /// RFC 9457.
  record Problem(String title, int status, @Nullable String detail) {}
}

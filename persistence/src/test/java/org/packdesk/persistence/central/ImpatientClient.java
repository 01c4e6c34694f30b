package org.packdesk.persistence.central;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/// A client that gives up soon, for lines that answer late or never.
public final class ImpatientClient {

  private static final Duration SHORT = Duration.ofMillis(250);

  private ImpatientClient() {}

  public static HttpCentralApi of(URI base) {
    return new HttpCentralApi(base, "north", "desk-07", InstantSource.system(),
        new CallLimits(SHORT, SHORT, SHORT, SHORT, SHORT, SHORT));
  }
}

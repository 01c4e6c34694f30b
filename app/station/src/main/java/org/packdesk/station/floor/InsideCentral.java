package org.packdesk.station.floor;

import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.Central;
import org.packdesk.central.CentralSettings;

/// The floor's own central. It can go away and come back at the same address with everything it had. Thread-safe.
final class InsideCentral implements AutoCloseable {
  private final CentralSettings settings;
  private final URI url;
  private @Nullable Central running;

  /// @param settings with a file, so that nothing is lost while it is away
  InsideCentral(CentralSettings settings) {
    Central first = Central.start(settings, Clock.systemUTC());
    this.running = first;
    this.url = URI.create(first.url());
    this.settings = settings.withPort(url.getPort());
  }

  URI url() {
    return url;
  }

  synchronized void be(Presence wanted) {
    if (wanted == Presence.AWAY && running != null) {
      running.close();
      running = null;
    } else if (wanted == Presence.HERE && running == null) {
      running = Central.start(settings, Clock.systemUTC());
    }
  }

  enum Presence {
    HERE, AWAY
  }

  @Override
  public synchronized void close() {
    be(Presence.AWAY);
  }
}

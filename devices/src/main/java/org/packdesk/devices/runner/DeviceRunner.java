package org.packdesk.devices.runner;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.link.Link;
import org.packdesk.devices.link.LinkException;

/// Opens a device's link, runs its session, and opens it again for ever after it was lost. This is where `LinkException` ends. `run` is
/// the device's thread; `breakOff` may be called by any.
final class DeviceRunner implements Runnable {

  private static final Logger LOG = System.getLogger(DeviceRunner.class.getName());

  private static final Duration HELD = Duration.ofSeconds(2);
  private static final Duration RESTING = Duration.ofSeconds(1);

  private final Link link;
  private final Session session;
  private final Announcer announcer;
  private final Time time;
  private final Bell bell;
  private final BackOff backOff = new BackOff();
  private final AtomicReference<Link.@Nullable Connection> current = new AtomicReference<>();
  private int attempt;

  DeviceRunner(Link link, Session session, Announcer announcer, Time time, Bell bell) {
    this.link = link;
    this.session = session;
    this.announcer = announcer;
    this.time = time;
    this.bell = bell;
  }

  @Override
  public void run() {
    try {
      if (bell.wanted()) {
        announcer.opened(1);
      }
      while (!bell.stopped()) {
        if (bell.wanted()) {
          attempt++;
          connect();
        } else {
          rest();
        }
      }
    } catch (RuntimeException bug) {
      announcer.offline(OfflineReason.SILENT, "stopped by a fault of the program: " + bug);
      throw bug;
    } finally {
      session.closed();
    }
  }

  private void rest() {
    attempt = 0;
    announcer.resting();
    session.unreachable(new LinkException(OfflineReason.UNPLUGGED, "it is not in use"));
    bell.await(RESTING);
  }

  private void connect() {
    try (Link.Connection connection = link.open()) {
      current.set(connection);
      use(connection);
    } catch (LinkException why) {
      announcer.offline(why.reason(), why.detail());
      session.unreachable(why);
      time.pause(backOff.next(), bell);
    } finally {
      current.set(null);
    }
  }

  /// After a line that held for a while the wait is short again, however it ended.
  private void use(Link.Connection connection) {
    long held = time.in(HELD);
    try {
      session.run(connection, attempt);
    } catch (LinkException why) {
      if (announcer.isOnline() || time.isDue(held)) {
        backOff.reset();
        attempt = 0;
      }
      LOG.log(Level.DEBUG, "link lost: {0}", why.detail());
      announcer.offline(why.reason(), why.detail());
      connection.close();
      time.pause(backOff.next(), bell);
    }
  }

  /// Ends a read or write that does not return by itself.
  void breakOff() {
    Link.Connection connection = current.get();
    if (connection != null) {
      connection.close();
    }
  }
}

package org.packdesk.persistence.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.packdesk.persistence.central.CentralApi;
import org.packdesk.persistence.outbox.CentralLight.Direction;

/// Keeps a station and central level: facts up on thread `sync`, changes down on thread `sync-down`, for as long as it takes. It
/// writes nothing; what it finds is offered to the listener until it is taken, from both threads.
public final class Sync implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Sync.class.getName());
  private static final Duration END_OF_EACH = Duration.ofMillis(900);

  private final Closing closing = new Closing();
  private final List<Thread> threads;

  /// Who speaks to central. @param version of this program
  public record Identity(String site, String version) {}

  public Sync(SyncSource source, CentralApi central, SyncListener listener, RetryPolicy policy, Identity identity,
      InstantSource clock) {
    Teller teller = new Teller(listener, closing);
    CentralLight light = new CentralLight(teller, clock);
    Retries up = new Retries(Direction.UP, policy, light, closing);
    Retries down = new Retries(Direction.DOWN, policy, light, closing);
    FactSender sender = new FactSender(source, central, identity, teller, up, clock);
    ChangeFetcher fetcher = new ChangeFetcher(source, central, teller, down, closing);
    this.threads = List.of(
        Thread.ofPlatform().daemon().name("sync").unstarted(() -> repeat(sender::round, sender::stopped, up)),
        Thread.ofPlatform().daemon().name("sync-down").unstarted(() -> repeat(fetcher::round, () -> false, down)));
  }

  /// Once.
  public void start() {
    threads.forEach(Thread::start);
  }

  /// Returns within two seconds, also from the middle of a call; what was not told is found again after the next start.
  @Override
  public void close() {
    closing.begin();
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      end(thread);
    }
  }

  private static void end(Thread thread) {
    try {
      if (thread.isAlive() && !thread.join(END_OF_EACH)) {
        LOG.log(Level.WARNING, "thread {0} did not end in time", thread.getName());
      }
    } catch (InterruptedException wanted) {
      Thread.currentThread().interrupt();
    }
  }

  private void repeat(Round round, BooleanSupplier ended, Retries retries) {
    try {
      while (!closing.begun() && !ended.getAsBoolean()) {
        oneRound(round, retries);
      }
    } catch (InterruptedException wanted) {
      LOG.log(Level.DEBUG, "thread {0} was told to end", Thread.currentThread().getName());
    }
  }

  private static void oneRound(Round round, Retries retries) throws InterruptedException {
    try {
      round.run();
    } catch (RuntimeException fault) {
      retries.broke(fault);
    }
  }

  private interface Round {
    void run() throws InterruptedException;
  }
}

package org.packdesk.persistence.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.packdesk.persistence.central.CentralApi;

/// Keeps a station and central level: facts up on thread `sync`, changes down on thread `sync-down`, for as long as it takes. It
/// writes nothing; what it finds is offered to the listener until it is taken, from both threads.
public final class Sync implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Sync.class.getName());
  private static final Duration END_OF_EACH = Duration.ofMillis(900);
  private static final Duration OFFER_AGAIN = Duration.ofMillis(20);

  private final SyncSource source;
  private final Rounds rounds;
  private final Closing closing;
  private final List<Thread> threads;

  /// Who speaks to central. @param version of this program
  public record Identity(String site, String version) {}

  public Sync(SyncSource source, CentralApi central, SyncListener listener, RetryPolicy policy, Identity identity,
      InstantSource clock) {
    this.source = source;
    this.rounds = new Rounds(new Rounds.Ends(source, central, listener), policy, identity, clock);
    this.closing = rounds.closing();
    this.threads = List.of(Thread.ofPlatform().daemon().name("sync").unstarted(() -> repeat(rounds::up)),
        Thread.ofPlatform().daemon().name("sync-down").unstarted(() -> repeat(rounds::down)));
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

  private void repeat(Supplier<Pause> round) {
    try {
      while (!closing.begun()) {
        Pause pause = round.get();
        while (!rounds.allTaken() && !closing.begun()) {
          closing.await(OFFER_AGAIN);
        }
        await(pause);
      }
    } catch (InterruptedException wanted) {
      LOG.log(Level.DEBUG, "thread {0} was told to end", Thread.currentThread().getName());
    }
  }

  private void await(Pause pause) throws InterruptedException {
    switch (pause) {
      case Pause.Rest(Duration time) -> closing.await(time);
      case Pause.Commit(long seen, Duration atMost) -> source.awaitCommit(seen, atMost);
      case Pause.Retry retry -> {
        closing.await(retry.asked());
        closing.await(retry.backOff(), () -> rounds.cutShort(retry));
        if (rounds.cutShort(retry)) {
          closing.await(rounds.afterReturn());
        }
      }
    }
  }
}

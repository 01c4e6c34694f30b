package org.packdesk.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Nobody who waits for a commit sleeps through one.
final class CommitSignalTest {
  private static final Duration FOR_EVER = Duration.ofMinutes(5);
  private final CommitSignal signal = new CommitSignal();

  @Test
  void aCommitThatCameSinceIsNotWaitedFor() throws InterruptedException {
    long seen = signal.commits();
    signal.committed();
    signal.await(seen, FOR_EVER);
    assertThat(signal.commits()).isEqualTo(seen + 1);
  }

  @Test
  void whoWaitsIsWokenByTheNextCommit() throws Exception {
    CompletableFuture<Long> woken = new CompletableFuture<>();
    Thread waiter = Thread.ofVirtual().start(() -> {
      try {
        signal.await(0, FOR_EVER);
        woken.complete(signal.commits());
      } catch (InterruptedException e) {
        woken.completeExceptionally(e);
      }
    });
    while (waiter.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    signal.committed();
    assertThat(woken.get(20, TimeUnit.SECONDS)).isEqualTo(1);
  }

  @Test
  void aWaitEndsWhenItsTimeIsUp() throws InterruptedException {
    signal.await(0, Duration.ofMillis(1));
    signal.await(0, Duration.ofMillis(-1));
    assertThat(signal.commits()).isZero();
  }
}

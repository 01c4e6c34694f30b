package org.packdesk.station.roles.pack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.packdesk.persistence.central.CentralApi;
import org.packdesk.persistence.central.ClaimAnswer;
import org.packdesk.station.packing.PackInput;

/// The desk's claims: each order that it packs is claimed at central, renewed at half its lease, and asked for again while nobody
/// answers. Calls run on the later-runner's threads; thread-safe.
final class Claims {
  private static final Duration ASK_AGAIN = Duration.ofSeconds(15);
  private static final Duration RENEW_LEAST = Duration.ofSeconds(5);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

  private final CentralApi central;
  private final InstantSource clock;
  private final Later later;
  private final Back back;
  private final ConcurrentHashMap<String, Held> held = new ConcurrentHashMap<>();

  /// Runs a task after a delay on a thread that may block; drops it when the desk closes.
  interface Later {
    void run(Duration delay, Runnable task);
  }

  /// Takes an outcome to the rules.
  interface Back {
    void give(PackInput outcome);
  }

  /// @param token 0 until central has answered
  private record Held(long token, CompletableFuture<Void> answered) {}

  Claims(CentralApi central, InstantSource clock, Later later, Back back) {
    this.central = central;
    this.clock = clock;
    this.later = later;
    this.back = back;
  }

  void claim(String orderId) {
    if (held.putIfAbsent(orderId, new Held(0, new CompletableFuture<>())) == null) {
      later.run(Duration.ZERO, () -> ask(orderId));
    }
  }

  void release(String orderId) {
    Held known = held.remove(orderId);
    if (known != null && known.token() > 0) {
      later.run(Duration.ZERO, () -> letGo(orderId, known.token()));
    }
  }

  private void letGo(String orderId, long token) {
    if (!held.containsKey(orderId) && !central.release(orderId, token)) {
      later.run(ASK_AGAIN, () -> letGo(orderId, token));
    }
  }

  /// The claim's token for a purchase: waits a moment for an answer under way. @return 0 without a claim
  long token(String orderId) {
    Held known = held.get(orderId);
    if (known == null) {
      return 0;
    }
    try {
      known.answered().get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException noAnswer) {
      return 0;
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
    Held now = held.get(orderId);
    return now == null ? 0 : now.token();
  }

  private void ask(String orderId) {
    Held known = held.get(orderId);
    if (known == null) {
      return;
    }
    ClaimAnswer answer = known.token() == 0 ? central.claim(orderId) : central.renew(orderId, known.token());
    switch (answer) {
      case ClaimAnswer.Held(long token, Instant until, var done) -> {
        boolean stillWanted = held.computeIfPresent(orderId, (_, before) -> new Held(token, before.answered())) != null;
        if (stillWanted) {
          back.give(new PackInput.ClaimHeld(orderId, token, until, done));
          later.run(renewIn(until), () -> ask(orderId));
        } else {
          later.run(Duration.ZERO, () -> letGo(orderId, token));
        }
      }
      case ClaimAnswer.Denied denied -> {
        held.remove(orderId);
        back.give(new PackInput.ClaimDenied(orderId, denied.why(), denied.holder()));
      }
      case ClaimAnswer.NoSuchOrder _ -> held.remove(orderId);
      case ClaimAnswer.Failed failed -> later.run(failed.retryAfter() == null ? ASK_AGAIN : failed.retryAfter(),
          () -> ask(orderId));
    }
    known.answered().complete(null);
  }

  private Duration renewIn(Instant until) {
    Duration half = Duration.between(clock.instant(), until).dividedBy(2);
    return half.compareTo(RENEW_LEAST) > 0 ? half : RENEW_LEAST;
  }
}

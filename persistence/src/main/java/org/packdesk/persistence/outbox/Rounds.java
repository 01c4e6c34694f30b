package org.packdesk.persistence.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.packdesk.persistence.central.CentralApi;
import org.packdesk.persistence.outbox.CentralLight.Direction;

/// Both directions, a round at a time and without a thread: a round makes one call at most and says what to wait for before the next
/// one of its direction. Who drives them waits, and only makes a round when the station has taken all that was told. One thread a
/// direction, or one for both.
final class Rounds {

  private static final Duration BACK_SPREAD = Duration.ofSeconds(1);

  private final Closing closing = new Closing();
  private final RetryPolicy policy;
  private final Teller teller;
  private final CentralLight light;
  private final Retries up;
  private final Retries down;
  private final FactSender sender;
  private final ChangeFetcher fetcher;

  /// Between whom.
  record Ends(SyncSource source, CentralApi central, SyncListener listener) {}

  Rounds(Ends ends, RetryPolicy policy, Sync.Identity identity, InstantSource clock) {
    this.policy = policy;
    this.teller = new Teller(ends.listener());
    this.light = new CentralLight(teller, clock);
    this.up = new Retries(Direction.UP, policy, light, closing);
    this.down = new Retries(Direction.DOWN, policy, light, closing);
    this.sender = new FactSender(ends, identity, teller, up, clock);
    this.fetcher = new ChangeFetcher(ends, policy, teller, down);
  }

  Pause up() {
    return round(sender::round, up);
  }

  Pause down() {
    return round(fetcher::round, down);
  }

  private static Pause round(Supplier<Pause> round, Retries retries) {
    try {
      return round.get();
    } catch (RuntimeException fault) {
      return retries.broke(fault);
    }
  }

  boolean allTaken() {
    return teller.allTaken();
  }

  /// The other direction has seen central again since this wait began: it need not be waited to its end.
  boolean cutShort(Pause.Retry retry) {
    return light.returns() != retry.returns();
  }

  /// How long to wait still after a wait that was cut short: not at the same moment in a whole fleet.
  Duration afterReturn() {
    return policy.spread(BACK_SPREAD);
  }

  Closing closing() {
    return closing;
  }
}

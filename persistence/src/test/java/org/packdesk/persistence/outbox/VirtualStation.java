package org.packdesk.persistence.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.central.FactToSend;

/// A station in virtual time: commits a fact now and then and whatever its sync tells at once, and waits for its sync between the
/// rounds as `Sync` does.
final class VirtualStation implements SyncSource, SyncListener {

  private static final String HASH = "0".repeat(64);
  private static final byte[] FACT = {'{', '}'};

  private final VirtualTime time;
  private final VirtualCentral central;
  private final Rounds rounds;
  private final Waiting up;
  private final Waiting down;
  private Optional<String> cursor = Optional.of("c0");
  private long last;
  private long acked;
  private long commits;

  VirtualStation(int number, VirtualTime time, VirtualCentral central, RetryPolicy policy) {
    this.time = time;
    this.central = central;
    this.rounds = new Rounds(new Rounds.Ends(this, central.as(number), this), policy, new Sync.Identity("north", "0.1"), time);
    this.up = new Waiting(rounds::up);
    this.down = new Waiting(rounds::down);
  }

  void start(Duration at) {
    up.at(at.toNanos());
    down.at(at.toNanos());
  }

  void commitFact() {
    last++;
    committed();
  }

  private void committed() {
    commits++;
    up.committed();
    down.committed();
  }

  /// One direction between its rounds.
  private final class Waiting {
    private final Supplier<Pause> round;
    private @Nullable Pause pause;
    private long earliest;
    private long plan;

    Waiting(Supplier<Pause> round) {
      this.round = round;
    }

    void at(long nanos) {
      plan++;
      long mine = plan;
      time.at(nanos, () -> {
        if (plan == mine) {
          run();
        }
      });
    }

    private void run() {
      long began = time.nanos();
      pause = null;
      central.roundBegins();
      Pause next = round.get();
      earliest = began + central.tookNanos();
      pause = next;
      switch (next) {
        case Pause.Rest(Duration rest) -> at(earliest + rest.toNanos());
        case Pause.Commit(long seen, Duration atMost) -> at(earliest + (commits > seen ? 0 : atMost.toNanos()));
        case Pause.Retry retry -> {
          earliest += retry.asked().toNanos();
          at(earliest + retry.backOff().toNanos());
        }
      }
      (this == up ? down : up).centralSeen(began + central.tookNanos());
    }

    void committed() {
      if (pause instanceof Pause.Commit) {
        at(earliest);
      }
    }

    void centralSeen(long at) {
      if (pause instanceof Pause.Retry retry && rounds.cutShort(retry)) {
        pause = null;
        at(Math.max(at, earliest) + rounds.afterReturn().toNanos());
      }
    }
  }

  @Override
  public boolean offer(SyncEvent event) {
    switch (event) {
      case SyncEvent.Acknowledged acknowledged -> {
        acked = acknowledged.through();
        committed();
      }
      case SyncEvent.ChangesArrived arrived -> {
        cursor = Optional.of(arrived.page().next());
        committed();
      }
      default -> {
      }
    }
    return true;
  }

  @Override
  public String epoch() {
    return "e1";
  }

  @Override
  public long lastSeq() {
    return last;
  }

  @Override
  public String hashAt(long seq) {
    return HASH;
  }

  @Override
  public long ackedThrough() {
    return acked;
  }

  @Override
  public Optional<String> cursor() {
    return cursor;
  }

  @Override
  public Optional<String> snapshotPage() {
    return Optional.empty();
  }

  @Override
  public List<FactToSend> after(long seq, int factsMax, int bytesMax) {
    List<FactToSend> facts = new ArrayList<>();
    for (long next = seq + 1; next <= Math.min(last, seq + factsMax); next++) {
      facts.add(new FactToSend(next, HASH, FACT));
    }
    return facts;
  }

  @Override
  public void awaitCommit(long seen, Duration atMost) {
    throw new UnsupportedOperationException("nobody waits in virtual time");
  }

  @Override
  public long commits() {
    return commits;
  }
}

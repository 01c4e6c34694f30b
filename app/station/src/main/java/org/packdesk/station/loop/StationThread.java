package org.packdesk.station.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.packdesk.persistence.sqlite.StorageException;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// The thread `station`, whatever its station is: takes up to 64 waiting inputs and gives them to the station's [Work], keeps house
/// between them, and stops for good when nothing can be stored any more. [#offer] may be called from any thread and never blocks.
final class StationThread {
  private static final System.Logger LOG = System.getLogger(StationThread.class.getName());
  private static final int INPUTS_A_COMMIT = 64;
  private static final int URGENT_MAX = 4096;
  private static final int FROM_CENTRAL_MAX = 64;
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(3);

  private final Work work;
  private final InputQueue queue;
  private final InstantSource clock;
  private final Thread thread;
  private Instant houseKept = Instant.EPOCH;
  private boolean choresDue;
  private boolean takenUp;
  private volatile boolean accepting = true;
  private volatile boolean broken;

  /// What one station does on its thread; nothing here is called from another one, but for [#keep] when the thread has ended.
  interface Work {
    /// Works them out, stores what follows in one commit, and only then shows it and starts its effects.
    ///
    /// @throws StorageException when it could not be stored; then nothing of it was shown or started
    void step(List<StationInput> inputs);

    /// How long nothing may come until a step is worked out all the same.
    Duration patience();

    /// What can wait is done between the inputs, a small step a call. @return whether more is left
    boolean chore(Instant now);

    /// Where the session stands, for the next start.
    void keep();

    /// The last that is shown; without another look into the store.
    void stopped(Words why);
  }

  StationThread(Work work, InstantSource clock) {
    this.work = work;
    this.queue = new InputQueue(URGENT_MAX, FROM_CENTRAL_MAX);
    this.clock = clock;
    this.thread = new Thread(this::run, "station");
  }

  void start() {
    thread.start();
  }

  /// @return false when there is no room, or the station takes nothing more
  boolean offer(StationInput input) {
    return accepting && queue.offer(input);
  }

  private void run() {
    try {
      while (accepting) {
        turn(choresDue ? Duration.ZERO : work.patience());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Waits for inputs and works them out. @return false when there were none, or it has stopped for good
  boolean turn(Duration wait) throws InterruptedException {
    if (broken) {
      return false;
    }
    List<StationInput> inputs = takenUp ? queue.take(INPUTS_A_COMMIT, wait) : List.of(new StationInput.Started());
    takenUp = true;
    try {
      work.step(inputs.isEmpty() ? List.of(new StationInput.Quiet()) : inputs);
      if (queue.isEmpty()) {
        keepHouse();
      }
    } catch (StorageException e) {
      stop(Words.of(Say.CANNOT_STORE, String.valueOf(e.getMessage())), e);
    } catch (RuntimeException | Error e) {
      stop(Words.of(Say.CANNOT_STORE, "a fault in the program"), e);
    }
    return !inputs.isEmpty();
  }

  /// At most twice a second while there is little of it.
  private void keepHouse() {
    Instant now = clock.instant();
    if (choresDue || Duration.between(houseKept, now).abs().compareTo(IDLE) >= 0) {
      houseKept = now;
      choresDue = work.chore(now);
    }
  }

  /// The last handler: the station takes nothing more and says so.
  private void stop(Words why, Throwable cause) {
    accepting = false;
    broken = true;
    LOG.log(System.Logger.Level.ERROR, "the station stopped taking inputs", cause);
    work.stopped(why);
  }

  /// Waits up to 3 seconds for what is being worked out; not at all where the turns were taken by hand.
  void close() {
    accepting = false;
    try {
      if ((thread.getState() == Thread.State.NEW || thread.join(CLOSE_WITHIN)) && !broken) {
        work.keep();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (StorageException e) {
      LOG.log(System.Logger.Level.WARNING, "the next start reads every fact: where this one ended could not be kept", e);
    }
  }
}

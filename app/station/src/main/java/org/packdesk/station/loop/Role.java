package org.packdesk.station.loop;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.Devices;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.journal.CommitReceipt;
import org.packdesk.station.words.Verdict;
import org.packdesk.station.words.Words;

/// What the engine knows of a thing that a station can be. Everything is called on the station thread, but for what says otherwise.
/// A rule that throws ends the station: nothing of its step is stored, and every role has the session of before.
public interface Role {

  /// What the role knows by the facts; empty for one that lies over others and has nothing of its own.
  default Optional<RoleSession<?>> session() {
    return Optional.empty();
  }

  /// Told of every input, the last role of the list first, before anybody is asked: what is true now and is no fact, and what concerns
  /// all roles (devices, central's news, the start, a moment of quiet). What follows of it goes into the step.
  default void hear(StationInput input, StationStep step) {}

  /// Offered what is one role's matter alone, in order of precedence. @return whether it is this one's; what follows is in the step then
  boolean on(StationInput input, StationStep step);

  /// A code was judged, by whichever role; within the step.
  default void judged(Role by, Verdict verdict) {}

  /// Touched on the screen, before it waits in the queue: only what needs no rule, and works at a station that has stopped, too. Any thread.
  ///
  /// @return whether that was all
  default boolean touched(String code) {
    return false;
  }

  /// The step is stored and the sessions are those after it; before anything is shown. Not called for a step that stored nothing.
  default void stored(Stored stored) {}

  /// A step as it was stored. @param nanoTime `System.nanoTime()` after the commit returned
  record Stored(Commit commit, CommitReceipt receipt, long nanoTime) {}

  /// The journal's facts have new numbers.
  default void renumbered() {}

  /// After each step and while nothing comes: shows what has changed.
  default void show() {}

  /// Whether a page of this role lies over the station's own work and what was judged last is its answer.
  default boolean holdsPage() {
    return false;
  }

  /// For how long nothing may come until it has to look again; half a second at most is waited.
  default Duration patience() {
    return StationLoop.PATIENCE_MOST;
  }

  /// Whether no older fact matters to it.
  default boolean rests() {
    return true;
  }

  /// Who is signed in here, or null.
  default @Nullable String operator() {
    return null;
  }

  /// What the rail has to say for this role, or null.
  default @Nullable Words trouble() {
    return null;
  }

  /// The whole session of the station in the form of the version before, which may start on this file again; the first role that has it
  /// is asked.
  default Optional<byte[]> wholeBefore() {
    return Optional.empty();
  }

  /// Before the thread starts and after the sessions are back, on the starting thread. @param devices what effects work on
  default void start(Devices devices) {}

  /// The station takes nothing more: makes safe what can be, and says why, without another look into the store.
  default void stopped(Words why) {}

  /// The thread has ended.
  default void close() {}
}

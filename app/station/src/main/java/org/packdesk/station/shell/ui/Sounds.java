package org.packdesk.station.shell.ui;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.packdesk.station.words.VerdictKind;

/// A sound for every verdict, told apart by number, height and length, so that nobody has to look up. Played by a thread of
/// its own; of more than four that wait the oldest goes. A PC without a sound device stays silent and says so in the log once.
public final class Sounds implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Sounds.class.getName());
  private static final int WAITING_MAX = 4;
  private static final int LOW_HZ = 220;
  private final BlockingQueue<VerdictKind> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
  private final Thread thread;

  /// One note, or a rest where `hertz` is 0.
  public record Note(int hertz, int millis) {}

  /// Where the waves go.
  @FunctionalInterface
  interface Speaker {
    /// Blocks until the sound is over.
    ///
    /// @param pcm 16 bit, little-endian, mono, [Tones#RATE] samples a second
    void play(byte[] pcm) throws InterruptedException;
  }

  private Sounds(Speaker speaker) {
    thread = Thread.ofPlatform().name("sounds").daemon().unstarted(() -> playAll(speaker));
  }

  /// Looks for the PC's sound device, this once.
  public static Sounds start() {
    Optional<Speaker> found = LineSpeaker.find();
    if (found.isEmpty()) {
      LOG.log(Level.INFO, "no sound device: verdicts are shown, not heard");
    }
    return on(found.orElse(pcm -> {}));
  }

  static Sounds on(Speaker speaker) {
    var sounds = new Sounds(speaker);
    sounds.thread.start();
    return sounds;
  }

  /// The notes of one verdict; none for one that is only seen.
  public static List<Note> pattern(VerdictKind kind) {
    return switch (kind) {
      case ACCEPTED -> List.of(new Note(880, 55), new Note(1320, 85));
      case REFUSED -> List.of(new Note(LOW_HZ, 160), new Note(0, 70), new Note(LOW_HZ, 160));
      case SURPLUS ->
        List.of(new Note(LOW_HZ, 110), new Note(0, 60), new Note(LOW_HZ, 110), new Note(0, 60), new Note(LOW_HZ, 110));
      case UNKNOWN_CODE -> List.of(new Note(165, 650));
      case ATTENTION -> List.of(new Note(660, 150), new Note(440, 150), new Note(660, 150), new Note(440, 150));
      case WAITING -> List.of();
    };
  }

  /// Takes a verdict's sound to be played and returns at once; from any thread.
  public void play(VerdictKind kind) {
    if (pattern(kind).isEmpty()) {
      return;
    }
    while (!waiting.offer(kind)) {
      waiting.poll();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void playAll(Speaker speaker) {
    try {
      while (true) {
        speaker.play(Tones.pcm(pattern(waiting.take())));
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.packdesk.station.shell.ui;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.packdesk.station.shell.ui.Sounds.Note;

/// Notes to waves: a sine with some of its overtones, so that small loudspeakers carry the low notes, and soft ends, so that
/// nothing clicks.
final class Tones {
  static final int RATE = 22_050;
  private static final double LOUDNESS = 0.55;
  private static final double EDGE_SECONDS = 0.006;

  private Tones() {}

  static byte[] pcm(List<Note> notes) {
    int samples = notes.stream().mapToInt(Tones::samples).sum();
    var wave = ByteBuffer.allocate(samples * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (Note note : notes) {
      int length = samples(note);
      for (int at = 0; at < length; at++) {
        wave.putShort((short) Math.round(amplitude(note.hertz(), at, length) * Short.MAX_VALUE));
      }
    }
    return wave.array();
  }

  static int samples(Note note) {
    return note.millis() * RATE / 1000;
  }

  private static double amplitude(int hertz, int at, int length) {
    double turn = 2 * Math.PI * hertz * at / RATE;
    double tone = (Math.sin(turn) + 0.35 * Math.sin(2 * turn) + 0.2 * Math.sin(3 * turn)) / 1.55;
    double edge = EDGE_SECONDS * RATE;
    double fade = Math.min(1, Math.min(at, length - at) / edge);
    return tone * fade * LOUDNESS;
  }
}

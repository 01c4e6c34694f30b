package org.packdesk.station.shell.ui;

import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// The PC's sound device.
final class LineSpeaker implements Sounds.Speaker {
  private final SourceDataLine line;

  private LineSpeaker(SourceDataLine line) {
    this.line = line;
  }

  /// Empty where there is no device, or none that takes our format. With no device at all `javax.sound` throws the unchecked
  /// `IllegalArgumentException`.
  static Optional<Sounds.Speaker> find() {
    try {
      var format = new AudioFormat(Tones.RATE, Short.SIZE, 1, true, false);
      var line = AudioSystem.getSourceDataLine(format);
      line.open(format);
      line.start();
      return Optional.of(new LineSpeaker(line));
    } catch (LineUnavailableException | IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  @Override
  public void play(byte[] pcm) {
    line.write(pcm, 0, pcm.length);
    line.drain();
  }
}

package org.packdesk.station.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.packdesk.station.shell.ui.Sounds.Note;
import org.packdesk.station.words.VerdictKind;

final class SoundsTest {
  @Test
  void everyVerdictSoundsUnlikeTheOthersAndWaitingIsSilent() {
    assertThat(Arrays.stream(VerdictKind.values()).map(Sounds::pattern)).doesNotHaveDuplicates();
    assertThat(Sounds.pattern(VerdictKind.WAITING)).isEmpty();
  }

  @Test
  void refusalsAreToldApartByTheNumberOfLowNotes() {
    assertThat(notes(VerdictKind.REFUSED)).hasSize(2).allMatch(note -> note.hertz() < 300);
    assertThat(notes(VerdictKind.SURPLUS)).hasSize(3).allMatch(note -> note.hertz() < 300);
    assertThat(notes(VerdictKind.UNKNOWN_CODE)).singleElement().matches(note -> note.hertz() < 300 && note.millis() > 500);
  }

  @Test
  void whatIsRightRisesAndIsShort() {
    var notes = notes(VerdictKind.ACCEPTED);
    assertThat(notes).extracting(Note::hertz).isSorted();
    assertThat(notes.stream().mapToInt(Note::millis).sum()).isLessThan(200);
  }

  @ParameterizedTest
  @EnumSource(VerdictKind.class)
  void wavesAreAsLongAsTheirNotesAndNeverClip(VerdictKind kind) {
    var notes = Sounds.pattern(kind);
    var wave = ByteBuffer.wrap(Tones.pcm(notes)).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    assertThat(wave.remaining()).isEqualTo(notes.stream().mapToInt(Tones::samples).sum());
    int loudest = 0;
    while (wave.hasRemaining()) {
      loudest = Math.max(loudest, Math.abs(wave.get()));
    }
    assertThat(loudest).isLessThan(Short.MAX_VALUE);
    assertThat(loudest > Short.MAX_VALUE / 4).isEqualTo(!notes.isEmpty());
  }

  @Test
  void ofMoreThanFourThatWaitTheOldestGo() throws InterruptedException {
    BlockingQueue<byte[]> played = new LinkedBlockingQueue<>();
    var busy = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    try (var sounds = Sounds.on(pcm -> {
      busy.countDown();
      release.await();
      played.add(pcm);
    })) {
      sounds.play(VerdictKind.ATTENTION);
      assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();
      var waiting = List.of(VerdictKind.REFUSED, VerdictKind.SURPLUS, VerdictKind.UNKNOWN_CODE, VerdictKind.ACCEPTED,
          VerdictKind.SURPLUS, VerdictKind.ACCEPTED);
      waiting.forEach(sounds::play);
      release.countDown();
      assertThat(played.poll(30, TimeUnit.SECONDS)).isEqualTo(Tones.pcm(Sounds.pattern(VerdictKind.ATTENTION)));
      for (VerdictKind kind : waiting.subList(2, 6)) {
        assertThat(played.poll(30, TimeUnit.SECONDS)).isEqualTo(Tones.pcm(Sounds.pattern(kind)));
      }
      assertThat(played).isEmpty();
    }
  }

  @Test
  void aPcWithoutASoundDeviceIsSilent() {
    assertThatCode(() -> {
      try (var sounds = Sounds.start()) {
        sounds.play(VerdictKind.WAITING);
      }
    }).doesNotThrowAnyException();
  }

  private static List<Note> notes(VerdictKind kind) {
    return Sounds.pattern(kind).stream().filter(note -> note.hertz() > 0).toList();
  }
}

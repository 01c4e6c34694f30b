package org.packdesk.station.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.setup.StationConfig.Theme;
import org.packdesk.station.words.Verdict;

final class FxBridgeTest {
  private final StationWindow window = Headless.open(Locale.ENGLISH, Theme.LIGHT, command -> {});
  private final List<Long> shown = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong nanoTime = new AtomicLong(5_000);
  private final PackView accepted = Objects.requireNonNull(SampleStates.all().get("accepted")).pack();
  private final PackView refused = Objects.requireNonNull(SampleStates.all().get("refused")).pack();

  @AfterEach
  void close() {
    Headless.on(() -> {
      window.close();
      return true;
    });
  }

  @Test
  void aViewIsReportedWhenItsFrameIsLaidOut() throws InterruptedException {
    var laidOut = new CountDownLatch(1);
    List<String> seen = Collections.synchronizedList(new ArrayList<>());
    var bridge = bridge((token, at) -> {
      seen.add(token + " at " + at + " on the screen thread: " + Platform.isFxApplicationThread() + ", height "
          + (window.scene().lookup(
              "#line-1").getLayoutBounds().getHeight() > 60));
      laidOut.countDown();
    });
    bridge.show(numbered(accepted, 7));
    assertThat(laidOut.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(seen).containsExactly("7 at 5000 on the screen thread: true, height true");
  }

  @Test
  void ofManyViewsTheNewestWinsAndTokensNeverGoBack() throws InterruptedException {
    int last = 2_000;
    var done = new CountDownLatch(1);
    var bridge = bridge((token, at) -> {
      shown.add(token);
      if (token == last) {
        done.countDown();
      }
    });
    for (int token = 1; token <= last; token++) {
      bridge.show(numbered(token % 2 == 0 ? accepted : refused, token));
    }
    assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(shown).isSorted().doesNotHaveDuplicates().hasSizeLessThan(last);
    assertThat(Headless.on(() -> window.scene().lookup("#verdict").getStyleClass())).contains("accepted");
  }

  @Test
  void theStationsViewAndThePacksDoNotReplaceEachOther() throws InterruptedException {
    var done = new CountDownLatch(1);
    var bridge = bridge((token, at) -> done.countDown());
    Headless.on(() -> {
      bridge.show(SampleStates.good());
      bridge.show(numbered(accepted, 1));
      return true;
    });
    assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Headless.on(() -> ((javafx.scene.control.Label) window.scene().lookup("#rail-station")).getText())).isEqualTo(
        "Desk 12");
  }

  @Test
  void aViewWithoutAVerdictIsNotReported() throws InterruptedException {
    var done = new CountDownLatch(1);
    var bridge = bridge((token, at) -> {
      shown.add(token);
      done.countDown();
    });
    bridge.show(SampleStates.good());
    Headless.on(() -> {
      Platform.requestNextPulse();
      return true;
    });
    bridge.show(numbered(refused, 2));
    assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(shown).containsExactly(2L);
  }

  @Test
  void troubleInWorkForTheScreenComesBackToTheCaller() {
    assertThatThrownBy(() -> FxBridge.call(() -> {
      throw new java.io.IOException("no");
    }).orTimeout(60, TimeUnit.SECONDS).join()).isInstanceOf(CompletionException.class).hasRootCauseMessage("no");
  }

  private static PackView numbered(PackView view, long number) {
    Verdict verdict = Objects.requireNonNull(view.verdict());
    return new PackView(view.todo(), new Verdict(verdict.kind(), verdict.words(), number), view.lines(), view.parcel(),
        view.question(), view.trouble());
  }

  private FxBridge bridge(ShownListener listener) {
    return Headless.on(() -> new FxBridge(window, listener, nanoTime::get));
  }
}

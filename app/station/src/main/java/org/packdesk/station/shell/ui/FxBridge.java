package org.packdesk.station.shell.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.loop.StationDisplay;
import org.packdesk.station.shell.View;
import org.packdesk.station.words.Verdict;

/// The only way from other threads to the screen, and the only user of `Platform.runLater`. Views wait here for the next frame, one of
/// each kind: the newest wins, so a slow screen costs memory for a few values and never holds up a rule. A frame is reported under the
/// number of the newest verdict that it shows.
///
/// `show` may be called from any thread and never blocks; make the bridge and close it on the JavaFX thread.
public final class FxBridge implements StationDisplay, AutoCloseable {
  private static final long NO_VERDICT = Long.MIN_VALUE;

  private final StationWindow window;
  private final ShownListener listener;
  private final LongSupplier nanoTime;
  private final ConcurrentHashMap<Class<? extends View>, View> newest = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable Turn> turned = new AtomicReference<>();
  private final AtomicBoolean frameAsked = new AtomicBoolean();
  private final Runnable beforeLayout = this::take;
  private final Runnable afterLayout = this::report;
  private long inLayout = NO_VERDICT;

  /// @param page null for the station's own work
  private record Turn(@Nullable Class<? extends View> page) {}

  /// @param nanoTime the clock the listener's times are on
  public FxBridge(StationWindow window, ShownListener listener, LongSupplier nanoTime) {
    this.window = window;
    this.listener = listener;
    this.nanoTime = nanoTime;
    window.scene().addPreLayoutPulseListener(beforeLayout);
    window.scene().addPostLayoutPulseListener(afterLayout);
  }

  /// Does something on the JavaFX thread, such as opening a window or taking a picture.
  public static <T> CompletableFuture<T> call(Callable<T> work) {
    var result = new CompletableFuture<T>();
    Platform.runLater(() -> {
      try {
        result.complete(work.call());
      } catch (Throwable trouble) {
        result.completeExceptionally(trouble);
      }
    });
    return result;
  }

  @Override
  public void show(View view) {
    newest.put(view.kind(), view);
    askForFrame();
  }

  @Override
  public void turn(Class<? extends View> page) {
    turned.set(new Turn(page));
    askForFrame();
  }

  @Override
  public void home() {
    turned.set(new Turn(null));
    askForFrame();
  }

  @Override
  public void close() {
    window.scene().removePreLayoutPulseListener(beforeLayout);
    window.scene().removePostLayoutPulseListener(afterLayout);
  }

  private void askForFrame() {
    if (frameAsked.compareAndSet(false, true)) {
      Platform.runLater(Platform::requestNextPulse);
    }
  }

  private void take() {
    frameAsked.set(false);
    for (Class<? extends View> kind : newest.keySet()) {
      View view = newest.remove(kind);
      if (view != null) {
        window.show(view);
        Verdict verdict = view.verdict();
        inLayout = verdict == null ? inLayout : Math.max(inLayout, verdict.number());
      }
    }
    Turn turn = turned.getAndSet(null);
    if (turn != null) {
      Class<? extends View> page = turn.page();
      if (page == null) {
        window.home();
      } else {
        window.turn(page);
      }
    }
  }

  private void report() {
    if (inLayout != NO_VERDICT) {
      long number = inLayout;
      inLayout = NO_VERDICT;
      listener.shown(number, nanoTime.getAsLong());
    }
  }
}

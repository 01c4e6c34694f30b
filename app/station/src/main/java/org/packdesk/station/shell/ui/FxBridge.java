package org.packdesk.station.shell.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.labels.LabelPicture;
import org.packdesk.station.labels.LabelsView;
import org.packdesk.station.memory.MemoryView;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.problem.ProblemView;
import org.packdesk.station.shell.Page;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.weighing.LineView;

/// The only way from other threads to the screen, and the only user of `Platform.runLater`. Values wait here for the next
/// frame, one of each kind: the newest wins, so a slow screen costs memory for a few values and never holds up a rule.
///
/// `show` may be called from any thread and never blocks; make the bridge and close it on the JavaFX thread.
public final class FxBridge implements AutoCloseable {
  /// A view shown under this token is not reported.
  public static final long NO_TOKEN = Long.MIN_VALUE;

  private final StationWindow window;
  private final ShownListener listener;
  private final LongSupplier nanoTime;
  private final AtomicReference<@Nullable Pending> pack = new AtomicReference<>();
  private final AtomicReference<@Nullable StationView> station = new AtomicReference<>();
  private final AtomicReference<@Nullable MemoryView> memory = new AtomicReference<>();
  private final AtomicReference<@Nullable LabelsView> labels = new AtomicReference<>();
  private final AtomicReference<@Nullable ProblemView> problem = new AtomicReference<>();
  private final AtomicReference<@Nullable LineView> line = new AtomicReference<>();
  private final AtomicReference<@Nullable LabelPicture> picture = new AtomicReference<>();
  private final AtomicReference<@Nullable Page> page = new AtomicReference<>();
  private final AtomicBoolean frameAsked = new AtomicBoolean();
  private final Runnable beforeLayout = this::take;
  private final Runnable afterLayout = this::report;
  private long inLayout = NO_TOKEN;

  private record Pending(PackView view, long token) {}

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

  public void show(PackView view) {
    show(view, NO_TOKEN);
  }

  /// @param token comes back to the listener when the frame with this view has its layout
  public void show(PackView view, long token) {
    pack.set(new Pending(view, token));
    askForFrame();
  }

  public void show(StationView view) {
    station.set(view);
    askForFrame();
  }

  public void show(MemoryView view) {
    memory.set(view);
    askForFrame();
  }

  public void show(LabelsView view) {
    labels.set(view);
    askForFrame();
  }

  public void show(ProblemView view) {
    problem.set(view);
    askForFrame();
  }

  public void show(LineView view) {
    line.set(view);
    askForFrame();
  }

  public void show(LabelPicture newest) {
    picture.set(newest);
    askForFrame();
  }

  public void turn(Page next) {
    page.set(next);
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
    var newest = pack.getAndSet(null);
    if (newest != null) {
      window.show(newest.view());
      inLayout = newest.token();
    }
    var rail = station.getAndSet(null);
    if (rail != null) {
      window.show(rail);
    }
    var health = memory.getAndSet(null);
    if (health != null) {
      window.show(health);
    }
    var desk = labels.getAndSet(null);
    if (desk != null) {
      window.show(desk);
    }
    var cases = problem.getAndSet(null);
    if (cases != null) {
      window.show(cases);
    }
    var belt = line.getAndSet(null);
    if (belt != null) {
      window.show(belt);
    }
    var paper = picture.getAndSet(null);
    if (paper != null) {
      window.show(paper);
    }
    var next = page.getAndSet(null);
    if (next != null) {
      window.turn(next);
    }
  }

  private void report() {
    if (inLayout != NO_TOKEN) {
      long token = inLayout;
      inLayout = NO_TOKEN;
      listener.shown(token, nanoTime.getAsLong());
    }
  }
}

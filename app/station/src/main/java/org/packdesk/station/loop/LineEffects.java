package org.packdesk.station.loop;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.Devices;
import org.packdesk.devices.GateCommand;
import org.packdesk.devices.Induct;
import org.packdesk.persistence.central.CentralApi;
import org.packdesk.persistence.central.ParcelAnswer;
import org.packdesk.station.weighing.LineEffect;
import org.packdesk.station.weighing.LineInput;

/// What the rules of a line want done. Gate commands are given to the gate's thread at once; central is asked on threads of their
/// own, for few barcodes at a time, so that a belt never waits for it. Nothing is done twice.
final class LineEffects implements AutoCloseable {
  private static final int QUESTIONS_MAX = 16;

  private final DeviceId gate;
  private final CentralApi central;
  private final InstantSource clock;
  private final Consumer<LineNews> back;
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore questions = new Semaphore(QUESTIONS_MAX);
  private volatile @Nullable Devices devices;

  /// @param back where outcomes go; any thread
  LineEffects(String gate, CentralApi central, InstantSource clock, Consumer<LineNews> back) {
    this.gate = new DeviceId(gate);
    this.central = central;
    this.clock = clock;
    this.back = back;
  }

  void begin(Devices running) {
    devices = running;
  }

  /// Station thread only; after the commit.
  void run(LineEffect effect) {
    Devices running = devices;
    switch (effect) {
      case LineEffect.Divert divert when running != null -> divert(running, divert);
      case LineEffect.RunInduct _ when running != null -> running.induct(gate, Induct.RUNS);
      case LineEffect.StopInduct _ when running != null -> running.induct(gate, Induct.STOPS);
      case LineEffect.AskCentral(String barcode) -> ask(barcode);
      case LineEffect.Divert _,LineEffect.RunInduct _,LineEffect.StopInduct _,LineEffect.ParcelAlarm _,LineEffect.InductAlarm _,LineEffect.ExpectationsMissing _,LineEffect.NotSwitched _ -> {
        // seen on the screen
      }
    }
  }

  private void divert(Devices running, LineEffect.Divert divert) {
    Duration left = Duration.between(clock.instant(), divert.deadline());
    if (left.isNegative()) {
      back.accept(new LineNews.ForRules(new LineInput.DivertRefused(divert.sequence(), "it was too late to tell the gate")));
    } else {
      running.divert(gate, new GateCommand(divert.trackId(), divert.lane(), divert.sequence(), left));
    }
  }

  private void ask(String barcode) {
    if (questions.tryAcquire()) {
      calls.execute(() -> {
        try {
          back.accept(new LineNews.Answered(barcode, central.parcelByBarcode(barcode)));
        } finally {
          questions.release();
        }
      });
    } else {
      back.accept(new LineNews.Answered(barcode, new ParcelAnswer.Failed("too much is being asked already")));
    }
  }

  @Override
  public void close() {
    calls.shutdownNow();
  }
}

package org.packdesk.station.roles.line;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.Devices;
import org.packdesk.devices.GateCommand;
import org.packdesk.devices.Induct;
import org.packdesk.persistence.central.CentralApi;
import org.packdesk.station.loop.Outcomes;
import org.packdesk.station.loop.ParcelQuestions;
import org.packdesk.station.weighing.LineEffect;
import org.packdesk.station.weighing.LineInput;

/// What the rules of a line want done. Gate commands are given to the gate's thread at once; what central is
/// asked is [ParcelQuestions]' matter. Nothing is done twice.
final class LineEffects implements AutoCloseable {
  private final DeviceId gate;
  private final InstantSource clock;
  private final Outcomes outcomes;
  private final ParcelQuestions questions;
  private volatile @Nullable Devices devices;

  LineEffects(String gate, CentralApi central, InstantSource clock, Outcomes outcomes) {
    this.gate = new DeviceId(gate);
    this.questions = ParcelQuestions.to(central, outcomes);
    this.clock = clock;
    this.outcomes = outcomes;
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
      case LineEffect.AskCentral(String barcode) -> questions.ask(barcode);
      case LineEffect.Divert _,LineEffect.RunInduct _,LineEffect.StopInduct _,LineEffect.ParcelAlarm _,LineEffect.InductAlarm _,LineEffect.ExpectationsMissing _,LineEffect.NotSwitched _ -> {
        // seen on the screen
      }
    }
  }

  private void divert(Devices running, LineEffect.Divert divert) {
    Duration left = Duration.between(clock.instant(), divert.deadline());
    if (left.isNegative()) {
      outcomes.give(new LineOutcome.ForRules(new LineInput.DivertRefused(divert.sequence(), "it was too late to tell the gate")));
    } else {
      running.divert(gate, new GateCommand(divert.trackId(), divert.lane(), divert.sequence(), left));
    }
  }

  @Override
  public void close() {
    questions.close();
  }
}

package org.packdesk.station.loop;

import java.util.function.Consumer;
import org.packdesk.devices.Devices;
import org.packdesk.station.labels.LabelPicture;
import org.packdesk.station.packing.LabelRow;
import org.packdesk.station.packing.PackEffect;
import org.packdesk.station.roles.pack.EffectRunner;

/// Nothing may be done.
class NoEffects implements EffectRunner {
  @Override
  public void start(Devices devices) {
    // nothing to begin
  }

  @Override
  public void run(PackEffect effect) {
    throw new AssertionError("nothing may be done: " + effect);
  }

  @Override
  public void preview(LabelRow label, Consumer<LabelPicture> to) {
    throw new AssertionError("nobody looks at " + label);
  }

  @Override
  public void close() {
    // nothing to end
  }
}

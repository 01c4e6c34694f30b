package org.packdesk.station.roles.pack;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.Weight;
import org.packdesk.station.weighing.ScaleLoad;

/// What the desk's scale said last. An empty scale weighs nothing. Station thread only.
final class ScaleLight {
  private static final Duration AGE_MAX = Duration.ofSeconds(2);

  private @Nullable ScaleLoad load;
  private @Nullable Weight last;
  private @Nullable DeviceId device;
  private boolean wasEmpty;

  /// @return whether something was put on the empty scale and has settled
  boolean read(DeviceEvent.ReadingReceived received, Weight weight) {
    last = weight;
    device = received.device();
    if (!(weight instanceof Weight.Stable stable)) {
      load = null;
      return false;
    }
    boolean loaded = stable.mass().milligrams() > 0;
    boolean put = loaded && wasEmpty;
    wasEmpty = !loaded;
    load = loaded
        ? new ScaleLoad(stable.mass().milligrams(), stable.mode().name(), received.device().value(), received.frame().hex(),
            received.at())
        : null;
    return put;
  }

  /// Its line went, or came again: what it said is not true any more.
  void changed(DeviceId which) {
    if (which.equals(device)) {
      load = null;
      last = null;
    }
  }

  /// The newest, or null before the first and since its line was lost.
  @Nullable
  Weight last() {
    return last;
  }

  /// What rests on it, or null when nothing stable is known.
  @Nullable
  ScaleLoad load(Instant now) {
    return load != null && Duration.between(load.at(), now).compareTo(AGE_MAX) <= 0 ? load : null;
  }
}

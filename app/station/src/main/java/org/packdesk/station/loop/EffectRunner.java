package org.packdesk.station.loop;

import org.packdesk.station.packing.PackEffect;

/// Does what the rules want done, on other threads. Called on the station thread after the commit; returns at once.
public interface EffectRunner {
  void run(PackEffect effect);
}

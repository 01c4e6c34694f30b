package org.packdesk.station.loop;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.central.CentralApi;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.words.VerdictKind;

/// What a station is put together from, whatever it is. @param clock wall time; may jump
public record StationParts(StationConfig config, StationStore store, CentralApi central, InstantSource clock, Outlets outlets) {

  /// Where its results go.
  public record Outlets(StationDisplay display, Consumer<VerdictKind> sounds, StationWatch watch) {}
}

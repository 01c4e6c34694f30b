package org.packdesk.station.loop;

import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.work.Operator;
import org.packdesk.station.packing.Catalogue;
import org.packdesk.station.packing.PackSession;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.words.Words;

/// The status rail as it is now. The packer's name is sealed in the store: it is opened once for each packer, not for each frame.
/// Station thread only.
final class DeskRail {
  private final StationConfig config;
  private final StationStore store;
  private final Catalogue catalogue;
  private final DeskLights lights;
  private @Nullable Operator packer;

  DeskRail(StationConfig config, StationStore store, Catalogue catalogue, DeskLights lights) {
    this.config = config;
    this.store = store;
    this.catalogue = catalogue;
    this.lights = lights;
  }

  StationView of(PackSession session, @Nullable Words trouble) {
    String id = session.operatorId();
    if (id != null && (packer == null || !packer.id().equals(id))) {
      packer = catalogue.operator(id).orElse(null);
    }
    return known(session, trouble);
  }

  /// Without another look into the store.
  StationView known(PackSession session, @Nullable Words trouble) {
    String id = session.operatorId();
    String name = packer != null && packer.id().equals(id) ? packer.name() : id;
    return new StationView(config.name(), name, store.journal().state().backlog(), lights.acknowledgedAt(),
        lights.centralAwaySince(), lights.devices(), trouble);
  }
}

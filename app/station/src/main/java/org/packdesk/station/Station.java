package org.packdesk.station;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.packdesk.devices.Devices;
import org.packdesk.devices.runner.DeviceSupervisor;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.central.CentralApi;
import org.packdesk.persistence.outbox.Sync;
import org.packdesk.station.loop.StationLoop;
import org.packdesk.station.setup.StationConfig;

/// A running station without its window, whatever its role: devices in, facts stored, central told. Closing stops taking scans first and gives
/// the file back last.
@Singleton
public final class Station implements AutoCloseable {
  /// Written into the journal and told to central.
  static final String VERSION = "0.1";

  private final StationStore store;
  private final StationLoop loop;
  private final Sync sync;
  private final Devices devices;
  private final CentralApi central;

  /// Starts everything; scans that come while the journal is replayed wait in the queue.
  @Inject
  Station(StationConfig config, StationStore store, StationLoop loop, Sync sync, CentralApi central, InstantSource clock) {
    this.store = store;
    this.loop = loop;
    this.sync = sync;
    this.central = central;
    devices = DeviceSupervisor.start(config.devices(), loop, clock);
    loop.start(devices, VERSION);
    sync.start();
  }

  public StationStore store() {
    return store;
  }

  /// A command's barcode given by touch.
  public void command(String code) {
    loop.touched(code);
  }

  @Override
  public void close() {
    devices.close();
    sync.close();
    loop.close();
    if (central instanceof AutoCloseable http) {
      closeQuietly(http);
    }
    store.close();
  }

  private static void closeQuietly(AutoCloseable http) {
    try {
      http.close();
    } catch (Exception e) {
      System.getLogger(Station.class.getName()).log(System.Logger.Level.DEBUG, "the connection to central closed badly", e);
    }
  }
}
